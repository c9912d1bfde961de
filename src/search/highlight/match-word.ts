import { editDistance, typoBudget, type Analyser, type Token } from '../../language/index.js';
import type { ParsedQuery, QueryWord } from '../parse-query.js';

/** How a word of a text answers a query, in the order of worth; the last two are guesses. */
export const MATCH_KINDS = ['exact', 'lemma', 'synonym', 'loose', 'prefix', 'typo'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface WordMatch {
  /** Which word of the query it answers. */
  index: number;
  kind: MatchKind;
}

/** Tells which words of a text answer a query. */
export interface MatchWord {
  /** Folded words of the index that answer; no other word of a text does. */
  forms: ReadonlySet<string>;
  /** Which query word a word of a text answers, and how; `undefined` when it answers none. */
  match: (token: Token) => WordMatch | undefined;
}

/** True for the first way in the order of worth. */
export function isBetter(one: MatchKind, other: MatchKind): boolean {
  return MATCH_KINDS.indexOf(one) < MATCH_KINDS.indexOf(other);
}

/**
 * Tells which words of a text a query found, by the analyser alone: both engines look the same, and no
 * engine output has to be trusted. Answers are kept per distinct word, so a long text costs little.
 * @param forms folded words of the index that answer (`SearchAnswer.forms`): all others are passed over at once, for a
 *   page of results has some 4,000 words and asking the dictionary for each took a third of its time
 * @returns `undefined` for a query without words, which marks nothing
 */
export function wordMatcher({ words }: ParsedQuery, analyser: Analyser, forms: ReadonlySet<string>): MatchWord | undefined {
  if (words.length === 0) return undefined;
  const known = new Map<string, WordMatch | undefined>();
  const match = (token: Token): WordMatch | undefined => {
    const before = known.get(token.word);
    if (before !== undefined || known.has(token.word)) return before;
    const lemmas = analyser.lemmas(token.word);
    let best: WordMatch | undefined;
    words.forEach((word, index) => {
      const kind = matchKind(word, token.form, lemmas);
      if (kind && (!best || isBetter(kind, best.kind))) best = { index, kind };
    });
    known.set(token.word, best);
    return best;
  };
  return { forms, match };
}

function matchKind(word: QueryWord, form: string, lemmas: readonly string[]): MatchKind | undefined {
  if (word.form === form) return 'exact';
  if (word.isQuoted) return undefined;
  if (lemmas.some((lemma) => word.lemmas.includes(lemma))) return 'lemma';
  if (lemmas.some((lemma) => word.synonyms.includes(lemma))) return 'synonym';
  if (lemmas.some((lemma) => word.looseLemmas.includes(lemma))) return 'loose';
  if (word.isPrefix && word.form.length >= 2 && form.startsWith(word.form)) return 'prefix';
  if (word.form[0] !== form[0] || Math.abs(word.form.length - form.length) > 2) return undefined;
  const budget = typoBudget(word.form);
  return budget > 0 && editDistance(word.form, form, budget) <= budget ? 'typo' : undefined;
}
