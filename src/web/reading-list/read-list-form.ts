import { ID, readList, type ReadList } from './read-list.js';
import { cleanLine } from './clean-note.js';
import type { ListEntry } from './reading-list.js';

/** What the button that was pressed asks for. */
export type ListWish = { to: 'save' | 'restore' } | { to: 'up' | 'down' | 'remove' | 'add'; id: string };

/** What was typed into the box for adding, whichever button was pressed, so that it is never lost. */
export interface Added {
  typed: string;
  entries: ListEntry[];
}

/** Names of the fields of the form: each note has its item in its name, so that a note never comes to another item. */
export const FIELDS = { title: 't', item: 'm', removed: 'z', add: 'dodaj', wish: 'zrob', note: (id: string) => `n-${id}` } as const;

/** The form of the page: the list as it was typed, and the wish. An unknown wish saves. */
export function readListForm(form: URLSearchParams): ReadList & { wish: ListWish; added: Added } {
  const query = new URLSearchParams(form);
  for (const id of form.getAll(FIELDS.item)) {
    const note = form.get(FIELDS.note(id));
    if (note !== null) query.append('n', `${id}:${note}`);
  }
  const typed = cleanLine(form.get(FIELDS.add) ?? '');
  return { ...readList(query), wish: readWish(form), added: { typed, entries: readAdded(typed) } };
}

function readWish(form: URLSearchParams): ListWish {
  const [to = '', id = ''] = (form.get(FIELDS.wish) ?? '').split(':');
  if (to === 'up' || to === 'down' || to === 'remove') return { to, id };
  if (to === 'add' && ID.test(id)) return { to, id };
  return { to: to === 'restore' ? 'restore' : 'save' };
}

/** Numbers of items, addresses of items, or the address of another list, with its notes. */
export function readAdded(typed: string): ListEntry[] {
  return typed.split(' ').flatMap((word) => {
    const query = word.includes('?') ? new URLSearchParams(word.slice(word.indexOf('?') + 1).replace(/#.*$/su, '')) : undefined;
    const { entries } = readList(query ?? new URLSearchParams()).list;
    if (entries.length > 0) return [...entries];
    return [...word.toLowerCase().matchAll(/kkwl-\d{4}-\d{4}(?!\d)/gu)].map(([id]) => ({ id, note: '' }));
  });
}
