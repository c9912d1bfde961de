import { yearOf, type Item, type Kind } from '../../../content/index.js';
import { kept } from '../kept.js';

const STEP = 500;

/** Items of one year, and how many of each kind. */
export interface Year {
  year: string;
  items: Item[];
  kinds: ReadonlyMap<Kind, number>;
}

/** The whole library by year, the latest first and what has none last; items of a year in alphabetical order. */
export const itemsByYear = kept(function* (_library, { byTitle }): Generator<void, Year[]> {
  const years = new Map<string, Item[]>();
  for (const [place, { item }] of byTitle.entries()) {
    if (place % STEP === 0) yield;
    const year = yearOf(item) ?? '';
    const known = years.get(year);
    if (known) known.push(item);
    else years.set(year, [item]);
  }
  const counted: Year[] = [];
  for (const [year, items] of years) {
    yield;
    counted.push({ year, items, kinds: kindsOf(items) });
  }
  return counted.sort((a, b) => (a.year < b.year ? 1 : -1));
});

export function kindsOf(items: readonly Item[]): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { meta } of items) counts.set(meta.kind, (counts.get(meta.kind) ?? 0) + 1);
  return counts;
}
