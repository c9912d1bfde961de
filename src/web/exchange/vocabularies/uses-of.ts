import { countUses, type Scheme, type Uses } from '../../../content/index.js';
import { FACET_NAMES, FACETS, type FacetName } from '../../../search/index.js';
import type { Catalogue } from '../../catalogue.js';
import type { Visit } from '../../visit.js';

/** The facet whose codes a vocabulary gives, if there is one. */
export function facetOf(scheme: Scheme): FacetName | undefined {
  return FACET_NAMES.find((facet) => FACETS[facet].scheme === scheme);
}

/**
 * How many items have a code. Where the search can be narrowed by it, this is what that search finds (wider topics count
 * what narrower ones have); elsewhere what the items say, and of forms of sessions how many sessions.
 */
export function usesOf(scheme: Scheme, visit: Pick<Visit, 'catalogue' | 'library'>): (code: string) => number {
  const facet = facetOf(scheme);
  return facet ? (code) => visit.catalogue.byFacet[facet].get(code)?.length ?? 0 : (code) => countedIn(visit)[scheme].get(code) ?? 0;
}

const counted = new WeakMap<Catalogue, Uses>();

/** Counted once for a reading and a day: 50,000 items take some tens of milliseconds. */
function countedIn({ catalogue, library }: Pick<Visit, 'catalogue' | 'library'>): Uses {
  const uses = counted.get(catalogue) ?? countUses(catalogue.items, library.editions);
  counted.set(catalogue, uses);
  return uses;
}
