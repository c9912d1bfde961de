import { createHash } from 'node:crypto';
import type { Dictionary } from './dictionary.js';
import { createLookups, PREFIXES } from './find-lemmas.js';
import { fold } from './fold.js';
import { guessLemma } from './guess-lemma.js';
import { inflectSupplement } from './inflect-supplement.js';
import { SUFFIX_RULES } from './suffix-rules.js';
import { tokens, type Token } from './tokens.js';

/** Polish as the index, the query and the highlighter see it: one analyser for all three, and for both engines. */
export interface Analyser {
  /** Changes when the same text could yield other words or lemmas; an index made with another version is stale. */
  readonly version: string;
  /** @param wanted forms to look for; all others are passed over */
  tokens(text: string, wanted?: ReadonlySet<string>): Token[];
  /**
   * Folded lemmas of a word of a document (`Token.word`): at least one, each once, always in the same order.
   * As the dictionary knows the word; else, when it has no Polish letter, as it knows the word with them (`lodzkiej`);
   * else as its ending suggests.
   */
  lemmas(word: string): readonly string[];
  /** Folded lemmas a word of a query (`Token.word`) may mean. */
  queryLemmas(word: string): QueryLemmas;
}

export interface QueryLemmas {
  /** The lemmas the same word has in a document, so what is typed as it is written is always found. */
  sure: readonly string[];
  /**
   * What else it means when Polish letters are added (`plac` → płaca) or, in a word nobody knows, mended
   * (`żródło` → źródło); none of `sure`.
   */
  loose: readonly string[];
}

/** An analyser over this dictionary, with our supplement and rules. It remembers the words it met last. */
export function createAnalyser(dictionary: Dictionary): Analyser {
  const supplement = inflectSupplement();
  const { exact, spelled } = createLookups(dictionary, supplement);

  const lemmas = remember((word): readonly string[] => {
    const known = exact(word);
    if (known.length > 0) return known;
    const mended = isBare(word) ? spelled(word) : [];
    return mended.length > 0 ? mended : [guessLemma(fold(word))];
  });

  const queryLemmas = remember((word): QueryLemmas => {
    const sure = lemmas(word);
    const mayMend = isBare(word) || exact(word).length === 0;
    return { sure, loose: mayMend ? spelled(word).filter((lemma) => !sure.includes(lemma)) : [] };
  });

  return { version: versionOf(dictionary, supplement), tokens, lemmas, queryLemmas };
}

/** Without any Polish letter, so perhaps typed on a keyboard that has none: queries, addresses, file names. */
function isBare(word: string): boolean {
  return fold(word) === word;
}

/**
 * Keeps the answers for the words met last: when one map is full, the one before it is dropped. A list in order of
 * use (LRU) would cost as much as the look-ups it saves.
 */
function remember<T extends object>(ask: (word: string) => T): (word: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (word) => {
    const known = young.get(word);
    if (known) return known;
    const answer = old.get(word) ?? ask(word);
    if (young.size >= REMEMBERED_WORDS) [old, young] = [young, new Map()];
    young.set(word, answer);
    return answer;
  };
}

function versionOf(dictionary: Dictionary, supplement: ReadonlyMap<string, string>): string {
  const tables = JSON.stringify([SUFFIX_RULES, PREFIXES, [...supplement]]);
  const hash = createHash('sha256').update(tables).digest('hex').slice(0, 12);
  return `${REVISION}-${dictionary.hash}-${hash}`;
}

/** Raise it when code of this room changes which words or lemmas a text yields; data is hashed. */
const REVISION = 1;

/**
 * Distinct words in each map: all of a library of 10,000 items, 20 MB at most. With fewer, every page of results there
 * asks the dictionary some 300 times and leaves as many answers behind as garbage.
 */
const REMEMBERED_WORDS = 60_000;
