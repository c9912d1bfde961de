import type { MultiSearchQuery } from 'meilisearch';
import type { Analyser } from '../../language/index.js';
import type { FacetName, Sort } from '../fields.js';
import type { Counts, SearchAnswer, SearchRequest } from '../request.js';
import { PASSAGE_ENDS, WORDS } from './attributes.js';
import type { Connection } from './connection.js';
import { exclusionFilter, facetFilter, usedFacets, type FilterParts } from './filters.js';
import { phraseTerms, type PagePlan } from './ranked-queries.js';
import { rerank, withPassages, type Answering, type HeldWords } from './rerank.js';
import type { WeighedWord } from './weigh-words.js';

export type Page = Omit<SearchAnswer, 'full' | 'unquoted'>;

const ORDER: Record<Exclude<Sort, 'relevance'>, string[]> = {
  newest: ['published:desc', 'id:asc'],
  oldest: ['published:asc', 'id:asc'],
  title: ['titleKey:asc', 'id:asc'],
};

/** How many of the server's best are weighed again: three pages of results (a hundred brought nothing more on the development set). */
export const WEIGHED_AGAIN = 60;

/**
 * One page: hits, exact total and disjunctive counts. A sorted page is one multi-search; a ranked one is two
 * requests at once, for the engine cannot merge ranked queries and count facets separately in the same request.
 */
export async function askPage(connection: Connection, request: SearchRequest, plan: PagePlan, words: Promise<readonly WeighedWord[]> | readonly WeighedWord[], analyser: Analyser, signal?: AbortSignal): Promise<Page> {
  const isRanked = request.sort === 'relevance' && plan.ranked.length > 1;
  const [counted, candidates, weighed] = await Promise.all([
    askCounts(connection, isRanked ? { ...request, limit: 0 } : request, plan.words, signal),
    isRanked && request.limit > 0 ? askCandidates(connection, request, plan, signal) : undefined,
    words,
  ]);
  const { held, total, counts } = counted;
  return { total, counts, ...(candidates ? pageOf(candidates, request, weighed, analyser) : withPassages(held, weighed, analyser)) };
}

/** Everything but ranked hits, in one request: one query for the page and one for each ticked facet, without its own ticks. */
async function askCounts(connection: Connection, request: SearchRequest, words: FilterParts, signal?: AbortSignal): Promise<{ held: HeldWords[]; total: number; counts: Counts }> {
  const used = usedFacets(request.filters).filter((facet) => request.facets.includes(facet));
  const free = request.facets.filter((facet) => !used.includes(facet));
  const phrases = phraseTerms(request.query);
  const ask = (left: FacetName | undefined, facets: readonly FacetName[]): MultiSearchQuery => ({
    ...base(connection, phrases.join(' '), [...words, ...exclusionFilter(request.query), ...facetFilter(request.filters, left)]),
    limit: 0,
    facets: [...facets],
  });
  const page: MultiSearchQuery = { ...ask(undefined, free), ...(isForIds(request) ? IDS : {}), offset: request.offset, limit: request.limit, sort: request.sort === 'relevance' ? ORDER.newest : ORDER[request.sort] };
  const queries = [page, ...used.map((facet) => ask(facet, [facet]))];
  const { results } = await connection.read((client, init) => client.multiSearch<{ queries: MultiSearchQuery[] }, HeldWords>({ queries }, init), signal, patience(request));
  const counts: Counts = Object.fromEntries(request.facets.map((facet) => [facet, {}]));
  for (const result of results) Object.assign(counts, result.facetDistribution);
  return { held: (results[0]?.hits ?? []) as HeldWords[], total: results[0]?.estimatedTotalHits ?? 0, counts };
}

/** The server's best, enough of them for the page to be cut from those weighed again; pages after these are as the server orders them. */
async function askCandidates(connection: Connection, request: SearchRequest, plan: PagePlan, signal?: AbortSignal): Promise<HeldWords[]> {
  const filter = [...plan.words, ...exclusionFilter(request.query), ...facetFilter(request.filters)];
  const queries = plan.ranked.map(({ q, weight }) => ({ ...base(connection, q, filter), ...(isForIds(request) ? IDS : {}), federationOptions: { weight } }));
  const isPastThem = request.offset >= WEIGHED_AGAIN;
  const federation = isPastThem ? { offset: request.offset, limit: request.limit } : { offset: 0, limit: Math.max(WEIGHED_AGAIN, request.offset + request.limit) };
  const { hits } = await connection.read((client, init) => client.multiSearch<{ federation: typeof federation; queries: typeof queries }, HeldWords>({ federation, queries }, init), signal, patience(request));
  return hits as HeldWords[];
}

/** Words of hundreds of documents at once are megabytes nobody reads. */
const IDS = { attributesToRetrieve: ['id'] };

/** Nobody looks at an empty page meanwhile, and a server that takes its time over a long list is not down. */
function patience({ isWhole }: SearchRequest): number | undefined {
  return isWhole ? 15_000 : undefined;
}

function isForIds({ isWhole, offset }: SearchRequest): boolean {
  return isWhole === true && offset >= WEIGHED_AGAIN;
}

function pageOf(candidates: readonly HeldWords[], { offset, limit }: SearchRequest, words: readonly WeighedWord[], analyser: Analyser): Answering {
  if (offset >= WEIGHED_AGAIN) return withPassages(candidates, words, analyser);
  const best = rerank(candidates.slice(0, WEIGHED_AGAIN), words, analyser);
  const rest = withPassages(candidates.slice(WEIGHED_AGAIN), words, analyser);
  return { hits: [...best.hits, ...rest.hits].slice(offset, offset + limit), forms: new Set([...best.forms, ...rest.forms]) };
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
  return {
    indexUid: connection.items,
    q,
    filter: filter.map((part) => (typeof part === 'string' ? part : [...part])),
    matchingStrategy: 'all' as const,
    attributesToRetrieve: ['id', WORDS, PASSAGE_ENDS],
  };
}
