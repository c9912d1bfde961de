import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listItemFiles, type Library } from '../../content/index.js';
import type { Reading } from '../../materials/index.js';
import type { Place } from './place.js';

/** Files of the content are the editors' own and stay; pages hide the name from the moment the consent is withdrawn. */
export function contentPlace(content: string): Place {
  return {
    name: 'Pliki treści',
    find: async ({ finder }) => {
      const found: Awaited<ReturnType<Place['find']>> = [];
      for (const file of await listItemFiles(content)) {
        const times = finder.find(await readFile(join(content, file), 'utf8')).length;
        if (times > 0) found.push({ what: `${file}, wzmianki: ${times}; na stronach ukryte, z pliku może je usunąć redakcja`, fate: 'hidden' });
      }
      return found;
    },
    forget: () => {},
  };
}

/** Published materials: nobody can take a name out of a PDF, so an editor must know which hold it. */
export function materialPlace(library: () => Library, readingOf: (sha256: string) => Reading | undefined): Place {
  return {
    name: 'Opublikowane pliki',
    find: ({ finder }) =>
      library().allItems.flatMap(({ meta }) =>
        meta.files.flatMap(({ sha256, path, label }) => {
          const units = (readingOf(sha256)?.units ?? []).filter(({ title, text, notes }) => finder.find(`${title ?? ''}\n${text}\n${notes}`).length > 0);
          return units.length === 0 ? [] : [{ what: `${meta.id} „${label}” (${path}), strony lub slajdy ${units.map(({ number }) => number).join(', ')}: nazwisko jest w samym pliku; zastąp go albo wycofaj`, fate: 'stays' as const }];
        }),
      ),
    forget: () => {},
  };
}
