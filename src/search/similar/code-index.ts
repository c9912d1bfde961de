import type { Item } from '../../content/index.js';
import { rarity } from './likeness.js';

/** Items of a code, as their places in the list of items, and how much it says to share it. */
export type CodeIndex = ReadonlyMap<string, { holders: readonly number[]; rarity: number }>;

/**
 * Yields after every item: the work may be cut there.
 * @param codes what an item is filed under
 * @param counted the same with everything that covers it: a wide topic is as common as all its narrower ones
 */
export function* indexCodes(items: readonly Item[], codes: (item: Item) => readonly string[], counted = codes): Generator<void, CodeIndex> {
  const counts = new Map<string, number>();
  const holders = new Map<string, number[]>();
  for (const [place, item] of items.entries()) {
    for (const code of new Set(counted(item))) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const code of new Set(codes(item))) {
      const known = holders.get(code);
      if (known) known.push(place);
      else holders.set(code, [place]);
    }
    yield;
  }
  return new Map([...holders].map(([code, places]) => [code, { holders: places, rarity: rarity(counts.get(code) ?? 0, items.length) }]));
}
