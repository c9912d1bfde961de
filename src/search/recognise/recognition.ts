import type { FacetName } from '../fields.js';

/** What the words of a query name: offered to the reader, never forced. */
export interface Recognition {
  /** Public items whose identifier was typed. */
  items: readonly string[];
  /** Filters the words stand for, those that narrow best first. */
  offers: readonly Offer[];
}

/** A filter and the query that goes with it. */
export interface Offer {
  facet: FacetName;
  code: string;
  /** What is left to search for; the whole query for a place, which no facet can stand for. */
  text: string;
  /** True when every item under the code answers the words taken out, so counts made with them hold without them. */
  isIndexed: boolean;
}

/** Something found among the words: which of them, and what it means. */
export interface Finding {
  /** The first word and the one after the last. */
  from: number;
  to: number;
  target: Target;
}

export type Target =
  | { is: 'item'; id: string }
  | { is: 'place'; region: string }
  /** `isBare`: a voivodeship by its adjective alone, which may be the end of a town's name. */
  /** `isAlias`: named by one of its other names. */
  | { is: 'code'; facet: FacetName; code: string; isIndexed: boolean; isBare?: boolean; isAlias?: boolean };
