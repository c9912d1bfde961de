import type { Edition, Library } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import type { Finding } from './recognition.js';
import { followsOn, type TypedWord } from './typed-words.js';
import type { Find } from './voivodeships.js';

const YEAR = /^\d{4}$/u;
/** „2000 zł” is no year. */
const UNITS = new Set('zl tys mln mld euro eur pln osob procent proc mieszkancow'.split(' '));
const AROUND = new Set('rok edycja kongres congress edition year'.split(' '));

/** Recognises editions of the Congress: by their year, and by their name or the beginning of it („II Kongres”). */
export function editionFinder(library: Library, analyser: Analyser): Find {
  const known = new Set(library.editions.map(({ code }) => code));
  const names = library.editions.flatMap((edition) => namesOf(edition, analyser).map((words) => ({ code: edition.code, words })));
  return function* find(words, from) {
    const word = words[from]!;
    if (known.has(word.form) && isYear(words, from)) yield withWordsAround(words, from);
    for (const { code, words: name } of names) {
      const to = endOfName(words, from, name);
      if (to) yield { from, to, target: { is: 'code', facet: 'edition', code, isIndexed: false } };
    }
  };
}

/** A range („2023–2024”) is a time, not an edition. */
function isYear(words: readonly TypedWord[], at: number): boolean {
  const next = words[at + 1];
  const isRange = (word: TypedWord | undefined, other: TypedWord | undefined) => word !== undefined && other !== undefined && YEAR.test(other.form) && /[-–—/]/u.test(word.before);
  return !UNITS.has(next?.form ?? '') && !isRange(words[at], words[at - 1]) && !isRange(next, next);
}

function withWordsAround(words: readonly TypedWord[], at: number): Finding {
  const belongs = (word: TypedWord | undefined) => word !== undefined && (word.form === 'r' || word.lemmas.some((lemma) => AROUND.has(lemma)));
  const from = at > 0 && followsOn(words[at]) && belongs(words[at - 1]) ? at - 1 : at;
  const to = followsOn(words[at + 1]) && belongs(words[at + 1]) ? at + 2 : at + 1;
  return { from, to, target: { is: 'code', facet: 'edition', code: words[at]!.form, isIndexed: to - from === 1 } };
}

/** The words of a name by their lemmas; the first is the number that tells editions apart. */
function namesOf(edition: Edition, analyser: Analyser): ReadonlySet<string>[][] {
  return [edition.name.pl, edition.name.en].map((name) => analyser.tokens(name).map((token) => new Set([token.form, ...analyser.lemmas(token.word)])));
}

/** The number, then at least one more word of the name, in its order; words may be left out: „III Kongres”. */
function endOfName(words: readonly TypedWord[], from: number, [number, ...rest]: readonly ReadonlySet<string>[]): number | undefined {
  const first = words[from]!;
  // „i” is a word of its own; as a number it is written large.
  if (!number?.has(first.form) || (first.isStop && !first.isCapital)) return undefined;
  let to = from + 1;
  for (const lemmas of rest) {
    const word = words[to];
    if (word && followsOn(word) && word.lemmas.some((lemma) => lemmas.has(lemma))) to += 1;
  }
  return to > from + 1 ? to : undefined;
}
