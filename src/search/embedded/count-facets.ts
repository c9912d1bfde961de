import { type FacetName } from '../fields.js';
import type { Counts, Filters } from '../request.js';
import type { Shelf } from './shelf.js';

/** A filter made of numbers, ready to be asked of every candidate. */
interface ActiveFilter {
  facet: FacetName;
  chosen: ReadonlySet<number>;
}

/**
 * Sorts candidates into those that pass all filters, and counts facet values on the way. A candidate that fails
 * exactly one filter is counted in that facet alone: that is what ticking its value would add.
 */
export function facetCounter(shelf: Shelf, filters: Filters, wanted: readonly FacetName[]) {
  const active = activeFilters(shelf, filters);
  const tallies = wanted.map((facet) => ({ facet, column: shelf.facets[facet], tally: new Uint32Array(shelf.codes[facet].length) }));

  /** Says whether the candidate passes all filters. */
  const pass = (slot: number): boolean => {
    let failed: FacetName | undefined;
    for (const filter of active) {
      if (shelf.facets[filter.facet][slot]!.some((code) => filter.chosen.has(code))) continue;
      if (failed) return false;
      failed = filter.facet;
    }
    for (const { facet, column, tally } of tallies) {
      if (failed && failed !== facet) continue;
      for (const code of column[slot]!) tally[code]! += 1;
    }
    return failed === undefined;
  };

  const counts = (): Counts =>
    Object.fromEntries(
      tallies.map(({ facet, tally }) => [
        facet,
        Object.fromEntries(shelf.codes[facet].flatMap((code, number) => (tally[number]! > 0 ? [[code, tally[number]!]] : []))),
      ]),
    );

  return { pass, counts };
}

function activeFilters(shelf: Shelf, filters: Filters): ActiveFilter[] {
  return (Object.entries(filters) as [FacetName, readonly string[]][])
    .filter(([, codes]) => codes.length > 0)
    .map(([facet, codes]) => ({
      facet,
      // A code nobody has becomes -1: it is chosen, and nothing matches it.
      chosen: new Set(codes.map((code) => shelf.codeNumber(facet, code) ?? -1)),
    }));
}
