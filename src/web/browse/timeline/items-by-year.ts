import type { Item } from '../../../content/index.js';
import { kept } from '../kept.js';
import { yearOf } from '../year-of.js';

const STEP = 500;

/** The whole library by year, the latest first and what has none last; items of a year in alphabetical order. */
export const itemsByYear = kept(function* (_library, { byTitle }) {
  const years = new Map<string, Item[]>();
  for (const [place, { item }] of byTitle.entries()) {
    if (place % STEP === 0) yield;
    const year = yearOf(item);
    const known = years.get(year);
    if (known) known.push(item);
    else years.set(year, [item]);
  }
  return [...years].map(([year, items]) => ({ year, items })).sort((a, b) => (a.year < b.year ? 1 : -1));
});
