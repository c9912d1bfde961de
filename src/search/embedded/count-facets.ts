import { type FacetName } from '../fields.js';
import type { Counts, Filters } from '../request.js';
import type { Shelf } from './shelf.js';

/**
 * Sorts candidates into those that pass all filters, and counts facet values on the way. A candidate that fails
 * exactly one filter is counted in that facet alone: that is what ticking its value would add.
 */
export function facetCounter(shelf: Shelf, filters: Filters, wanted: readonly FacetName[]) {
  const active = activeFilters(shelf, filters);
  const tallies = wanted.map((facet) => ({ facet, of: shelf.facets[facet].of, tally: new Uint32Array(shelf.facets[facet].combinations.length) }));

  /** Says whether the candidate passes all filters. */
  const pass = (slot: number): boolean => {
    let failed: FacetName | undefined;
    for (const { facet, of, having } of active) {
      if (having[of[slot]!] === 1) continue;
      if (failed) return false;
      failed = facet;
    }
    for (const { facet, of, tally } of tallies) {
      if (failed === undefined || failed === facet) tally[of[slot]!]! += 1;
    }
    return failed === undefined;
  };

  const counts = (): Counts => Object.fromEntries(tallies.map(({ facet, tally }) => [facet, shelf.facets[facet].perCode(tally)]));

  return { pass, counts };
}

function activeFilters(shelf: Shelf, filters: Filters) {
  return (Object.entries(filters) as [FacetName, readonly string[]][])
    .filter(([, codes]) => codes.length > 0)
    .map(([facet, codes]) => ({ facet, of: shelf.facets[facet].of, having: shelf.facets[facet].having(codes) }));
}
