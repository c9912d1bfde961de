import { editDistance, typoBudget, type Analyser, type Token } from '../../language/index.js';
import type { ParsedQuery } from '../parse-query.js';

/** How a word of a text answers a query; the order is the order of worth. */
export type MatchKind = 'exact' | 'lemma' | 'prefix' | 'typo';

/** Which query word a word of a text answers, and how; `undefined` when it answers none. */
export type MatchWord = (token: Token) => { index: number; kind: MatchKind } | undefined;

const RANK: Record<MatchKind, number> = { exact: 0, lemma: 1, prefix: 2, typo: 3 };

/**
 * Tells which words of a text a query found, by the analyser alone: both engines look the same, and no
 * engine output has to be trusted. Answers are kept per distinct word, so a long text costs little.
 * @returns `undefined` for a query without words, which marks nothing
 */
export function wordMatcher(query: ParsedQuery, analyser: Analyser): MatchWord | undefined {
  const words = [...query.words, ...query.phrases.flat().map(asQueryWord)];
  if (words.length === 0) return undefined;
  const known = new Map<string, ReturnType<MatchWord>>();
  return (token) => {
    if (known.has(token.word)) return known.get(token.word);
    const lemmas = analyser.lemmas(token.word);
    let best: ReturnType<MatchWord>;
    words.forEach((word, index) => {
      const kind = matchKind(word, token.form, lemmas);
      if (kind && (!best || RANK[kind] < RANK[best.kind])) best = { index, kind };
    });
    known.set(token.word, best);
    return best;
  };
}

function asQueryWord(form: string): ParsedQuery['words'][number] {
  return { word: form, form, lemmas: [], looseLemmas: [], synonyms: [], isPrefix: false };
}

function matchKind(word: ParsedQuery['words'][number], form: string, lemmas: readonly string[]): MatchKind | undefined {
  if (word.form === form) return 'exact';
  if (lemmas.some((lemma) => word.lemmas.includes(lemma) || word.looseLemmas.includes(lemma) || word.synonyms.includes(lemma))) return 'lemma';
  if (word.isPrefix && word.form.length >= 2 && form.startsWith(word.form)) return 'prefix';
  const budget = typoBudget(word.form);
  if (budget > 0 && word.form[0] === form[0] && editDistance(word.form, form, budget) <= budget) return 'typo';
  return undefined;
}
