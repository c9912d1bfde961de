import type { Analyser } from '../../language/index.js';
import type { ParsedQuery } from '../parse-query.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { askMost, askPage } from './ask-page.js';
import type { Connection } from './connection.js';
import { isOneOf, type FilterParts } from './filters.js';
import { addCompletions, addCorrections, frequencies, TRUSTED_FREQUENCY } from './look-up-words.js';
import { mostWords } from './most-words.js';
import { rankedQueries } from './ranked-queries.js';
import { allWords, openGroups, type WordGroup } from './word-group.js';

/** Fewer hits than this, and a long query also shows documents that have most of it. */
const FEW = 3;
const LONG_QUERY = 4;

/**
 * Answers one request. Which documents are found is decided by filters over their words and lemmas, so it is exact
 * and counts are cheap; how they are ranked is decided by merged queries. Typos are looked for only when little was
 * found: three hits with all the words mean that every word stands in three documents and none is a slip.
 */
export async function find(connection: Connection, request: SearchRequest, analyser: Analyser, signal?: AbortSignal): Promise<SearchAnswer> {
  const { query } = request;
  const groups = openGroups(query);
  await addCompletions(connection, groups, signal);
  const first = await askAll(connection, request, groups, signal);
  if (groups.length === 0 || first.total >= FEW) return first;

  const before = await frequencies(connection, groups, signal);
  const rare = groups.filter((_, index) => before.found[index]! < TRUSTED_FREQUENCY);
  const corrected = rare.length > 0 && (await addCorrections(connection, rare, analyser, signal));
  const full = corrected ? await askAll(connection, request, groups, signal) : first;
  if (!wantsMore(query, full.total)) return full;
  return withMost(connection, request, groups, full, signal);
}

async function askAll(connection: Connection, request: SearchRequest, groups: readonly WordGroup[], signal?: AbortSignal): Promise<SearchAnswer> {
  const answer = await askPage(connection, request, { words: allWords(groups), ranked: rankedQueries(request.query, groups) }, signal);
  return { ...answer, full: answer.total };
}

function wantsMore(query: ParsedQuery, found: number): boolean {
  return query.words.length >= 2 && (found === 0 || (found < FEW && query.words.length >= LONG_QUERY));
}

/** Adds the documents that have most of the words, after the few that have all. */
async function withMost(connection: Connection, request: SearchRequest, groups: WordGroup[], full: SearchAnswer, signal?: AbortSignal): Promise<SearchAnswer> {
  const most = mostWords(groups, await frequencies(connection, groups, signal));
  if (!most) return full;
  const ranked = request.sort === 'relevance';
  const page = await askPage(connection, ranked ? { ...request, limit: 0 } : request, { words: most.words, ranked: [] }, signal);
  if (page.total <= full.total) return full;
  return { ...page, full: full.total, ...(ranked ? { hits: await rankedMost(connection, request, groups, most, full.total, signal) } : {}) };
}

async function rankedMost(connection: Connection, request: SearchRequest, groups: WordGroup[], most: { words: FilterParts; rarestFirst: string[] }, full: number, signal?: AbortSignal) {
  const head = full === 0 ? [] : (await askAll(connection, { ...request, offset: 0, limit: full, facets: [] }, groups, signal)).hits;
  const others = head.length > 0 ? [`NOT ${isOneOf('id', head.map((hit) => hit.id))}`] : [];
  const first = head.slice(request.offset, request.offset + request.limit).map((hit) => ({ ...hit, score: hit.score + 1 }));
  const room = request.limit - first.length;
  if (room === 0) return first;
  const rest = { ...request, offset: Math.max(0, request.offset - head.length), limit: room };
  return [...first, ...(await askMost(connection, rest, { ...most, words: [...most.words, ...others] }, signal))];
}
