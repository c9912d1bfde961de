import type { Item, Vocabularies } from '../../content/index.js';
import { isStopWord, type Analyser, type Token } from '../../language/index.js';
import { ownPlaces } from './own-places.js';
import { isPlainWord, isVerb } from './plain-words.js';

/** A word that says what an item is about, where it stands. */
export interface TellingWord {
  form: string;
  /** Folded dictionary forms it may have, without verbs. */
  lemmas: readonly string[];
  /** Everything it may be, verbs included. */
  readings: readonly string[];
  /** With its Polish letters; in lower case where only the beginning of a sentence made it a capital. */
  written: string;
  /** The telling word before it, when nothing but a space lies between them. */
  follows: TellingWord | undefined;
  /** 1, or more in a title. */
  counts: number;
}

/**
 * The words of an item's title, summary, problem and solution, without those that say little and without the names of
 * its own places. All of it is in memory; what bodies would add is told in the README of the room.
 */
export function tellingWords(item: Item, analyser: Analyser, vocabularies: Vocabularies): TellingWord[] {
  const isOwnPlace = ownPlaces(item, analyser, vocabularies);
  const words: TellingWord[] = [];
  for (const { text, counts } of textsOf(item)) {
    let before: { word: TellingWord; end: number } | undefined;
    for (const token of analyser.tokens(text)) {
      if (token.form.length < SHORTEST || isStopWord(token.form) || NUMBER.test(token.form)) continue;
      const readings = analyser.lemmas(token.word);
      // One plain reading is enough: wieku is wiek, hardly ever wieko.
      const lemmas = readings.some(isPlainWord) ? [] : readings.filter((lemma) => !isVerb(lemma));
      const isCapital = text[token.start] !== text[token.start]!.toLowerCase();
      if (lemmas.length === 0 || isOwnPlace(token, lemmas, isCapital)) continue;
      const follows = before && text.slice(before.end, token.start) === ' ' ? before.word : undefined;
      const word = { form: token.form, lemmas, readings, written: writtenAs(text, token, isCapital), follows, counts };
      words.push(word);
      before = { word, end: token.end };
    }
  }
  return words;
}

function textsOf({ meta }: Item): { text: string; counts: number }[] {
  const own = meta.kind === 'case-study' ? [meta.problem, meta.solution] : [];
  const titles = [meta.title, meta.subtitle].map((text) => ({ text, counts: IN_TITLE }));
  return [...titles, ...[meta.summary, ...own].map((text) => ({ text, counts: 1 }))].flatMap(({ text, counts }) => (text ? [{ text, counts }] : []));
}

function writtenAs(text: string, { start, end, word }: Token, isCapital: boolean): string {
  const slice = text.slice(start, end);
  const isAcronym = slice === slice.toUpperCase();
  return isCapital && !isAcronym && BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 4), start)) ? word : slice;
}

/** A title names the thing, a summary tells of it; twice and three times gave nearly the same lists. */
const IN_TITLE = 3;
/** Shorter words are particles. */
const SHORTEST = 3;
/** With digits or Roman. */
const NUMBER = /\d|^[ivx]+$/u;
const BEGINS_SENTENCE = /^$|[.!?:–„"(]\s*$/u;
