import { yearOf, type Item } from '../../../content/index.js';
import { FACETS } from '../../../search/index.js';
import { kept } from '../kept.js';

/** How many items have both of two codes. */
export class Pairs {
  readonly #counts = new Map<string, Map<string, number>>();

  add(rows: readonly string[], columns: readonly string[]): void {
    for (const row of rows) {
      const counts = this.#counts.get(row) ?? new Map<string, number>();
      this.#counts.set(row, counts);
      for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }

  count(row: string, column: string): number {
    return this.#counts.get(row)?.get(column) ?? 0;
  }

  /** Codes of columns that have anything in one of these rows, in order. */
  columnsOf(rows: readonly string[]): string[] {
    return [...new Set(rows.flatMap((row) => [...(this.#counts.get(row)?.keys() ?? [])]))].sort();
  }
}

const STEP = 500;

/** The three tables of the library, counted in one walk, as the search counts: a wider topic has the items of all narrower ones. */
export const countPairs = kept(function* (library, { items }) {
  const pairs = { topicRegion: new Pairs(), topicYear: new Pairs(), kindEdition: new Pairs() };
  for (const [place, item] of items.entries()) {
    if (place % STEP === 0) yield;
    const topics = distinct(FACETS.topic.codes(item, library.vocabularies));
    pairs.topicRegion.add(topics, distinct(FACETS.region.codes(item)));
    pairs.topicYear.add(topics, [yearOf(item) ?? '']);
    pairs.kindEdition.add([item.meta.kind], editionsOf(item));
  }
  return pairs;
});

function editionsOf(item: Item): string[] {
  return distinct(FACETS.edition.codes(item));
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
