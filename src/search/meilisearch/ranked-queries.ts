import type { ParsedQuery } from '../parse-query.js';
import { EVERY_WORD, markLemma } from './attributes.js';
import type { WordGroup } from './word-group.js';

/** One of the queries whose results are merged, and what finding by it is worth. */
export interface RankedQuery {
  q: string;
  weight: number;
}

/** The order is the rule: exact form above lemma above beginning above typo. Sizes as in the embedded engine. */
const WORTH = { exact: 1, lemma: 0.9, loose: 0.7, completion: 0.5, oneTypo: 0.4, twoTypos: 0.25, rest: 0.05 } as const;

/** The engine reads ten words of a query and ignores the rest. */
const MOST_WORDS = 10;
/** "ochrona zieleni w Łodzi" could mean nine combinations of lemmas; each costs about half a millisecond. */
const MOST_COMBINATIONS = 5;

/**
 * What ranks the documents a filter has found. Each query says the words in another way, in quotes (a quoted word is
 * neither completed nor forgiven a typo); a document counts by the best that finds it. The last query has every
 * document, so the merged list is exactly what the filter has found, whatever the others miss.
 */
export function rankedQueries(query: ParsedQuery, groups: readonly WordGroup[]): RankedQuery[] {
  const phrases = phraseTerms(query);
  const told = mostTelling(groups, MOST_WORDS - phrases.length);
  if (told.length === 0) return [{ q: join(phrases.length > 0 ? phrases : [quote(EVERY_WORD)]), weight: WORTH.exact }];
  const ranked = [{ q: join([...phrases, ...told.map((group) => quote(group.word.form))]), weight: WORTH.exact as number }];
  for (const { terms, weight } of combinations(told.map(meanings))) ranked.push({ q: join([...phrases, ...terms]), weight });
  const unfinished = told.find((group) => group.completions.length > 0);
  if (unfinished) {
    const others = told.filter((group) => group !== unfinished).map((group) => meanings(group)[0]!.term);
    // Only the last word of a query may go on, so it is said last.
    ranked.push({ q: join([...phrases, ...others, unfinished.word.form]), weight: WORTH.completion });
  }
  ranked.push({ q: join([...phrases.slice(0, MOST_WORDS - 1), quote(EVERY_WORD)]), weight: WORTH.rest });
  return ranked;
}

/** Quoted phrases as the engine reads them. */
export function phraseTerms(query: ParsedQuery): string[] {
  return query.phrases.slice(0, MOST_WORDS).map((forms) => quote(forms.join(' ')));
}

interface Meaning {
  term: string;
  worth: number;
}

function meanings({ word, corrections }: WordGroup): Meaning[] {
  return [
    ...word.lemmas.map((lemma) => ({ term: quote(markLemma(lemma)), worth: WORTH.lemma })),
    ...word.looseLemmas.map((lemma) => ({ term: quote(markLemma(lemma)), worth: WORTH.loose })),
    ...corrections.flatMap(({ lemmas, distance }) =>
      lemmas.map((lemma) => ({ term: quote(markLemma(lemma)), worth: distance === 1 ? WORTH.oneTypo : WORTH.twoTypos })),
    ),
  ];
}

/** The best ways to choose one meaning for each word; a choice is worth as much as its weakest word. */
function combinations(words: readonly Meaning[][]): { terms: string[]; weight: number }[] {
  let chosen: { terms: string[]; weight: number }[] = [{ terms: [], weight: WORTH.exact }];
  for (const choices of words) {
    const longer = chosen.flatMap(({ terms, weight }) =>
      choices.map(({ term, worth }) => ({ terms: [...terms, term], weight: Math.min(weight, worth) })),
    );
    chosen = distinct(longer).sort((a, b) => b.weight - a.weight).slice(0, MOST_COMBINATIONS);
  }
  return chosen;
}

function distinct(choices: { terms: string[]; weight: number }[]): { terms: string[]; weight: number }[] {
  const best = new Map<string, { terms: string[]; weight: number }>();
  for (const choice of choices) {
    const key = join(choice.terms);
    if ((best.get(key)?.weight ?? 0) < choice.weight) best.set(key, choice);
  }
  return [...best.values()];
}

/** At most `room` words, in their order: the longest say most. */
function mostTelling(groups: readonly WordGroup[], room: number): readonly WordGroup[] {
  if (groups.length <= room) return groups;
  if (room <= 0) return [];
  const byLength = [...groups].sort((a, b) => b.word.form.length - a.word.form.length);
  const kept = new Set(byLength.slice(0, room));
  return groups.filter((group) => kept.has(group));
}

function join(terms: readonly string[]): string {
  return terms.join(' ');
}

/** Words of our analyser hold letters and digits only, so nothing in quotes can end them. */
export function quote(words: string): string {
  return `"${words}"`;
}
