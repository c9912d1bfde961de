import type { Item, Tombstone } from '../../content/index.js';
import type { Visit } from '../visit.js';
import type { ListEntry, ReadingList } from './reading-list.js';

/** What became of one entry: the item as the public may see it, or why there is none. */
export type FoundEntry = ListEntry & ({ item: Item } | { item?: undefined; tombstone: Tombstone } | { item?: undefined; tombstone?: undefined; isFaulty: boolean });

/** Every entry in its order; none is left out. */
export function entriesOf(list: ReadingList, { library, today }: Visit): FoundEntry[] {
  return list.entries.map((entry) => {
    const item = library.publicItem(entry.id, today);
    if (item) return { ...entry, item };
    const tombstone = library.tombstone(entry.id);
    return tombstone ? { ...entry, tombstone } : { ...entry, isFaulty: library.isFaulty(entry.id) };
  });
}
