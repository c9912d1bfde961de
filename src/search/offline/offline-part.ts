import type { FacetName } from '../fields.js';

/** An index as an exported site carries it: what every search reads, and parts by the first letter of a word, read when needed. */
export interface OfflineIndex {
  base: OfflineBase;
  /** By the name of the part (`partOf`). */
  parts: ReadonlyMap<string, OfflinePart>;
  /** All words, one after another, for those nobody knows by their first letter. */
  forms: string;
}

export interface OfflineBase {
  documents: readonly OfflineDocument[];
  /** Groups of words readers use for one another, and how their words are analysed (`OfflinePart.words`). */
  synonyms: readonly (readonly string[])[];
  words: string;
}

export interface OfflineDocument {
  id: string;
  published: number;
  facets: Record<FacetName, readonly string[]>;
  /** Where each text field ends, in words of the document. */
  ends: readonly number[];
}

/**
 * Words with one first letter, as lines: a megabyte of small objects would take a phone longer to read than this takes to split.
 * Fields stand between tabs, for some lemmas are two words. Numbers are written to the base of 36, each as what it is more than the one before.
 */
export interface OfflinePart {
  /** `form lemma,lemma item:place,place item:place`; a lemma equal to its form is `=`. */
  forms: string;
  /** `word sure,sure loose,loose`: words that mean something else than all lemmas of their form. */
  words: string;
  /** `lemma letters`: lemmas that have forms in other parts. */
  elsewhere: string;
}

/** Which part a form or lemma is filed in; anything but a Latin letter or digit is filed together. */
export function partOf(form: string): string {
  const first = form.charAt(0);
  return /^[a-z0-9]$/u.test(first) ? first : '_';
}

/** Rising numbers, each as the distance to the one before. */
export function writeRising(numbers: readonly number[]): string {
  return numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join(',');
}

export function readRising(text: string): number[] {
  let sum = 0;
  return text.split(',').map((step) => (sum += Number.parseInt(step, 36)));
}
