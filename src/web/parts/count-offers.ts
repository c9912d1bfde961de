import { FACETS, FACET_NAMES, isEmptyQuery, type Filters, type Offer, type ParsedQuery, type QueryWord, type SearchResult } from '../../search/index.js';
import type { SearchState } from '../reading/search-state.js';
import type { Visit } from '../visit.js';

/** A filter the typed words stand for, and how many items it would find. */
export interface CountedOffer {
  offer: Offer;
  count: number;
}

interface Searched {
  state: SearchState;
  result: SearchResult;
}

/**
 * Counts what the offers would find and leaves out those that would find nothing. Most counts are known already, from
 * the facets of this search or of the catalogue; the engine is asked for one more at most, for the offer that narrows
 * best, and offers that would need another are not made.
 */
export async function countOffers(offers: readonly Offer[], searched: Searched, visit: Visit): Promise<CountedOffer[]> {
  const open = offers.filter(({ facet }) => !searched.state.filters[facet]?.length);
  const known = open.map((offer) => ({ offer, count: knownCount(offer, searched, visit) }));
  const unknown = known.find(({ count }) => count === undefined);
  const asked = unknown && { offer: unknown.offer, count: await askFor(unknown.offer, searched, visit) };
  const counted = known.flatMap((one) => (one === unknown && asked ? [asked] : one.count === undefined ? [] : [{ offer: one.offer, count: one.count }]));
  return counted.filter((one) => one.count > 0 && !isWholeResult(one, searched));
}

/** A place leaves the words as they are: where everything found lies in its voivodeship there is nothing to narrow. */
function isWholeResult({ offer, count }: CountedOffer, { state, result }: Searched): boolean {
  return offer.text === state.text && count === result.total;
}

export function filtersWith({ facet, code }: Offer, filters: Filters): Filters {
  return { ...filters, [facet]: [code] };
}

function knownCount(offer: Offer, { state, result }: Searched, visit: Visit): number | undefined {
  const { search } = visit.services;
  if (isEmptyQuery(search.parse(offer.text))) return countWithoutWords(filtersWith(offer, state.filters), visit);
  // Items with only most of the words are counted by facets, too, and there is no telling them apart.
  if (result.full < result.total || !offer.isIndexed) return undefined;
  const isAlike = leavesAlike(search.parse(state.text), search.parse(offer.text));
  return isAlike ? (result.counts[offer.facet]?.[offer.code] ?? 0) : undefined;
}

/**
 * Whether the words left are searched for as they were. The last one is searched for as a beginning, and a phrase that
 * has lost a word („młodzieżowych rad gmin”) its synonyms.
 */
function leavesAlike(typed: ParsedQuery, left: ParsedQuery): boolean {
  const alike = ({ form, isPrefix, synonyms }: QueryWord) => JSON.stringify([form, isPrefix, synonyms]);
  const before = new Set(typed.words.map(alike));
  return left.words.every((word) => before.has(alike(word)));
}

/** Without words a search is its filters, and the catalogue knows them all. */
function countWithoutWords(filters: Filters, { catalogue, library }: Visit): number {
  const used = FACET_NAMES.filter((name) => filters[name]?.length);
  return catalogue.items.filter((item) => used.every((name) => FACETS[name].codes(item, library.vocabularies).some((code) => filters[name]!.includes(code)))).length;
}

/** Items with all the words; those with most of them count where this search has no better ones either. */
async function askFor(offer: Offer, { state, result }: Searched, visit: Visit): Promise<number> {
  const { search } = visit.services;
  const { full, total } = await search.search({ query: search.parse(offer.text), filters: filtersWith(offer, state.filters), sort: 'relevance', offset: 0, limit: 0, facets: [] }, visit.signal);
  return full === 0 && result.full === 0 ? total : full;
}
