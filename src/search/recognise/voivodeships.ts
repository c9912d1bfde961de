import type { Library } from '../../content/index.js';
import { fold, type Analyser } from '../../language/index.js';
import { isMeantAsName } from './in-context.js';
import { Names } from './names.js';
import type { Finding } from './recognition.js';
import { followsOn, type TypedWord } from './typed-words.js';

export type Find = (words: readonly TypedWord[], from: number, text: string) => Iterable<Finding>;

/** Only Polish voivodeships: „cała Polska” and „zagranica” are no places one narrows to by naming them. */
const VOIVODESHIP = /^PL-\d\d$/u;

/**
 * Recognises voivodeships: by their adjective in any case of the neuter („łódzkie”, „w łódzkiem”), with or without
 * „województwo” or „woj.”, and by their other names („na Mazowszu”, „Lower Silesia”).
 */
export function voivodeshipFinder(library: Library, analyser: Analyser): Find {
  const concepts = library.vocabularies.regions.narrower().filter(({ code }) => VOIVODESHIP.test(code));
  const adjectives = new Map(concepts.flatMap(({ code, label }) => formsOf(label.pl).map((form) => [form, { code, parts: label.pl.split('-').length }] as const)));
  const names = new Names<string>(analyser);
  const all = concepts.flatMap(({ code, label, alt }) => [label.en, ...alt.pl, ...alt.en].map((name) => ({ code, name })));
  for (const { code, name } of all) {
    if (!isPartOfAnother(name, code, all)) names.add(name, code);
  }

  return function* find(words, from, text) {
    for (const to of [from + 1, from + 2]) {
      const forms = words.slice(from, to);
      const isJoined = forms.length === to - from && forms.slice(1).every(followsOn);
      const found = isJoined && adjectives.get(forms.map(({ form }) => form).join(''));
      if (found) yield withNoun({ from, to, ...found }, words);
    }
    for (const { to, meaning, isSure, isFirstForm } of names.at(words, from)) {
      if (isSure || isMeantAsName(words, from, text, isFirstForm)) yield { from, to, target: { is: 'code', facet: 'region', code: meaning, isIndexed: true } };
    }
  };
}

/** Nominative, genitive, dative, locative and the older locative that stands without its noun („w Łódzkiem”). */
function formsOf(label: string): string[] {
  const stem = fold(label).replaceAll('-', '').replace(/ie$/u, '');
  return ['ie', 'iego', 'iemu', 'im', 'iem'].map((ending) => stem + ending);
}

/** „Śląsk” may be Dolny or Opolski, „Pomorze” Zachodnie: a name that is part of another region's is not sure. */
function isPartOfAnother(name: string, code: string, all: readonly { code: string; name: string }[]): boolean {
  const parts = new Set(partsOf(name));
  return all.some((other) => other.code !== code && [...parts].every((part) => partsOf(other.name).includes(part)));
}

function partsOf(name: string): string[] {
  return fold(name).split(/[\s-]+/u);
}

/** Takes „województwo” in, before or after the adjective. */
function withNoun({ from, to, code, parts }: { from: number; to: number; code: string; parts: number }, words: readonly TypedWord[]): Finding {
  const isBefore = isVoivodeship(words[from - 1]) && followsOn(words[from]);
  const isAfter = !isBefore && isVoivodeship(words[to]) && followsOn(words[to]);
  const isBare = !isBefore && !isAfter;
  // Items hold the adjective as a name of theirs, in the forms the dictionary knows; „województwo” they need not hold.
  const isIndexed = isBare && to - from === parts && words[to - 1]!.lemmas.some((lemma) => /kie?$/u.test(lemma));
  return { from: isBefore ? from - 1 : from, to: isAfter ? to + 1 : to, target: { is: 'code', facet: 'region', code, isIndexed, isBare } };
}

function isVoivodeship(word: TypedWord | undefined): boolean {
  return word !== undefined && (word.form === 'woj' || word.form === 'wojew' || word.lemmas.includes('wojewodztwo') || word.form === 'voivodeship');
}
