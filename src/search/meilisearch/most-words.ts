import { LEAST_COVERAGE } from './matching-rules.js';
import type { FilterParts } from './filters.js';
import type { WeighedWord } from './weigh-words.js';
import { groupFilter } from './word-group.js';

/** The rarest words are kept: eight have at most 70 least combinations. */
const MOST_WORDS = 8;
/** Forms kept of an unfinished word, which is repeated in every combination. */
const MOST_COMPLETIONS = 20;

/** The words of a query that the index knows, the rarest first. */
export function knownWords(words: readonly WeighedWord[]): WeighedWord[] {
  return words.filter(({ rarity }) => rarity > 0).sort((a, b) => b.rarity - a.rarity).slice(0, MOST_WORDS);
}

/** Documents that have enough of these words, weighed by how rare they are: any of the least sets that are enough. */
export function someWords(known: readonly WeighedWord[]): FilterParts {
  const wanted = LEAST_COVERAGE * coverage(known);
  const conditions = new Map(known.map((word) => [word, conditionOf(word)]));
  const least = setsOf(known).filter((set) => coverage(set) >= wanted && set.every((word) => coverage(set) - word.rarity < wanted));
  return [least.map((set) => set.map((word) => conditions.get(word)!).join(' AND '))];
}

function coverage(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { rarity }) => sum + rarity, 0);
}

function conditionOf({ group }: WeighedWord): string {
  return `(${groupFilter({ ...group, completions: group.completions.slice(0, MOST_COMPLETIONS) }).join(' OR ')})`;
}

function setsOf<Word>(words: readonly Word[]): Word[][] {
  return Array.from({ length: 2 ** words.length }, (_, bits) => words.filter((_word, index) => bits & (1 << index)));
}
