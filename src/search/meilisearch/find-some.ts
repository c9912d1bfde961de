import type { Analyser } from '../../language/index.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { askPage, countEach } from './ask-page.js';
import type { Connection } from './connection.js';
import { isOneOf } from './filters.js';
import { lemmaTerm } from './meanings.js';
import { enoughWords, wordSets, type WordSet } from './most-words.js';
import { everything, phraseTerms, type RankedQuery } from './ranked-queries.js';
import type { Answering } from './rerank.js';
import type { WeighedWord } from './weigh-words.js';

/** Sets of words that are ranked apart; documents with none of these sets come after them by date. */
const MOST_RANKED = 16;

/**
 * Documents that have some of the words, after the few that have all (`full`).
 * @returns `undefined` when that finds nothing more
 */
export async function findSome(connection: Connection, request: SearchRequest, words: readonly WeighedWord[], full: Answering, analyser: Analyser, signal?: AbortSignal): Promise<SearchAnswer | undefined> {
  const sets = wordSets(words);
  if (sets.length === 0) return undefined;
  const enough = enoughWords(sets);
  const isRanked = request.sort === 'relevance';
  const ranked = isRanked ? await rankedSets(connection, request, sets, signal) : [];
  const isApart = isRanked && full.hits.length > 0;
  const page = await askPage(connection, isApart ? { ...request, limit: 0 } : request, { words: enough, ranked }, words, analyser, signal);
  if (page.total <= full.hits.length) return undefined;
  if (!isApart) return { ...page, full: full.hits.length, unquoted: false };

  const first = full.hits.slice(request.offset, request.offset + request.limit);
  const rest = { ...request, offset: Math.max(0, request.offset - full.hits.length), limit: request.limit - first.length, facets: [] };
  const others = [...enough, `NOT ${isOneOf('id', full.hits.map((hit) => hit.id))}`];
  const after = await askPage(connection, rest, { words: others, ranked }, words, analyser, signal);
  return { ...page, full: full.hits.length, unquoted: false, hits: [...first, ...after.hits], forms: new Set([...full.forms, ...after.forms]) };
}

/**
 * A document counts by the most telling set of words it has. Merged queries give weight × score, and a score falls
 * to a fifth from title to body; the square keeps two words in a body above one of them in a title, as a sum would.
 */
async function rankedSets(connection: Connection, request: SearchRequest, sets: readonly WordSet[], signal?: AbortSignal): Promise<RankedQuery[]> {
  const found = await countEach(connection, request, sets.map((set) => set.filter), signal);
  const ranked = sets
    .filter((_, index) => found[index]! > 0)
    .slice(0, MOST_RANKED)
    .map(({ words, coverage }) => ({ q: [...phraseTerms(request.query), ...words.map(({ lemma }) => lemmaTerm(lemma))].join(' '), weight: coverage ** 2 }));
  return [...ranked, { ...everything(request.query), weight: LAST }];
}

/** Below the least set in the last field. */
const LAST = 0.0001;
