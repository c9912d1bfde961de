import type { ParsedQuery } from '../parse-query.js';
import type { SearchedIndex } from './searched-index.js';

/** Slots of the documents with a word or phrase to be left out: in any form, but no word that only looks like it. */
export function excludedSlots({ excluded, excludedPhrases }: ParsedQuery, { lexicon, postings, phrases }: SearchedIndex): ReadonlySet<number> {
  const slots = new Set(excludedPhrases.length === 0 ? [] : phrases.withAny(excludedPhrases));
  for (const { form, lemmas } of excluded) {
    const terms = [lexicon.term(form) ?? [], ...lemmas.map((lemma) => lexicon.withLemma(lemma))].flat();
    for (const term of terms) postings.each(term, (slot) => slots.add(slot));
  }
  return slots;
}
