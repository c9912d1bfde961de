import type { Analyser } from '../../language/index.js';
import type { Hit, SearchAnswer, SearchRequest } from '../request.js';
import { WEIGHED_AGAIN } from './ask-page.js';
import type { Connection } from './connection.js';
import { find } from './find.js';

/** Ids asked for at once: the server ranks everything before them each time, and one answer must come in time. */
const STRETCH = 2_000;
/** What is weighed again, and the few items with all words that may stand before it: after these the server gives ids alone. */
const FIRST = WEIGHED_AGAIN + 3;

/** All ids of a request in the order of its pages, stretch by stretch. */
export async function findWhole(connection: Connection, request: SearchRequest, analyser: Analyser, signal?: AbortSignal): Promise<SearchAnswer> {
  const first = await find(connection, { ...request, offset: 0, limit: FIRST }, analyser, signal);
  const hits = new Map<string, Hit>();
  const take = (more: readonly Hit[]) => more.forEach(({ id, score }) => hits.has(id) || hits.set(id, { id, score, passages: [] }));
  const takeRest = async (asked: SearchRequest, from: number) => {
    for (let offset = from; offset < first.total; offset += STRETCH) take((await find(connection, { ...asked, offset, limit: STRETCH }, analyser, signal)).hits);
  };
  take(first.hits);
  await takeRest(request, FIRST);
  // Ranking stops after `searchCutoffMs`, whatever is missing then: a list by date has it.
  if (hits.size < first.total && request.sort === 'relevance') await takeRest({ ...request, sort: 'newest' }, 0);
  return { ...first, hits: [...hits.values()] };
}
