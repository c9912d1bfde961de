import { fold, tokens, type Token } from '../../language/index.js';
import { beginningOf, mayBeFormOf } from './inflection.js';

/** Folded dictionary forms of a word, as the analyser knows them. */
export type Lemmas = (word: string) => readonly string[];

/** A name in a text. */
export interface NameSpan {
  start: number;
  end: number;
  /** As it was asked for. */
  name: string;
}

interface Word {
  form: string;
  lemmas: ReadonlySet<string>;
}

interface Wanted {
  name: string;
  given: Word;
  /** More than one in Kowalska-Nowak; each alone is hers. */
  surnames: Word[];
  others: Word[];
}

/** What stands before a name and is no part of it. */
const TITLES = new Set('dr prof hab mgr inz ks lic doc gen red'.split(' '));
/** What a surname alone may follow and still be one person's. */
const HONORIFICS = new Set('pan pana panu panem panie pani pania p dr prof mgr red ks mec radny radna radnego radnej radnemu'.split(' '));
/** Between two words of a name: spaces, a hyphen, the marks of Markdown. No sentence ends there, unless after an initial. */
const GAP = /^[\s\u00ad\u200b*_-]{1,4}$/u;
/** „Kowalski, Jan”, as in lists of literature. */
const COMMA = /^,\s{1,2}$/u;
const GAP_AFTER_INITIAL = /^\.?[\s\u00ad*_-]{0,4}$/u;

/**
 * Finds people's names in a text, in any inflected form and order: given name and surname together, an initial with the surname,
 * and the surname after pan, pani or a title. A surname alone is not found: it may be a place, a thing or somebody else.
 */
export class NameFinder {
  readonly #wanted: Wanted[];
  /** A word that begins like one of the surnames, in folded text. */
  readonly #hint: RegExp;

  constructor(names: readonly string[], private readonly lemmas: Lemmas) {
    this.#wanted = [...new Set(names)].flatMap((name) => this.#toWanted(name));
    const beginnings = this.#wanted.flatMap(({ surnames }) => surnames.map(({ form }) => beginningOf(form)));
    this.#hint = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(beginnings)].join('|')})`, 'u');
  }

  find(text: string): NameSpan[] {
    if (!this.mayStandIn(text)) return [];
    const words = tokens(text);
    return words.length < 2 ? [] : this.#wanted.flatMap((wanted) => this.#findOne(wanted, words, text)).sort((a, b) => a.start - b.start);
  }

  /** Whether looking is worth while; quick, for texts that are many. */
  mayStandIn(text: string): boolean {
    return this.#wanted.length > 0 && this.#hint.test(fold(text));
  }

  #toWanted(name: string): Wanted[] {
    const chunks = name.trim().split(/\s+/u).map((chunk) => tokens(chunk).filter(({ form }) => !TITLES.has(form))).filter((chunk) => chunk.length > 0);
    if (chunks.length < 2) return [];
    const [given, ...rest] = chunks;
    const toWord = ({ form, word }: Token): Word => ({ form, lemmas: new Set(this.lemmas(word)) });
    return [{ name, given: toWord(given![0]!), surnames: rest.at(-1)!.map(toWord), others: [...given!.slice(1), ...rest.slice(0, -1).flat()].map(toWord) }];
  }

  #findOne({ name, given, surnames, others }: Wanted, words: readonly Token[], text: string): NameSpan[] {
    const spans: NameSpan[] = [];
    for (let at = 0; at < words.length; at++) {
      if (!surnames.some((surname) => this.#is(surname, words[at]!))) continue;
      const first = this.#reach(words, text, at, -1, { given, surnames, others });
      let last = this.#reach(words, text, at, 1, { given, surnames, others });
      if (first === at && last === at && this.#isListed(words, text, at, given)) last += 1;
      const isNamed = words.slice(first, last + 1).some((word, index) => first + index !== at && (this.#is(given, word) || isInitialOf(given, word)));
      if (!isNamed && !isAfterHonorific(words, first, text)) continue;
      spans.push({ start: words[first]!.start, end: words[last]!.end, name });
      at = last;
    }
    return spans;
  }

  /** How far the words of the name go on from a surname, in one direction; a middle name nobody told us of is stepped over. */
  #reach(words: readonly Token[], text: string, from: number, step: -1 | 1, { given, surnames, others }: Omit<Wanted, 'name'>): number {
    let reached = from;
    let at = from;
    let skipped = 0;
    while (words[at + step] && isJoined(words, text, at, at + step)) {
      at += step;
      const word = words[at]!;
      if ([given, ...surnames, ...others].some((one) => this.#is(one, word)) || (step < 0 && isInitialOf(given, word))) reached = at;
      else if (step > 0 || skipped > 0 || !isCapitalised(text, word)) break;
      else skipped += 1;
    }
    return reached;
  }

  /** Surname, comma, given name, and nothing more that could be somebody else's surname. */
  #isListed(words: readonly Token[], text: string, at: number, given: Word): boolean {
    const [surname, name, after] = [words[at]!, words[at + 1], words[at + 2]];
    if (!name || !this.#is(given, name) || !COMMA.test(text.slice(surname.end, name.start))) return false;
    return !after || !isCapitalised(text, after) || !isJoined(words, text, at + 1, at + 2);
  }

  #is({ form, lemmas }: Word, token: Token): boolean {
    if (token.form[0] !== form[0]) return false;
    return mayBeFormOf(form, token.form) || this.lemmas(token.word).some((lemma) => lemmas.has(lemma));
  }
}

function isJoined(words: readonly Token[], text: string, one: number, other: number): boolean {
  const [before, after] = one < other ? [words[one]!, words[other]!] : [words[other]!, words[one]!];
  const gap = text.slice(before.end, after.start);
  return GAP.test(gap) || (before.form.length === 1 && GAP_AFTER_INITIAL.test(gap));
}

function isInitialOf(given: Word, token: Token): boolean {
  return token.form.length === 1 && given.form.startsWith(token.form);
}

function isCapitalised(text: string, { start }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start));
}

function isAfterHonorific(words: readonly Token[], at: number, text: string): boolean {
  const before = words[at - 1];
  return before !== undefined && HONORIFICS.has(before.form) && isCapitalised(text, words[at]!) && /^\.?\s+$/u.test(text.slice(before.end, words[at]!.start));
}
