import type { MultiSearchQuery } from 'meilisearch';
import type { FacetName, Sort } from '../fields.js';
import type { Counts, SearchAnswer, SearchRequest } from '../request.js';
import type { Connection } from './connection.js';
import { exclusionFilter, facetFilter, usedFacets, type FilterParts } from './filters.js';
import { phraseTerms, type PagePlan } from './ranked-queries.js';

type Hits = SearchAnswer['hits'];
interface ScoredHit {
  id: string;
  _rankingScore?: number;
  _federation?: { weightedRankingScore: number };
}

const ORDER: Record<Exclude<Sort, 'relevance'>, string[]> = {
  newest: ['published:desc', 'id:asc'],
  oldest: ['published:asc', 'id:asc'],
  title: ['titleKey:asc', 'id:asc'],
};

/**
 * One page: hits, exact total and disjunctive counts. A sorted page is one multi-search; a ranked one is two
 * requests at once, for the engine cannot merge ranked queries and count facets separately in the same request.
 */
export async function askPage(connection: Connection, request: SearchRequest, plan: PagePlan, signal?: AbortSignal): Promise<Omit<SearchAnswer, 'full'>> {
  const ranked = request.sort === 'relevance' && plan.ranked.length > 1;
  const [counted, hits] = await Promise.all([
    askCounts(connection, ranked ? { ...request, limit: 0 } : request, plan.words, signal),
    ranked && request.limit > 0 ? askRanked(connection, request, plan, signal) : undefined,
  ]);
  return { ...counted, hits: hits ?? counted.hits };
}

/** Everything but ranked hits, in one request: one query for the page and one for each ticked facet, without its own ticks. */
async function askCounts(connection: Connection, request: SearchRequest, words: FilterParts, signal?: AbortSignal) {
  const used = usedFacets(request.filters).filter((facet) => request.facets.includes(facet));
  const free = request.facets.filter((facet) => !used.includes(facet));
  const phrases = phraseTerms(request.query);
  // A query of words switches off the ranking rule that compares dates; only phrases are ranked here.
  const sort = request.sort === 'relevance' ? (phrases.length > 0 ? [] : ORDER.newest) : ORDER[request.sort];
  const ask = (left: FacetName | undefined, facets: readonly FacetName[]): MultiSearchQuery => ({
    ...base(connection, phrases.join(' '), [...words, ...exclusionFilter(request.query), ...facetFilter(request.filters, left)]),
    limit: 0,
    facets: [...facets],
  });
  const page: MultiSearchQuery = { ...ask(undefined, free), offset: request.offset, limit: request.limit, sort, showRankingScore: true };
  const queries = [page, ...used.map((facet) => ask(facet, [facet]))];
  const { results } = await connection.read((client, init) => client.multiSearch<{ queries: MultiSearchQuery[] }, ScoredHit>({ queries }, init), signal);
  const counts: Counts = Object.fromEntries(request.facets.map((facet) => [facet, {}]));
  for (const result of results) Object.assign(counts, result.facetDistribution);
  return { hits: toHits(results[0]?.hits ?? []), total: results[0]?.estimatedTotalHits ?? 0, counts };
}

async function askRanked(connection: Connection, request: SearchRequest, plan: PagePlan, signal?: AbortSignal): Promise<Hits> {
  const filter = [...plan.words, ...exclusionFilter(request.query), ...facetFilter(request.filters)];
  const queries = plan.ranked.map(({ q, weight }) => ({ ...base(connection, q, filter), federationOptions: { weight } }));
  const federation = { offset: request.offset, limit: request.limit };
  const { hits } = await connection.read((client, init) => client.multiSearch<{ federation: typeof federation; queries: typeof queries }, ScoredHit>({ federation, queries }, init), signal);
  return toHits(hits);
}

/** How many documents of a request each of these filters would leave. */
export async function countEach(connection: Connection, request: SearchRequest, words: readonly FilterParts[], signal?: AbortSignal): Promise<number[]> {
  const others = [...exclusionFilter(request.query), ...facetFilter(request.filters)];
  const queries = words.map((some) => ({ ...base(connection, phraseTerms(request.query).join(' '), [...some, ...others]), limit: 0 }));
  const { results } = await connection.read((client, init) => client.multiSearch({ queries }, init), signal);
  return results.map((result) => result.estimatedTotalHits ?? 0);
}

/** Always all words: with the default strategy totals and counts include documents with only the first. */
function base(connection: Connection, q: string, filter: FilterParts) {
  return { indexUid: connection.items, q, filter: filter.map((part) => (typeof part === 'string' ? part : [...part])), matchingStrategy: 'all' as const, attributesToRetrieve: ['id'] };
}

function toHits(hits: readonly ScoredHit[]): Hits {
  return hits.map((hit) => ({ id: hit.id, score: hit._federation?.weightedRankingScore ?? hit._rankingScore ?? 0 }));
}
