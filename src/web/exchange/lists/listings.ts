import { setPolishType, type Item } from '../../../content/index.js';
import { isEmptyQuery } from '../../../search/index.js';
import { addressOf, type PageName } from '../../../shared/index.js';
import { byLetter } from '../../pages/show-all.js';
import { sessionsByDay } from '../../pages/show-edition.js';
import { readYears } from '../../pages/show-years.js';
import { searchInWords } from '../../parts/search-in-words.js';
import { readSearchQuery } from '../../reading/read-search-query.js';
import { listQuery } from '../../reading/list-query.js';
import type { Moved, Visit } from '../../visit.js';

/** What a page lists, whole, in its order. */
export interface Listing {
  title: string;
  /** What of the address says which items, with its `?`; for a feed the order is no part of it. */
  query: (isFeed: boolean) => string;
  ids: () => Promise<readonly string[]> | readonly string[];
}

/** `undefined` where there is no such page. */
type FindListing = (visit: Visit) => Listing | Moved | undefined | Promise<Listing>;

/** Every page that lists items, and which; these pages have the forms of `FORMS`. */
export const LISTINGS = {
  search: searched,
  topic: ofConcept('topic', 'topics'),
  region: ofConcept('region', 'regions'),
  sector: ofConcept('sector', 'sectors'),
  edition: ofEdition,
  session: ofSession,
  all: (visit) => whole(visit.texts.browse.all.title, byLetter(visit)),
  years: byYear,
} as const satisfies Partial<Record<PageName, FindListing>>;

export type ListingPage = keyof typeof LISTINGS;
export const LISTING_PAGES = Object.keys(LISTINGS) as ListingPage[];

function searched(visit: Visit): Listing {
  const { search } = visit.services;
  const { state } = readSearchQuery(visit.query, visit.library);
  const query = search.parse(state.text);
  const sort = state.sort ?? (isEmptyQuery(query) ? 'newest' : 'relevance');
  return { title: searchInWords(state, visit), query: (isFeed) => listQuery(state, isFeed), ids: () => search.everyId({ query, filters: state.filters, sort }, visit.signal) };
}

function ofConcept(facet: 'topic' | 'region' | 'sector', scheme: 'topics' | 'regions' | 'sectors'): FindListing {
  return ({ library, parameters, catalogue, language, texts }) => {
    const code = parameters['code'] ?? '';
    const concept = library.vocabularies[scheme].current(code);
    if (!concept) return undefined;
    if (concept.code !== code) return { movedTo: addressOf(facet, language, { code: concept.code }) };
    return listing(`${texts.words.facets[facet]}: ${concept.label[language]}`, catalogue.byFacet[facet].get(code) ?? []);
  };
}

/** As its page: session by session, then what belongs to none. */
function ofEdition({ library, parameters, catalogue, language }: Visit): Listing | undefined {
  const edition = library.edition(parameters['code'] ?? '');
  if (!edition) return undefined;
  const inSessions = sessionsByDay(edition).flatMap(({ sessions }) => sessions.flatMap(({ code }) => catalogue.bySession.get(code) ?? []));
  return listing(edition.name[language], [...inSessions, ...(catalogue.byFacet.edition.get(edition.code) ?? [])]);
}

function ofSession({ library, parameters, catalogue }: Visit): Listing | undefined {
  const session = library.session(parameters['code'] ?? '');
  return session && listing(setPolishType(session.title), catalogue.bySession.get(session.code) ?? []);
}

async function byYear(visit: Visit): Promise<Listing> {
  const { topic, groups } = await readYears(visit);
  const { title } = visit.texts.browse.years;
  const named = topic ? visit.texts.archive.timeline.onTopic(topic.label[visit.language]) : title;
  return { ...whole(named, groups), query: () => (topic ? `?topic=${topic.code}` : '') };
}

function whole(title: string, groups: readonly { items: readonly Item[] }[]): Listing {
  return listing(title, groups.flatMap(({ items }) => items));
}

function listing(title: string, items: readonly Item[]): Listing {
  return { title, query: () => '', ids: () => [...new Set(items.map(({ meta }) => meta.id))] };
}
