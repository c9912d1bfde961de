import type { FacetName, Sort } from './fields.js';
import type { ParsedQuery } from './parse-query.js';

/** Codes chosen in each facet: OR inside a facet, AND between facets. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

/** One search, typed and complete. */
export interface SearchRequest {
  query: ParsedQuery;
  filters: Filters;
  sort: Sort;
  /** Hits to leave out and to give. */
  offset: number;
  limit: number;
  /** Facets whose counts are wanted; counts cost time. */
  facets: readonly FacetName[];
  /** All ids in order and nothing else, whatever `offset` and `limit` say: hits have no passages then, which cost most. */
  isWhole?: true;
}

/** Number of items for each code of a facet; a code without items is absent. */
export type Counts = Partial<Record<FacetName, Record<string, number>>>;

/** One item found. */
export interface Hit {
  id: string;
  score: number;
  /** Numbers of the passages that answer (`passagesOf` an item), best first, three at most; none without a query. */
  passages: number[];
}

/** What an engine answers: ids, never text. */
export interface SearchAnswer {
  hits: Hit[];
  /** All items found, exactly. */
  total: number;
  /**
   * Counts over all items found. A facet in use is counted as if nothing were ticked in it, so that
   * its other values show what ticking them would add (disjunctive counts).
   */
  counts: Counts;
  /**
   * How many of the items found have all the words; they come first when sorted by relevance. The rest, if any,
   * have most of the words, weighed by rarity. Equal to `total` for short queries that found something.
   */
  full: number;
  /** True when nothing has the words in quotes as they stand, and the answer is to the query without its quotes. */
  unquoted: boolean;
  /** Folded words of the index that answer a word of the query: only these are marked on a page. */
  forms: ReadonlySet<string>;
}
