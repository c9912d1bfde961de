import type { Problem } from '../shared/index.js';
import { checkLibrary } from './check-library.js';
import type { Item } from './item.js';
import type { Library } from './library.js';

/**
 * What would be wrong with an item once it stands among the others: places it points to that are not there.
 * @param uploads folder in which its files must be; without it they are passed over, for those of a new item come with it
 */
export function checkAmong(item: Item, library: Library, uploads?: string): Problem[] {
  const { editions, references, vocabularies } = library;
  const others = new Set([...library.allItems.map(({ meta }) => meta.id), ...library.parts.faulty]);
  const checked: Item = uploads === undefined ? { ...item, meta: { ...item.meta, files: [] } } : item;
  return checkLibrary({ items: [checked], editions, references, vocabularies, uploads: uploads ?? '', faulty: others });
}
