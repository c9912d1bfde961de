import type { FacetName } from '../fields.js';
import type { ParsedQuery } from '../parse-query.js';
import type { Filters } from '../request.js';
import { FORMS, LEMMAS } from './attributes.js';

/** The engine's array form: AND of entries, an entry that is a list is an OR. */
export type FilterParts = readonly (string | readonly string[])[];

/** `name IN ["a","b"]`, with quotes and backslashes escaped. */
export function isOneOf(name: string, values: Iterable<string>): string {
  return `${name} IN [${[...values].map(quote).join(',')}]`;
}

/** Ticked codes of every facet but `left`. */
export function facetFilter(filters: Filters, left?: FacetName): FilterParts {
  return usedFacets(filters).flatMap((facet) => (facet === left ? [] : [isOneOf(facet, filters[facet]!)]));
}

export function usedFacets(filters: Filters): FacetName[] {
  return (Object.keys(filters) as FacetName[]).filter((facet) => filters[facet]?.length);
}

/** Words to be left out, in any form. Filters and not the engine's `-word`, which counts among ten words. */
export function exclusionFilter({ excluded }: ParsedQuery): FilterParts {
  const forms = excluded.map(({ form }) => form);
  const lemmas = excluded.flatMap((word) => word.lemmas);
  return [...(forms.length > 0 ? [`NOT ${isOneOf(FORMS, forms)}`] : []), ...(lemmas.length > 0 ? [`NOT ${isOneOf(LEMMAS, lemmas)}`] : [])];
}

/** Documents with any of these forms or lemmas. */
export function wordFilter(alternatives: { forms: Iterable<string>; lemmas: Iterable<string> }): string[] {
  return [isOneOf(FORMS, alternatives.forms), isOneOf(LEMMAS, alternatives.lemmas)];
}

function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
