import { yearOf, type Item, type Vocabularies } from '../content/index.js';

/**
 * The one table of what can be searched and filtered. Index settings, the allow-list of addresses,
 * facet order on the page and the documentation follow from it: a new facet is one line here
 * (and its label in `src/web/texts`).
 */
export const FACETS = {
  topic: { scheme: 'topics', codes: (item, words) => item.meta.topics.flatMap((code) => words.topics.withBroader(code)) },
  region: { scheme: 'regions', codes: (item) => item.meta.regions },
  sector: { scheme: 'sectors', codes: (item) => item.meta.sectors },
  kind: { scheme: 'kinds', codes: (item) => [item.meta.kind] },
  edition: { scheme: undefined, codes: (item) => (item.meta.edition ? [item.meta.edition] : []) },
  year: { scheme: undefined, codes: (item) => [yearOf(item)].filter((year) => year !== undefined) },
  method: { scheme: 'methods', codes: (item) => item.meta.methods },
  size: { scheme: 'size-bands', codes: (item) => item.meta.places.flatMap((place) => place.sizeBand ?? []) },
  cost: { scheme: 'cost-bands', codes: (item) => ('costBand' in item.meta && item.meta.costBand ? [item.meta.costBand] : []) },
} as const satisfies Record<string, Facet>;

export interface Facet {
  /** The vocabulary its codes belong to; editions name themselves, and years are what they are. */
  scheme: keyof Vocabularies | undefined;
  /** The codes of one item; repetitions are removed by the caller. */
  codes: (item: Item, vocabularies: Vocabularies) => readonly string[];
}

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/**
 * Text fields in order of importance, with their weights in ranking.
 * A title says what an item is about in ten words, a body says everything in three hundred; labels are the same for
 * all items of a topic, so they help to find, not to order. Seven settings between half and double of these scored
 * .896 to .906 (MRR@10, `tests/relevance`): nothing here is sharp.
 */
export const TEXT_FIELDS = { title: 5, names: 2, labels: 0.5, summary: 2, body: 1 } as const;
export type TextField = keyof typeof TEXT_FIELDS;
export const TEXT_FIELD_NAMES = Object.keys(TEXT_FIELDS) as TextField[];

/** How results can be ordered. `relevance` needs a query; without one `newest` takes its place. */
export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];
