import type { ParsedQuery } from '../parse-query.js';
import { EVERY_WORD } from './attributes.js';
import type { FilterParts } from './filters.js';
import { WORTH } from '../matching-rules.js';
import { lemmaTerm, meaningsOf, quote, type Meaning } from './meanings.js';
import type { WordGroup } from './word-group.js';

/** One of the queries whose results are merged, and what finding by it is worth. */
export interface RankedQuery {
  q: string;
  weight: number;
}

/** Which documents are found, and how they are ranked. */
export interface PagePlan {
  words: FilterParts;
  ranked: readonly RankedQuery[];
}

/** The engine reads ten words of a query and ignores the rest. */
const MOST_WORDS = 10;
/** "ochrona zieleni w Łodzi" may mean nine combinations of lemmas; each query costs about half a millisecond. */
const MOST_COMBINATIONS = 5;
/** Below all that is found by a word. */
const REST = 0.05;

/**
 * What ranks the documents a filter has found. Each query says the words in another way; a document counts by the
 * best that finds it. The last query has every document, so the merged list is exactly what the filter has found.
 * One query: there is nothing to rank by but phrases.
 */
export function rankedQueries(query: ParsedQuery, groups: readonly WordGroup[]): RankedQuery[] {
  const phrases = phraseTerms(query);
  const told = mostTelling(groups.filter(({ word }) => !isInPhrase(word.form, query)), MOST_WORDS - phrases.length);
  if (groups.length === 0) return [everything(query)];
  if (told.length === 0) return [{ q: phrases.join(' '), weight: WORTH.exact }, everything(query)];
  const ranked: RankedQuery[] = [{ q: join(phrases, told.map((group) => quote(group.word.form))), weight: WORTH.exact }];
  for (const { lemmas, worth } of combinations(told.map(meaningsOf))) ranked.push({ q: join(phrases, lemmas.map(lemmaTerm)), weight: worth });
  const unfinished = told.find((group) => group.completions.length > 0);
  if (unfinished) {
    const others = told.filter((group) => group !== unfinished).map((group) => lemmaTerm(meaningsOf(group)[0]!.lemma));
    // Only the last word of a query may go on, so it is said last.
    ranked.push({ q: join(phrases, others, [unfinished.word.form]), weight: WORTH.prefix });
  }
  return [...ranked, everything(query)];
}

/** Finds whatever the filter lets through. */
export function everything(query: ParsedQuery): RankedQuery {
  return { q: join(phraseTerms(query).slice(0, MOST_WORDS - 1), [quote(EVERY_WORD)]), weight: REST };
}

/** Quoted phrases as the engine reads them, and phrases to be left out. */
export function phraseTerms({ phrases, excludedPhrases }: ParsedQuery): string[] {
  return [...phrases.map((forms) => quote(forms.join(' '))), ...excludedPhrases.map((forms) => `-${quote(forms.join(' '))}`)].slice(0, MOST_WORDS);
}

/** The phrase says the word already. */
function isInPhrase(form: string, { phrases }: ParsedQuery): boolean {
  return phrases.some((forms) => forms.includes(form));
}

interface Combination {
  lemmas: string[];
  worth: number;
}

/** The best ways to choose one meaning for each word; a choice is worth as much as its weakest word. */
function combinations(words: readonly Meaning[][]): Combination[] {
  let chosen: Combination[] = [{ lemmas: [], worth: WORTH.exact }];
  for (const meanings of words) {
    chosen = chosen
      .flatMap(({ lemmas, worth }) => meanings.map((meaning) => ({ lemmas: [...lemmas, meaning.lemma], worth: Math.min(worth, meaning.worth) })))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_COMBINATIONS);
  }
  return chosen;
}

/** At most `room` words, in their order: the longest say most. */
function mostTelling(groups: readonly WordGroup[], room: number): readonly WordGroup[] {
  const byLength = [...groups].sort((a, b) => b.word.form.length - a.word.form.length);
  const kept = new Set(byLength.slice(0, Math.max(0, room)));
  return groups.filter((group) => kept.has(group));
}

function join(...terms: (readonly string[])[]): string {
  return terms.flat().join(' ');
}
