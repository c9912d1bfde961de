import type { SearchAnswer, SearchRequest } from '../request.js';
import { askPage } from './ask-page.js';
import type { Connection } from './connection.js';
import { isOneOf } from './filters.js';
import { knownWords, someWords } from './most-words.js';
import { rankByWords } from './rank-by-words.js';
import { everything } from './ranked-queries.js';
import type { WeighedWord } from './weigh-words.js';

type Hits = SearchAnswer['hits'];

/**
 * Documents that have some of the words, after the few that have all (`full`).
 * @returns `undefined` when that finds nothing more
 */
export async function findSome(connection: Connection, request: SearchRequest, words: readonly WeighedWord[], full: Hits, signal?: AbortSignal): Promise<SearchAnswer | undefined> {
  const known = knownWords(words);
  if (known.length === 0) return undefined;
  const some = someWords(known);
  const isRanked = request.sort === 'relevance';
  const page = await askPage(connection, isRanked ? { ...request, limit: 0 } : request, { words: some, ranked: [] }, signal);
  if (page.total <= full.length) return undefined;
  if (!isRanked) return { ...page, full: full.length };

  const have = new Set(full.map((hit) => hit.id));
  const ranked = (await rankByWords(connection, request, known, some, signal)).filter((hit) => !have.has(hit.id));
  const head = [...full.map((hit) => ({ ...hit, score: hit.score + ALL_WORDS })), ...ranked];
  const hits = head.slice(request.offset, request.offset + request.limit);
  const missing = Math.min(request.limit, page.total - request.offset) - hits.length;
  if (missing <= 0) return { ...page, full: full.length, hits };
  const rest = { ...request, sort: 'newest' as const, offset: Math.max(0, request.offset - head.length), limit: missing, facets: [] };
  const after = await askPage(connection, rest, { words: [...some, `NOT ${isOneOf('id', head.map((hit) => hit.id))}`], ranked: [everything(request.query)] }, signal);
  return { ...page, full: full.length, hits: [...hits, ...after.hits.map((hit) => ({ ...hit, score: 0 }))] };
}

/** Scores of the engine are 1 at most. */
const ALL_WORDS = 1;
