import type { Scheme } from '../../content/index.js';

/**
 * Vocabularies whose concepts editors may add, merge and take out of use. The others can only be worded better: their codes
 * stand in the program (kinds, grades), in a law or register (regions, licences), or are steps of a scale (bands).
 */
export const EXTENDABLE: readonly Scheme[] = ['topics', 'methods', 'sectors', 'session-types'];
/** Those with wider and narrower concepts. */
export const WITH_LEVELS: readonly Scheme[] = ['topics'];
