import type { ImportStore } from '../import-runs/import-store.js';
import type { Place } from './place.js';

/** Tables that were sent and not yet swept: one that names the person goes as a whole, what was written of it stays in its items. */
export function importPlace(imports: ImportStore): Place {
  const named = (isMeant: (text: string) => boolean) => imports.runs().filter(({ id, name, who }) => isMeant(name) || isMeant(who.name) || imports.rows(id).some(({ title, note, plan }) => isMeant(`${title}\n${note}\n${JSON.stringify(plan ?? '')}`)));
  return {
    name: 'Wczytane tabele',
    find: ({ isMeant }) => named(isMeant).map(({ name, createdAt }) => ({ what: `tabela „${name}” z ${createdAt.slice(0, 10)}; zostanie usunięta, zapisane z niej materiały zostają`, fate: 'removed' })),
    forget: ({ isMeant }) => {
      for (const { id } of named(isMeant)) imports.remove(id);
    },
  };
}
