import type { ParsedQuery } from './parse-query.js';

/**
 * When a word counts as found and what each way of finding it is worth; both engines follow these rules. The sizes
 * are measured (`ranking/README.md`).
 */

/** The order is the rule: exact form, lemma, synonym, letters left out, beginning, typo. */
export const WORTH = { exact: 1, lemma: 0.75, synonym: 0.7, loose: 0.68, prefix: 0.66, oneTypo: 0.64, twoTypos: 0.45 } as const;

/** Shorter beginnings say too little: "w" would stand for a tenth of the library. */
export const MIN_PREFIX = 3;
/** The most frequent completions of an unfinished word that are searched for. */
export const MAX_PREFIX_FORMS = 100;
/** A word found in as many items is taken as meant; a rarer one may be a slip, so its neighbours are tried too. */
export const TRUSTED_FREQUENCY = 3;

/** Fewer items with all the words than this, and those that have most of them follow. */
const FEW = 3;

/** Whether items without all the words are asked for: a single word has no "most". */
export function wantsMore(query: ParsedQuery, found: number): boolean {
  return query.words.length >= 2 && found < FEW;
}

/** Items without all the words must have this share of what its known words tell together. */
export const LEAST_COVERAGE = 0.15;

/** How soon repetitions stop to count (BM25's k1), and how much a longer text is held against its words (its b). */
export const SATURATION = 1.2;
export const LENGTH_CORRECTION = 0.5;

/** Farther apart than this, two words have nothing to do with one another: about one sentence. */
export const NEAR_WINDOW = 10;
export const NEAR_BONUS = 0.3;
