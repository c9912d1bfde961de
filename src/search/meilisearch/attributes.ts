import { TEXT_FIELD_NAMES, type TextField } from '../fields.js';

/** The folded words of a text field, as written. */
export const formsOf = (field: TextField) => `${field}F` as const;
/** The lemmas of the same words, each with `LEMMA_MARK`. */
export const lemmasOf = (field: TextField) => `${field}L` as const;

/** All folded words of a document, each once: what filters and the look-up of words read. */
export const FORMS = 'forms';
/** All its lemmas, each once and without the mark. */
export const LEMMAS = 'lemmas';
/** One word that every document has: lets a query rank what only a filter has found. */
export const EVERY = 'every';
export const EVERY_WORD = 'qeveryq';

/** Text as written first, field by field in the order of `fields.ts`: the engine ranks by this order. */
export const SEARCHABLE = [...TEXT_FIELD_NAMES.flatMap((field) => [formsOf(field), lemmasOf(field)]), EVERY];

/**
 * Ends every lemma in the index, so that a lemma is never taken for a word of the text: „rada” in quotes is the word,
 * „radaq” the lemma. No Polish word ends in q. It stands at the end because the engine counts a wrong first letter twice.
 */
export const LEMMA_MARK = 'q';
export const markLemma = (lemma: string) => `${lemma}${LEMMA_MARK}`;

/** The words of every text field as written, in lower case: read back for the best hits and weighed by us (`rerank.ts`). */
export const WORDS = 'words';
/** Where each passage ends, in words of the body. */
export const PASSAGE_ENDS = 'passageEnds';
