import type { Item, Vocabularies } from '../../content/index.js';
import type { Analyser, Dictionary } from '../../language/index.js';
import { amountsOf, type LikenessIndex } from './likeness-index.js';
import { WordNames } from './name-words.js';
import { tellingWords, type TellingWord } from './telling-words.js';

/** Words to choose from; a line has room for fewer. */
const MOST = 3;

interface Candidate {
  text: string;
  /** What it tells: its rare lemmas. */
  lemmas: readonly string[];
  isPair: boolean;
  worth: number;
}

interface Given {
  analyser: Analyser;
  dictionary: Dictionary;
  vocabularies: Vocabularies;
  /** What the reader is told anyway: words of these are not told again. */
  labels: readonly string[];
}

/** Pairs of words and nouns both texts have, what says most first: "rada seniorów", "zieleń". */
export function sharedWords(item: Item, other: Item, index: LikenessIndex, { analyser, dictionary, vocabularies, labels }: Given): string[] {
  const some = tellingWords(item, analyser, vocabularies);
  const others = tellingWords(other, analyser, vocabularies);
  const worth = worthOfWords(some, others, index);
  const names = new WordNames(dictionary, (lemma) => index.words.rarityOf(lemma), [...some, ...others]);
  const candidates = [...sharedPairs(some, others, worth, names), ...sharedNouns([...some, ...others], worth, names)];
  candidates.sort((a, b) => b.worth - a.worth || a.lemmas.length - b.lemmas.length || (a.text < b.text ? -1 : 1));
  const told = labels.map((label) => new Set(analyser.tokens(label).flatMap(({ word }) => analyser.lemmas(word))));
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    const { lemmas, isPair } = candidate;
    // "rada seniorów" says more than "rada lub ciało doradcze", "rada" says less.
    const isTold = told.some((words) => (isPair ? lemmas.every((lemma) => words.has(lemma)) : lemmas.some((lemma) => words.has(lemma))));
    if (!isTold && !chosen.some((other) => other.lemmas.some((lemma) => lemmas.includes(lemma)))) chosen.push(candidate);
    if (chosen.length === MOST) break;
  }
  return chosen.map(({ text }) => text);
}

/** What each shared word adds to the likeness of the two. */
function worthOfWords(some: readonly TellingWord[], others: readonly TellingWord[], index: LikenessIndex): Map<string, number> {
  const theirs = amountsOf(others);
  const worth = new Map<string, number>();
  for (const [lemma, amount] of amountsOf(some)) {
    const rarity = index.words.rarityOf(lemma);
    if (rarity > 0 && theirs.has(lemma)) worth.set(lemma, amount * theirs.get(lemma)! * rarity ** 2);
  }
  return worth;
}

/** Two words that follow one another in both texts. */
function sharedPairs(some: readonly TellingWord[], others: readonly TellingWord[], worth: ReadonlyMap<string, number>, names: WordNames): Candidate[] {
  return some.flatMap((second) => {
    const first = second.follows;
    const pair = first && others.find((other) => isShared(other, second) && other.follows && isShared(other.follows, first));
    if (!first || !pair?.follows) return [];
    const text = names.pair(first, second) ?? names.pair(pair.follows, pair);
    const lemmas = [...first.lemmas, ...second.lemmas];
    const sum = lemmas.reduce((total, lemma) => total + (worth.get(lemma) ?? 0), 0);
    return text && sum > 0 ? [{ text, lemmas: lemmas.filter((lemma) => worth.has(lemma)), isPair: true, worth: sum }] : [];
  });
}

/** A noun is told as its clearest word that can be named: "polityką" is polityka, "polityki" could be polityk. */
function sharedNouns(words: readonly TellingWord[], worth: ReadonlyMap<string, number>, names: WordNames): Candidate[] {
  const clearestFirst = words.toSorted((a, b) => a.lemmas.length - b.lemmas.length);
  return [...worth].flatMap(([lemma, value]) => {
    for (const word of clearestFirst) {
      const text = word.lemmas.includes(lemma) ? names.noun(word) : undefined;
      if (text) return [{ text, lemmas: word.lemmas.filter((one) => worth.has(one)), isPair: false, worth: value }];
    }
    return [];
  });
}

function isShared(one: TellingWord, other: TellingWord): boolean {
  return one.lemmas.some((lemma) => other.lemmas.includes(lemma));
}
