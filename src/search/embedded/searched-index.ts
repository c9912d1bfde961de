import type { Lexicon } from './lexicon.js';
import type { Postings } from './postings.js';
import type { Ranking } from './rank.js';
import type { Shelf } from './shelf.js';

/** What a search asks of an index, wherever it came from: a file of SQLite, or a part of one in a browser (`../offline`). */
export interface SearchedIndex {
  readonly lexicon: Lexicon;
  readonly shelf: Shelf;
  readonly postings: Postings;
  readonly ranking: Ranking;
  /** Words a document has on average, by field. */
  readonly averageLengths: readonly number[];
  readonly phrases: PhraseFinder;
}

/** Finds words that stand side by side in one field. A phrase is its folded words, in order. */
export interface PhraseFinder {
  withAll(phrases: readonly (readonly string[])[]): readonly number[];
  withAny(phrases: readonly (readonly string[])[]): readonly number[];
}
