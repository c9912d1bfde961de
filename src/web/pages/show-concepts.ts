import { linksToConcepts, type CountedLink } from '../parts/counted-links.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { regionMapOf, type RegionMap } from '../parts/region-map.js';
import type { ShowPage, Visit } from '../visit.js';

export type ReadFacet = 'topic' | 'region' | 'sector';

/** All concepts of one vocabulary, with how much there is on each. */
export interface ConceptsPage {
  frame: Frame;
  title: string;
  lead: string;
  groups: { head: CountedLink; narrower: CountedLink[] }[];
  map: RegionMap | undefined;
}

const TEXTS_OF = { topic: 'topics', region: 'regions', sector: 'sectors' } as const;

export function showConcepts(facet: ReadFacet): ShowPage {
  return (visit) => ({ view: 'concepts', page: conceptsPage(facet, visit) });
}

function conceptsPage(facet: ReadFacet, visit: Visit): ConceptsPage {
  const { title, lead } = visit.texts.browse[TEXTS_OF[facet]];
  return {
    frame: frameOf(visit, { title, description: lead }),
    title,
    lead,
    groups: linksToConcepts(facet, visit).map((head) => ({ head, narrower: linksToConcepts(facet, visit, head.code) })),
    map: facet === 'region' ? regionMapOf(visit) : undefined,
  };
}
