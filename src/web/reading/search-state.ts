import type { FacetName, Filters, Sort } from '../../search/index.js';

/** A search as its address says it: the query string is the whole state. */
export interface SearchState {
  text: string;
  filters: Filters;
  /** `undefined` where the reader leaves the order to us. */
  sort: Sort | undefined;
  /** 1-based. */
  page: number;
  /** How the same results are shown; `undefined` is the list. */
  view?: 'map' | undefined;
}

/** What was repaired or left out while reading an address; the reader is told. */
export type Notice =
  | { about: 'cut' }
  | { about: 'manyTexts' }
  | { about: 'unknown'; facet: FacetName; codes: readonly string[] }
  | { about: 'sort' }
  | { about: 'page' };
