import type { FacetName } from '../../search/index.js';
import { addressOf, type PageName } from '../../shared/index.js';
import type { Visit } from '../visit.js';

/** A link to everything under one code, and how much that is. */
export interface CountedLink {
  code: string;
  label: string;
  address: string;
  count: number;
  countText: string;
  scope: string;
  scopeLanguage: string;
}

/** The pages on which one code of a vocabulary is read about. */
const PAGE_OF = { topic: 'topic', region: 'region', sector: 'sector' } as const satisfies Partial<Record<FacetName, PageName>>;

/** Links to the concepts below one, or to the topmost ones. */
export function linksToConcepts(facet: keyof typeof PAGE_OF, visit: Visit, broader?: string): CountedLink[] {
  const { library, language, catalogue, texts } = visit;
  const vocabulary = library.vocabularies[({ topic: 'topics', region: 'regions', sector: 'sectors' } as const)[facet]];
  return vocabulary.narrower(broader).map(({ code, label, scope }) => {
    const count = catalogue.byFacet[facet].get(code)?.length ?? 0;
    return { code, label: label[language], address: addressOf(PAGE_OF[facet], language, { code }), count, countText: texts.words.items(count), scope: scope ?? '', scopeLanguage: 'pl' };
  });
}

export function linksToTopics(visit: Visit): CountedLink[] {
  return linksToConcepts('topic', visit);
}
