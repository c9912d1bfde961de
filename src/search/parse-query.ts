import { isStopWord, type Analyser, type Token } from '../language/index.js';
import type { Synonyms } from './synonyms.js';

/** What reading a query asks of the analyser. */
export type QueryAnalyser = Pick<Analyser, 'tokens' | 'lemmas' | 'queryLemmas'>;

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
  /** True inside quotes: this very form and nothing else. */
  isQuoted: boolean;
}

/** A word that must not occur, in any form; in quotes, in this form. */
export interface ExcludedWord {
  form: string;
  lemmas: readonly string[];
}

/** A query, read once. Empty when there is nothing to look for. */
export interface ParsedQuery {
  /** As typed, cleaned of control characters, for showing. */
  text: string;
  /** All words to be found, those of phrases among them. */
  words: readonly QueryWord[];
  /** Folded words of each quoted phrase of two and more, in order. */
  phrases: readonly (readonly string[])[];
  excluded: readonly ExcludedWord[];
  /** Folded words of each phrase that must not occur. */
  excludedPhrases: readonly (readonly string[])[];
}

/** More words are ignored: a pasted page would cost seconds and say nothing more (Meilisearch stops at 10). */
export const MAX_QUERY_WORDS = 24;

const QUOTED = /(?<minus>(?<=^|\s)[-–−])?["„”“«»](?<inside>[^"„”“«»]*)["„”“«»]/gu;
const MINUS = /(?<=^|\s)[-–−](?<word>[\p{L}\p{N}]+)/gu;

/** Reads what a person typed: words, „quoted phrases”, -excluded words and -„excluded phrases”. */
export function parseQuery(text: string, analyser: QueryAnalyser, synonyms?: Synonyms): ParsedQuery {
  const clean = text.normalize('NFC').replace(/\p{C}+/gu, ' ').replace(/\s+/gu, ' ').trim();
  const read = { phrases: [] as string[][], excluded: [] as ExcludedWord[], excludedPhrases: [] as string[][] };
  const quoted: Token[] = [];
  // What was read is blanked out, so that every word keeps its place in the text.
  const unquoted = clean.replace(QUOTED, (whole, minus: string | undefined, inside: string, at: number) => {
    const from = at + whole.length - inside.length - 1;
    const tokens = analyser.tokens(inside).slice(0, MAX_QUERY_WORDS);
    const forms = tokens.map((token) => token.form);
    if (minus === undefined) quoted.push(...tokens.map((token) => ({ ...token, start: from + token.start, end: from + token.end })));
    if (forms.length > 1) (minus === undefined ? read.phrases : read.excludedPhrases).push(forms);
    else if (minus !== undefined) read.excluded.push(...forms.map((form) => ({ form, lemmas: [] })));
    return ' '.repeat(whole.length);
  });
  const rest = unquoted.replace(MINUS, (whole, word: string) => {
    // `2014 -2020` is a range, not an exclusion.
    if (/^\d+$/u.test(word)) return ` ${word}`;
    read.excluded.push(...analyser.tokens(word).map((token) => ({ form: token.form, lemmas: analyser.queryLemmas(token.word).sure })));
    return ' '.repeat(whole.length);
  });
  return { text: clean, words: readWords(rest, quoted, analyser, synonyms), ...read };
}

function readWords(text: string, quoted: readonly Token[], analyser: QueryAnalyser, synonyms: Synonyms | undefined): QueryWord[] {
  const free = analyser.tokens(text);
  const tokens = [...(synonyms?.spellOut(free, text) ?? free), ...quoted];
  const telling = tokens.filter((token) => !isStopWord(token.form));
  const kept = distinct(telling.length > 0 ? telling : tokens).slice(0, MAX_QUERY_WORDS);
  const others = synonyms?.forWords(kept);
  const last = kept.findLast((token) => !quoted.includes(token));
  return kept.map((token, index) => {
    const { sure, loose } = analyser.queryLemmas(token.word);
    return {
      word: token.word,
      form: token.form,
      lemmas: sure,
      looseLemmas: loose,
      synonyms: others?.[index] ?? [],
      isPrefix: token === last && token.end >= (quoted.at(-1)?.end ?? 0),
      isQuoted: quoted.includes(token),
    };
  });
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.form, token])).values()];
}

/** The same query with its quotes taken away: asked when nothing has the quoted words as they stand. */
export function withoutQuotes(query: ParsedQuery): ParsedQuery {
  return { ...query, words: query.words.map((word) => ({ ...word, isQuoted: false })), phrases: [] };
}

/** A phrase may be made of nothing but words that are left out elsewhere („to i owo”). */
export function hasQuotes({ phrases, words }: ParsedQuery): boolean {
  return phrases.length > 0 || words.some((word) => word.isQuoted);
}

/** True when the reader typed nothing to look for (a query of only exclusions is one, too). */
export function isEmptyQuery(query: ParsedQuery): boolean {
  return query.words.length === 0 && query.excluded.length === 0 && query.excludedPhrases.length === 0;
}
