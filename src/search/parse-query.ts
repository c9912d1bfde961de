import { isStopWord, type Analyser, type Token } from '../language/index.js';
import type { Synonyms } from './synonyms.js';

/** One word of a query. */
export interface QueryWord {
  /** As typed, lower-cased, with its Polish letters. */
  word: string;
  /** The same, folded: what stands in the index. */
  form: string;
  /** Folded lemmas of the word as typed. */
  lemmas: readonly string[];
  /** Folded lemmas reached only by adding Polish letters the reader may have left out. */
  looseLemmas: readonly string[];
  /** Folded lemmas that mean the same by `content/synonyms.yaml`. */
  synonyms: readonly string[];
  /** True for the last word: the reader may not have finished it. */
  isPrefix: boolean;
}

/** A query, read once. Empty when there is nothing to look for. */
export interface ParsedQuery {
  /** As typed, cleaned of control characters, for showing. */
  text: string;
  words: readonly QueryWord[];
  /** Folded words of each quoted phrase, in order. */
  phrases: readonly (readonly string[])[];
  /** Folded words that must not occur. */
  excluded: readonly string[];
}

/** More words are ignored: a pasted page would cost seconds and say nothing more (Meilisearch stops at 10). */
export const MAX_QUERY_WORDS = 24;

const QUOTED = /["„”“«»]([^"„”“«»]*)["„”“«»]/gu;
const MINUS = /(?<=^|\s)[-–−]([\p{L}\p{N}]+)/gu;

/** Reads what a person typed: words, „quoted phrases” and -excluded words. */
export function parseQuery(text: string, analyser: Analyser, synonyms?: Synonyms): ParsedQuery {
  const clean = text.normalize('NFC').replace(/\p{C}+/gu, ' ').replace(/\s+/gu, ' ').trim();
  const phrases: string[][] = [];
  const excluded: string[] = [];
  let rest = clean.replace(QUOTED, (_, phrase: string) => {
    const forms = analyser.tokens(phrase).map((token) => token.form);
    if (forms.length > 1) phrases.push(forms.slice(0, MAX_QUERY_WORDS));
    return forms.length === 1 ? ` ${phrase} ` : ' ';
  });
  rest = rest.replace(MINUS, (whole, word: string) => {
    // `2014 -2020` is a range, not an exclusion.
    if (/^\d+$/u.test(word)) return ` ${word}`;
    excluded.push(...analyser.tokens(word).map((token) => token.form));
    return whole.startsWith(' ') ? ' ' : '';
  });
  return { text: clean, words: readWords(rest, analyser, synonyms), phrases, excluded };
}

function readWords(text: string, analyser: Analyser, synonyms: Synonyms | undefined): QueryWord[] {
  const tokens = synonyms?.spellOut(analyser.tokens(text), text) ?? analyser.tokens(text);
  const telling = tokens.filter((token) => !isStopWord(token.form));
  const kept = distinct(telling.length > 0 ? telling : tokens).slice(0, MAX_QUERY_WORDS);
  const others = synonyms?.forWords(kept);
  return kept.map((token, index) => {
    const { sure, loose } = analyser.queryLemmas(token.word);
    const isPrefix = index === kept.length - 1;
    return { word: token.word, form: token.form, lemmas: sure, looseLemmas: loose, synonyms: others?.[index] ?? [], isPrefix };
  });
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.form, token])).values()];
}

/** True when the reader typed nothing to look for (a query of only exclusions is one, too). */
export function isEmptyQuery(query: ParsedQuery): boolean {
  return query.words.length === 0 && query.phrases.length === 0 && query.excluded.length === 0;
}
