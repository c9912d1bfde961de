/**
 * When a word counts as found and what each way of finding it is worth: the rules of the embedded engine
 * (`../embedded/expand.ts`, `../embedded/find.ts`), where their sizes were measured. The contract suite compares both.
 */

/** The order is the rule: exact form, lemma, synonym, letters left out, beginning, typo. */
export const WORTH = { exact: 1, lemma: 0.85, synonym: 0.75, loose: 0.7, prefix: 0.6, oneTypo: 0.55, twoTypos: 0.4 } as const;

/** Shorter beginnings say too little: "w" would stand for a tenth of the library. */
export const MIN_PREFIX = 3;
export const MAX_PREFIX_FORMS = 100;
export const MAX_CORRECTIONS = 20;
/** A word found in as many documents is taken as meant; a rarer one may be a slip. */
export const TRUSTED_FREQUENCY = 3;

/** Fewer hits than this, and a long query also shows documents that have some of it. */
export const FEW = 3;
export const LONG_QUERY = 3;
/** Documents without all the words must have this share of what its known words tell together. */
export const LEAST_COVERAGE = 0.15;
