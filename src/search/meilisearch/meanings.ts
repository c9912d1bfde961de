import { markLemma } from './attributes.js';
import { WORTH } from '../matching-rules.js';
import type { WordGroup } from './word-group.js';

/** One lemma a word of the query may mean, and what finding it is worth. */
export interface Meaning {
  lemma: string;
  worth: number;
}

/** Everything the word may mean, best first, each lemma once. */
export function meaningsOf({ word, corrections }: WordGroup): Meaning[] {
  // Inside quotes a word means itself; its lemma only says where the form may stand.
  if (word.isQuoted) return word.lemmas.slice(0, 1).map((lemma) => ({ lemma, worth: WORTH.exact }));
  const all = [
    ...word.lemmas.map((lemma) => ({ lemma, worth: WORTH.lemma as number })),
    ...word.synonyms.map((lemma) => ({ lemma, worth: WORTH.synonym })),
    ...word.looseLemmas.map((lemma) => ({ lemma, worth: WORTH.loose })),
    ...corrections.flatMap(({ lemmas, distance }) =>
      lemmas.map((lemma) => ({ lemma, worth: distance === 1 ? WORTH.oneTypo : WORTH.twoTypos })),
    ),
  ];
  return [...new Map(all.sort((a, b) => a.worth - b.worth).map((meaning) => [meaning.lemma, meaning])).values()].sort((a, b) => b.worth - a.worth);
}

/** A word in quotes is neither completed nor forgiven a typo. Our words hold letters and digits only, so nothing ends the quotes. */
export function quote(words: string): string {
  return `"${words}"`;
}

export function lemmaTerm(lemma: string): string {
  return quote(markLemma(lemma));
}
