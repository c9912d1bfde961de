import type { ParsedQuery } from '../parse-query.js';
import type { Generation } from './generation.js';
import { slotsWithAny } from './match-phrases.js';

/** Slots of the documents with a word or phrase to be left out: in any form, but no word that only looks like it. */
export function excludedSlots({ excluded, excludedPhrases }: ParsedQuery, { lexicon, postings, store }: Generation): ReadonlySet<number> {
  const slots = new Set(slotsWithAny(excludedPhrases, store));
  for (const { form, lemmas } of excluded) {
    const terms = [lexicon.term(form) ?? [], ...lemmas.map((lemma) => lexicon.withLemma(lemma))].flat();
    for (const term of terms) postings.each(term, (slot) => slots.add(slot));
  }
  return slots;
}
