import type { Language, Library } from '../../content/index.js';
import { FACETS, type FacetName } from '../../search/index.js';

/** What a code of a facet is called. */
export function labelOf(facet: FacetName, code: string, library: Library, language: Language): string {
  const { scheme } = FACETS[facet];
  return scheme ? library.vocabularies[scheme].label(code, language) : code;
}
