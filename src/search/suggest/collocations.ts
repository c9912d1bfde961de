import type { Item } from '../../content/index.js';
import { isStopWord, type Analyser, type Token } from '../../language/index.js';

/** Words of titles that stand together in several items. */
export interface Collocation {
  /** As a title writes them, in the dictionary form where the titles have it. */
  text: string;
  count: number;
}

/** Fewer items make no habit of speech; the title itself is suggested then. */
const FEWEST_ITEMS = 2;
const MOST_WORDS = 3;
const SHORTEST_WORD = 4;
/** Rows between two looks at the clock. */
const STEP = 1024;

interface Met {
  count: number;
  text: string;
  /** True when the text begins a title: its capital may be no part of it. */
  isFromStart: boolean;
  /** True when a title writes its first word small: then it is no name. */
  isCommon: boolean;
  /** Number of the item it was counted for last. */
  item: number;
}

interface Word extends Token {
  lemmas: readonly string[];
  lemma: string;
}

/**
 * One to three words in a row that stand in the titles of at least two items, whatever their inflection, each written
 * in its dictionary form. What stands only in other cases („w gminie”) is left out: it reads badly in a list.
 */
export function* collectCollocations(items: readonly Item[], analyser: Analyser): Generator<void, Collocation[]> {
  const met = new Map<string, Met>();
  for (const [number, { meta }] of items.entries()) {
    if (meta.lang === 'pl') countIn(meta.title, number, met, analyser);
    yield;
  }
  const found = new Map<string, Met>();
  let looked = 0;
  for (const [key, one] of met) {
    if (one.count >= FEWEST_ITEMS && one.text !== '') found.set(key, one);
    if (++looked % STEP === 0) yield;
  }
  // „rada działalności” says less than „rada działalności pożytku” where it always goes on like that.
  for (const [key, { count }] of [...found]) {
    const words = key.split(' ');
    for (const part of [words.slice(1).join(' '), words.slice(0, -1).join(' ')]) if (found.get(part)?.count === count) found.delete(part);
    yield;
  }
  return [...found.values()].map(({ text, count, isCommon }) => ({ text: isCommon && !text.includes(' ') ? text.toLowerCase() : text, count }));
}

function countIn(title: string, number: number, met: Map<string, Met>, analyser: Analyser): void {
  for (const run of runsOf(title, analyser)) {
    for (let start = 0; start < run.length; start += 1) {
      for (let size = 1; size <= MOST_WORDS && start + size <= run.length; size += 1) {
        const words = run.slice(start, start + size);
        if (!isStopWord(words[0]!.form) && !isStopWord(words.at(-1)!.form)) countPhrase(words, title, number, met);
      }
    }
  }
}

/** Words with nothing but a space between them. */
function runsOf(title: string, analyser: Analyser): Word[][] {
  const runs: Word[][] = [];
  let end = -1;
  for (const token of analyser.tokens(title)) {
    const lemmas = analyser.lemmas(token.word);
    const word = { ...token, lemmas, lemma: lemmas.reduce((least, lemma) => (lemma < least ? lemma : least)) };
    if (end >= 0 && title.slice(end, token.start) === ' ') runs.at(-1)!.push(word);
    else runs.push([word]);
    end = token.end;
  }
  return runs;
}

function countPhrase(words: readonly Word[], title: string, number: number, met: Map<string, Met>): void {
  // Forms of a word share most of their lemmas, not their order; the first in the alphabet is nearly always among them.
  const key = words.map(({ lemma }) => lemma).join(' ');
  const one = met.get(key) ?? { count: 0, text: '', isFromStart: true, isCommon: false, item: -1 };
  if (one.item !== number) one.count += 1;
  one.item = number;
  const isFromStart = words[0]!.start === 0;
  one.isCommon ||= /^\p{Ll}/u.test(title.slice(words[0]!.start));
  if ((one.text === '' || (one.isFromStart && !isFromStart)) && isDictionaryForm(words)) {
    one.text = textOf(words, title);
    one.isFromStart = isFromStart;
  }
  met.set(key, one);
}

/** „rada seniorów”, „młodzieżowa rada”: the first word stands as in a dictionary, or it is an adjective and the second does. */
function isDictionaryForm([first, second]: readonly Word[]): boolean {
  if (!second) return isBase(first!) && !isAdjective(first!) && first!.form.length >= SHORTEST_WORD;
  return isBase(first!) || (isAdjective(first!) && isBase(second));
}

/** Lemmas are folded, so „kulturą” looks like one; hardly any Polish word ends so in the dictionary. */
function isBase({ word, form, lemmas }: Word): boolean {
  return lemmas.includes(form) && !/[ąę]$/u.test(word);
}

/** Lemmas of Polish adjectives end in -y or -i. */
function isAdjective({ lemmas }: Word): boolean {
  return lemmas.every((lemma) => /[yi]$/u.test(lemma));
}

/** As the title writes it; a capital that only begins the title goes, one that belongs to a name stays. */
function textOf(words: readonly Word[], title: string): string {
  const text = title.slice(words[0]!.start, words.at(-1)!.end);
  const second = words[1] && title.slice(words[1].start);
  const isOnlyFirst = words[0]!.start === 0 && second && /^\p{Ll}/u.test(second) && /^\p{Lu}\p{Ll}/u.test(text);
  return isOnlyFirst ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
