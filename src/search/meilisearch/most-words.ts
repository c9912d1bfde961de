import type { FilterParts } from './filters.js';
import { LEAST_COVERAGE } from '../matching-rules.js';
import type { WeighedWord } from './weigh-words.js';
import { groupFilter } from './word-group.js';

/** The rarest words are kept: six can be had in 63 ways, which are counted in 30 ms at 10,000 documents. */
const MOST_WORDS = 6;
/** Forms kept of an unfinished word, which is repeated in every combination. */
const MOST_COMPLETIONS = 20;

/** Some words of a query that a document may have together. */
export interface WordSet {
  words: readonly WeighedWord[];
  /** Share of what all known words tell, weighed by rarity. */
  coverage: number;
  /** Documents with all of them. */
  filter: FilterParts;
}

/** All sets of the words the index knows, the most telling first. */
export function wordSets(words: readonly WeighedWord[]): WordSet[] {
  const known = words.filter(({ rarity }) => rarity > 0).sort((a, b) => b.rarity - a.rarity).slice(0, MOST_WORDS);
  const total = sum(known);
  const filters = new Map(known.map((word) => [word, shortFilter(word)]));
  return subsets(known)
    .map((some) => ({ words: some, coverage: sum(some) / total, filter: some.map((word) => filters.get(word)!) }))
    .sort((a, b) => b.coverage - a.coverage);
}

/** Documents that have enough: any of the sets that are enough and would not be without one of their words. */
export function enoughWords(sets: readonly WordSet[]): FilterParts {
  const enough = sets.filter(({ coverage }) => coverage >= LEAST_COVERAGE);
  const least = enough.filter((set) => !enough.some((other) => other !== set && other.words.every((word) => set.words.includes(word))));
  return [least.map(({ filter }) => filter.map((part) => `(${[part].flat().join(' OR ')})`).join(' AND '))];
}

function shortFilter({ group }: WeighedWord): readonly string[] {
  return groupFilter({ ...group, completions: group.completions.slice(0, MOST_COMPLETIONS) });
}

function sum(words: readonly WeighedWord[]): number {
  return words.reduce((all, { rarity }) => all + rarity, 0);
}

/** Every choice of at least one. */
function subsets<Word>(words: readonly Word[]): Word[][] {
  return Array.from({ length: 2 ** words.length - 1 }, (_, bits) => words.filter((_word, index) => (bits + 1) & (1 << index)));
}
