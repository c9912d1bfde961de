import { LRUCache } from 'lru-cache';
import type { Dictionary } from './dictionary.js';
import { fold } from './fold.js';
import { guessLemma } from './guess-lemma.js';
import { tokens, type Token } from './tokens.js';

/** Polish as the index, the query and the highlighter see it: one analyser for all three, and for both engines. */
export interface Analyser {
  /** Changes when the same text could yield other words or lemmas; an index made with another version is stale. */
  readonly version: string;
  tokens(text: string): Token[];
  /** Folded lemmas of a word of a document (`Token.word`): at least one, each once, always in the same order. */
  lemmas(word: string): readonly string[];
  /** Folded lemmas a word of a query may mean. */
  queryLemmas(word: string): QueryLemmas;
}

export interface QueryLemmas {
  /** What the word means as it was typed; at least one. */
  sure: readonly string[];
  /** What it could mean too, had its writer left out Polish letters; none of `sure`. */
  loose: readonly string[];
}

export function createAnalyser(dictionary: Dictionary): Analyser {
  const lemmas = remember((word) => lemmasOf(dictionary, word));
  const queryLemmas = remember((word) => queryLemmasOf(dictionary, word));
  return { version: `${REVISION}-${dictionary.hash}`, tokens, lemmas, queryLemmas };
}

function lemmasOf(dictionary: Dictionary, word: string): readonly string[] {
  const known = knownLemmas(dictionary, word);
  return known.length > 0 ? known : [fold(guessLemma(word))];
}

function queryLemmasOf(dictionary: Dictionary, word: string): QueryLemmas {
  const known = knownLemmas(dictionary, word);
  const spelt = fold(word) === word ? distinct(dictionary.lemmasOfSpellings(word)) : [];
  if (known.length > 0) return { sure: known, loose: spelt.filter((lemma) => !known.includes(lemma)) };
  return { sure: spelt.length > 0 ? spelt : [fold(guessLemma(word))], loose: [] };
}

function knownLemmas(dictionary: Dictionary, word: string): string[] {
  const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
  return distinct([...dictionary.lemmas(word), ...dictionary.lemmas(capitalised)]);
}

function distinct(lemmas: readonly string[]): string[] {
  return [...new Set(lemmas.map(fold))];
}

function remember<T extends object>(ask: (word: string) => T): (word: string) => T {
  const answers = new LRUCache<string, T>({ max: REMEMBERED_WORDS });
  return (word) => {
    const known = answers.get(word);
    if (known) return known;
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}

const REVISION = 1;
const REMEMBERED_WORDS = 50_000;
