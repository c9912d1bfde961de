import type { FilterParts } from './filters.js';
import { markLemma } from './attributes.js';
import { quote } from './ranked-queries.js';
import { groupFilter, type WordGroup } from './word-group.js';

/** Documents without all the words must have this share of what the words tell together. */
const LEAST_COVERAGE = 0.5;
/** Eight words have at most 70 least combinations; more make a filter no longer worth its time. */
const MOST_WORDS = 8;
/** Forms kept of an unfinished word, which otherwise is repeated in every combination. */
const MOST_COMPLETIONS = 20;

/**
 * Which documents have most of a query, weighed by how rare its words are (inverse document frequency, as in BM25):
 * a filter, and the words in the order of rarity to rank by. `undefined` when no document can.
 */
export function mostWords(groups: readonly WordGroup[], frequency: { documents: number; found: readonly number[] }): { words: FilterParts; rarestFirst: string[] } | undefined {
  const weighed = groups.map((group, index) => {
    const found = frequency.found[index] ?? 0;
    return { group, found, rarity: Math.log(1 + (frequency.documents - found + 0.5) / (found + 0.5)) };
  });
  const wanted = LEAST_COVERAGE * weighed.reduce((sum, { rarity }) => sum + rarity, 0);
  const known = weighed.filter(({ found }) => found > 0).sort((a, b) => b.rarity - a.rarity).slice(0, MOST_WORDS);
  const enough = leastCombinations(known.map(({ rarity }) => rarity), wanted);
  if (enough.length === 0) return undefined;
  const conditions = known.map(({ group }) => `(${groupFilter({ ...group, completions: group.completions.slice(0, MOST_COMPLETIONS) }).join(' OR ')})`);
  return {
    words: [enough.map((indexes) => indexes.map((index) => conditions[index]!).join(' AND '))],
    rarestFirst: known.map(({ group }) => quote(markLemma(group.word.lemmas[0] ?? group.word.form))),
  };
}

/** The combinations that reach `wanted` and would not without any one of their members; `rarities` fall. */
export function leastCombinations(rarities: readonly number[], wanted: number): number[][] {
  const found: number[][] = [];
  const extend = (chosen: number[], sum: number, from: number): void => {
    if (sum >= wanted) {
      // The last one chosen is the lightest: without it the rest must not be enough.
      found.push(chosen);
      return;
    }
    for (let next = from; next < rarities.length; next += 1) extend([...chosen, next], sum + rarities[next]!, next + 1);
  };
  extend([], 0, 0);
  return found.filter((chosen) => chosen.length > 0);
}
