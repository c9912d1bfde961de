import type { SearchAnswer, SearchRequest } from '../request.js';
import { EVERY_WORD, markLemma } from './attributes.js';
import type { Connection } from './connection.js';
import { exclusionFilter, facetFilter, type FilterParts } from './filters.js';
import { quote } from './meanings.js';
import { phraseTerms } from './ranked-queries.js';
import type { WeighedWord } from './weigh-words.js';
import { groupFilter } from './word-group.js';

/** Documents asked for each word; of a word in more of them the worst-ranked go without its share. */
const MOST_HITS = 1000;
/** Documents ranked by sums; four pages of 50. Those after them follow by date. */
const MOST_RANKED = 200;

/**
 * Ranks documents that have only some of the words. Merged queries know a document's best query but not the sum of
 * several, and here the sum is what matters: each word gives its rarity times how well the document answers it.
 */
export async function rankByWords(connection: Connection, request: SearchRequest, known: readonly WeighedWord[], some: FilterParts, signal?: AbortSignal): Promise<SearchAnswer['hits']> {
  const filter = [...some, ...exclusionFilter(request.query), ...facetFilter(request.filters)];
  const queries = known.map(({ group, lemma }) => ({
    indexUid: connection.items,
    // `last` lets go of words from the end: with the lemma or without, every document the filter lets through is ranked.
    q: [...phraseTerms(request.query), quote(EVERY_WORD), `${markLemma(lemma)} `].join(' '),
    matchingStrategy: 'last' as const,
    filter: [...filter, groupFilter(group)].map((part) => (typeof part === 'string' ? part : [...part])),
    attributesToRetrieve: ['id'],
    showRankingScore: true,
    limit: MOST_HITS,
  }));
  const { results } = await connection.read((client, init) => client.multiSearch<{ queries: typeof queries }, { id: string }>({ queries }, init), signal);
  const sums = new Map<string, number>();
  results.forEach(({ hits }, index) => {
    for (const hit of hits) sums.set(hit.id, (sums.get(hit.id) ?? 0) + known[index]!.rarity * (hit._rankingScore ?? 0));
  });
  const total = known.reduce((sum, { rarity }) => sum + rarity, 0);
  return [...sums]
    .map(([id, sum]) => ({ id, score: sum / total }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_RANKED);
}
