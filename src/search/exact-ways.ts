import { isStopWord, type Analyser } from '../language/index.js';
import type { ParsedQuery } from './parse-query.js';
import type { FoundItem } from './show-found.js';

/** A way to undo what was done to a word of the query: the same query with the word in quotes. */
export interface ExactWay {
  /** The word as typed. */
  word: string;
  text: string;
}

/** Words of a query that were also found in another form, spelling or meaning, or were spelt out (KGW). */
export function exactWays(query: ParsedQuery, found: readonly FoundItem[], analyser: Analyser): ExactWay[] {
  const expanded = new Set(found.flatMap(({ why }) => why.filter((word) => word.found && word.found.kind !== 'exact').map(({ asked }) => asked)));
  const settled = new Set([...query.phrases.flat(), ...query.words.filter((word) => word.isQuoted).map((word) => word.form), ...query.excluded.map((word) => word.form), ...query.excludedPhrases.flat()]);
  return analyser.tokens(query.text).flatMap(({ start, end, form }) => {
    const known = query.words.find((one) => one.form === form);
    const isExpanded = known ? expanded.has(known.word) : !isStopWord(form);
    if (!isExpanded || settled.has(form)) return [];
    return { word: query.text.slice(start, end), text: `${query.text.slice(0, start)}„${query.text.slice(start, end)}”${query.text.slice(end)}` };
  });
}
