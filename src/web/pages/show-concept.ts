import { addressOf } from '../../shared/index.js';
import { cardOf, type Card } from '../parts/card.js';
import { linksToConcepts, type CountedLink } from '../parts/counted-links.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { regionMapOf, type RegionMap } from '../parts/region-map.js';
import { feedLinks, takeAwayOf, type TakeAway } from '../parts/take-away.js';
import type { Texts } from '../texts/index.js';
import type { Moved, Shown, ShowPage, Visit } from '../visit.js';
import { notFoundPage } from './message-page.js';
import type { ReadFacet } from './show-concepts.js';

/** One topic, region or sector: what it means and what there is on it. */
export interface ConceptPage {
  frame: Frame;
  texts: Texts['browse'];
  title: string;
  scope: string;
  broader: { label: string; address: string } | undefined;
  narrower: CountedLink[];
  countText: string;
  cards: Card[];
  /** The same items in the search, where they can be narrowed. */
  search: { label: string; address: string } | undefined;
  map: RegionMap | undefined;
  take: TakeAway;
}

/** Cards on the page itself; the rest is one link away, in the search. */
const SHOWN = 20;
const SCHEME = { topic: 'topics', region: 'regions', sector: 'sectors' } as const;

export function showConcept(facet: ReadFacet): ShowPage {
  return (visit): Shown | Moved => {
    const code = visit.parameters['code'] ?? '';
    const concept = visit.library.vocabularies[SCHEME[facet]].current(code);
    if (!concept) return { view: 'message', page: notFoundPage(visit), status: 404 };
    if (concept.code !== code) return { movedTo: addressOf(facet, visit.language, { code: concept.code }) };
    return { view: 'concept', page: conceptPage(facet, concept.code, visit) };
  };
}

function conceptPage(facet: ReadFacet, code: string, visit: Visit): ConceptPage {
  const { library, language, texts, catalogue } = visit;
  const concept = library.vocabularies[SCHEME[facet]].get(code)!;
  const broader = concept.broader ? library.vocabularies[SCHEME[facet]].current(concept.broader) : undefined;
  const items = catalogue.byFacet[facet].get(code) ?? [];
  const countText = texts.words.items(items.length);
  const list = texts.browse[SCHEME[facet]].title;
  // Scope notes are written in Polish only.
  const scope = language === 'pl' ? (concept.scope ?? '') : '';
  return {
    frame: frameOf(visit, {
      title: `${concept.label[language]} (${list.toLowerCase()})`,
      description: [concept.label[language], scope, countText].filter(Boolean).join('. '),
      breadcrumbs: [{ label: list, address: addressOf(SCHEME[facet], language) }],
      links: feedLinks(facet, concept.label[language], visit),
    }),
    texts: texts.browse,
    title: concept.label[language],
    scope,
    broader: broader && { label: broader.label[language], address: addressOf(facet, language, { code: broader.code }) },
    narrower: linksToConcepts(facet, visit, code),
    countText,
    cards: items.slice(0, SHOWN).map((item) => cardOf(item, visit)),
    search: items.length > 0 ? { label: texts.browse.showAllInSearch(countText), address: `${addressOf('search', language)}?${facet}=${encodeURIComponent(code)}` } : undefined,
    map: facet === 'region' ? regionMapOf(visit, [code]) : undefined,
    take: takeAwayOf(facet, { total: items.length }, visit),
  };
}
