import { editDistance, isStopWord, typoBudget, type Analyser } from '../../language/index.js';

/** Queries that ask for the same thing in other forms and spellings. */
export interface Group<Query> {
  /** Of all of them. */
  times: number;
  /** The most frequent first; it gives the group its name. */
  queries: Query[];
}

/**
 * Puts queries together whose words have the same lemmas, in any order and with or without Polish letters: „rady seniorów”,
 * „rada seniorow”. Nearly the same will do: a word may be misspelt, and one word more may stand beside two that agree.
 * Every query is compared with the first of a group only, so that groups do not run into one another.
 */
export function groupByLemma<Query extends { query: string; times: number }>(queries: readonly Query[], analyser: Analyser): Group<Query>[] {
  const groups: (Group<Query> & { words: Word[] })[] = [];
  for (const query of queries.toSorted((a, b) => b.times - a.times || compare(a.query, b.query))) {
    const words = wordsOf(query.query, analyser);
    const group = groups.find((one) => areAlike(one.words, words));
    if (group) {
      group.queries.push(query);
      group.times += query.times;
    } else groups.push({ times: query.times, queries: [query], words });
  }
  return groups.map(({ times, queries }) => ({ times, queries })).sort((a, b) => b.times - a.times);
}

interface Word {
  form: string;
  lemmas: readonly string[];
}

/** The telling words, each once. */
function wordsOf(query: string, analyser: Analyser): Word[] {
  const tokens = [...new Map(analyser.tokens(query).map((token) => [token.form, token])).values()];
  const telling = tokens.filter(({ form }) => !isStopWord(form));
  return (telling.length > 0 ? telling : tokens).map(({ word, form }) => {
    const { sure, loose } = analyser.queryLemmas(word);
    return { form, lemmas: [...sure, ...loose] };
  });
}

function areAlike(one: readonly Word[], other: readonly Word[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const mayHaveOneMore = fewer.length >= 2;
  if (fewer.length === 0 || more.length - fewer.length > (mayHaveOneMore ? 1 : 0)) return false;
  const left = [...more];
  return fewer.every((word) => {
    const index = left.findIndex((candidate) => isSame(word, candidate));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function isSame(one: Word, other: Word): boolean {
  if (one.form === other.form || one.lemmas.some((lemma) => other.lemmas.includes(lemma))) return true;
  const budget = Math.min(typoBudget(one.form), typoBudget(other.form));
  return budget > 0 && editDistance(one.form, other.form, budget) <= budget;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
