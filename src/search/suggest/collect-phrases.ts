import type { Concept, Language, Library } from '../../content/index.js';
import { fold, isStopWord, type Analyser } from '../../language/index.js';
import type { Collected } from './collect-entries.js';
import { collectCollocations, type Collocation } from './collocations.js';
import type { Entry } from './suggestion.js';

interface Phrase extends Collocation {
  language: Language;
  hints?: readonly string[];
}

/**
 * Words worth searching for, always as the library writes them: names of topics and methods with items behind them,
 * phrases of `synonyms.yaml` and names of sectors whose every word stands in a title or a name (so that the search
 * finds something), and what several titles say alike. Of the same words the first of these is kept, and none that is
 * the name of a place or a body: those are suggested themselves.
 * @param knows whether a title or a name has the word
 */
export function* collectPhrases(library: Library, today: string, collected: Collected, analyser: Analyser, knows: (word: string) => boolean): Generator<void, Entry[]> {
  const taken = yield* foldedNames([...collected.places, ...collected.people]);
  const collocations = yield* collectCollocations(library.publicItems(today), analyser);
  const counts = new Map(collocations.map(({ text, count }) => [fold(text), count]));
  const isKnown = (text: string) => analyser.tokens(text).every(({ word, form }) => isStopWord(form) || knows(word));
  const phrases: Phrase[] = [
    ...conceptPhrases(library.vocabularies.topics.concepts, (code) => collected.behind.topic.countOf(code)),
    ...conceptPhrases(library.vocabularies.methods.concepts, (code) => collected.behind.method.countOf(code)),
    ...[...synonymPhrases(library), ...conceptPhrases(library.vocabularies.sectors.concepts, () => 1)]
      .filter(({ text }) => isKnown(text))
      .map((phrase) => ({ ...phrase, count: counts.get(fold(phrase.text)) ?? 1 })),
    // „rada” helps less than „rada seniorów”: single words of titles come last.
    ...collocations.map(({ text, count }) => ({ text, count: text.includes(' ') ? count : 0, language: 'pl' as const })),
  ];
  const byText = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = fold(phrase.text);
    const known = byText.get(key);
    if (known) byText.set(key, { ...known, count: Math.max(known.count, phrase.count), hints: [...(known.hints ?? []), ...(phrase.hints ?? [])] });
    else if (!taken.has(key)) byText.set(key, phrase);
    yield;
  }
  return [...byText.values()]
    .sort((a, b) => b.count - a.count || a.text.length - b.text.length)
    .map(({ text, language, hints = [] }) => ({ suggestion: { kind: 'query', text, language }, names: [text], hints }));
}

function* foldedNames(entries: readonly Entry[]): Generator<void, Set<string>> {
  const folded = new Set<string>();
  for (const { names } of entries) {
    for (const name of names) folded.add(fold(name));
    yield;
  }
  return folded;
}

/** Names of concepts that have items. „Klimat i zieleń” is a heading, nothing anybody would search for. */
function conceptPhrases(concepts: readonly Concept[], countOf: (code: string) => number): Phrase[] {
  return concepts.flatMap(({ code, label, alt }) => {
    const count = countOf(code);
    if (count === 0) return [];
    return (['pl', 'en'] as const).flatMap((language) => {
      const labels = label[language].split(' ').some((word) => isStopWord(fold(word))) ? [] : [label[language]];
      return [...labels, ...alt[language]].filter((name) => !isAbbreviation(name)).map((name) => ({ text: withoutCapital(name), language, count }));
    });
  });
}

/** Phrases people use for one another; an abbreviation leads to what it stands for. */
function synonymPhrases({ synonyms }: Library): Phrase[] {
  return synonyms.flatMap((group) => {
    const hints = group.filter(isAbbreviation);
    return group.filter((member) => !isAbbreviation(member)).map((text) => ({ text, language: 'pl' as const, count: 1, hints }));
  });
}

function isAbbreviation(text: string): boolean {
  return text === text.toUpperCase() && !text.includes(' ');
}

/** A label begins with a capital because it is a label; „NGO” and „III sektor” keep theirs. */
function withoutCapital(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
