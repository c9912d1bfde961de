import { typoBudget } from '../../language/index.js';
import { MAX_PREFIX_FORMS, MIN_PREFIX, TRUSTED_FREQUENCY, WORTH } from '../matching-rules.js';
import type { ParsedQuery, QueryWord } from '../parse-query.js';
import type { Lexicon } from './lexicon.js';

/** One word of the query with everything it may stand for in this index. */
export interface WordGroup {
  /** Term → worth of finding it instead of the very word typed (1). */
  alternatives: Map<number, number>;
  /** How telling the word is: BM25's inverse document frequency. */
  rarity: number;
}

/** Meilisearch keeps 150; past some sixty the nearest are long found (engine.md §5). */
const MAX_TYPO_TERMS = 60;

/**
 * Words nobody knows are also looked for with another first letter, which goes through the whole lexicon (1 ms for
 * 90,000 words). The first of them only: a pasted page of another language must not stop the server.
 */
const MOST_ANY_START = 4;

export function expandQuery({ words }: ParsedQuery, lexicon: Lexicon, documents: number): WordGroup[] {
  let unknown = 0;
  const mayAnyStart = () => (unknown += 1) <= MOST_ANY_START;
  return words.map((word) => expandWord(word, lexicon, documents, mayAnyStart));
}

function expandWord(word: QueryWord, lexicon: Lexicon, documents: number, mayAnyStart: () => boolean): WordGroup {
  const alternatives = new Map<number, number>();
  const add = (term: number, worth: number) => {
    if ((alternatives.get(term) ?? 0) < worth) alternatives.set(term, worth);
  };
  const exact = lexicon.term(word.form);
  if (exact !== undefined && lexicon.frequency[exact]! > 0) add(exact, WORTH.exact);
  if (word.isQuoted) return { alternatives, rarity: rarityOf(frequencyOf(alternatives, lexicon, documents), documents) };
  addLemmas(word.lemmas, WORTH.lemma, lexicon, add);
  addLemmas(word.synonyms, WORTH.synonym, lexicon, add);
  addLemmas(word.looseLemmas, WORTH.loose, lexicon, add);
  const sure = frequencyOf(alternatives, lexicon, documents);
  if (word.isPrefix && word.form.length >= MIN_PREFIX) {
    for (const term of lexicon.withPrefix(word.form, MAX_PREFIX_FORMS)) add(term, WORTH.prefix);
  }
  if (sure < TRUSTED_FREQUENCY) addTypos(word, lexicon, alternatives.size === 0 && mayAnyStart(), add);
  const frequency = sure > 0 ? sure : frequencyOf(alternatives, lexicon, documents);
  return { alternatives, rarity: rarityOf(frequency, documents) };
}

function rarityOf(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

function addLemmas(lemmas: readonly string[], worth: number, lexicon: Lexicon, add: (term: number, worth: number) => void): void {
  for (const lemma of lemmas) {
    for (const term of lexicon.withLemma(lemma)) if (lexicon.frequency[term]! > 0) add(term, worth);
  }
}

/** Neighbours by spelling, each with the other forms of its lemma: "obywatleski" must find "obywatelskiego". */
function addTypos(word: QueryWord, lexicon: Lexicon, anyStart: boolean, add: (term: number, worth: number) => void): void {
  const budget = typoBudget(word.form);
  for (const { term, distance } of lexicon.near(word.form, budget, MAX_TYPO_TERMS, anyStart)) {
    const worth = distance === 1 ? WORTH.oneTypo : WORTH.twoTypos;
    add(term, worth);
    addLemmas(lexicon.lemmasOf(term), worth * WORTH.lemma, lexicon, add);
  }
}

/** Documents with any of the terms, at most: forms of one word seldom meet, so the sum is near the truth. */
function frequencyOf(alternatives: ReadonlyMap<number, number>, lexicon: Lexicon, documents: number): number {
  let sum = 0;
  for (const term of alternatives.keys()) sum += lexicon.frequency[term]!;
  return Math.min(sum, documents);
}
