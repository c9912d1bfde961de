import type { SearchRequest } from '../request.js';
import { bestOf } from './best-of.js';
import type { Asked } from './collect.js';
import type { SearchedIndex } from './searched-index.js';

/** More than any sum of rarities: 24 words in a million items come to about 24 × 14 × 2.5. */
const ALL_WORDS = 1_000;

/** How many of the best are looked at again for words that stand together: ten pages of results. */
const LOOKED_AT_AGAIN = 200;

/** Items with all the words come first, whatever the rest weighs; the best are then weighed with the nearness of their words. */
export function bestFirst(slots: readonly number[], { generation: { ranking, shelf }, request: { offset, limit }, groups, inPlace }: Asked) {
  if (limit === 0) return [];
  const scoreOf = (slot: number) => ranking.score[slot]! + (ranking.matched[slot] === groups.length ? ALL_WORDS : 0);
  const nearness = (slot: number) => (ranking.matched[slot]! > 1 ? inPlace.nearness(shelf.entries[slot]!) : 0);
  const byScore = (score: (slot: number) => number) => (one: number, other: number) => score(other) - score(one) || shelf.compare('newest', one, other);
  const best = bestOf(slots, Math.max(LOOKED_AT_AGAIN, offset + limit), byScore(scoreOf));
  const scores = new Map(best.map((slot, rank) => [slot, scoreOf(slot) + (rank < LOOKED_AT_AGAIN ? nearness(slot) : 0)]));
  return best
    .sort(byScore((slot) => scores.get(slot)!))
    .slice(offset, offset + limit)
    .map((slot) => ({ slot, score: scores.get(slot)! }));
}

/** The page of a list that does not depend on the query. */
export function inFixedOrder(slots: readonly number[], request: SearchRequest, { shelf }: SearchedIndex) {
  const found = new Uint8Array(shelf.entries.length);
  for (const slot of slots) found[slot] = 1;
  const page: { slot: number; score: number }[] = [];
  let skipped = 0;
  for (const slot of shelf.inOrder(request.sort === 'relevance' ? 'newest' : request.sort)) {
    if (found[slot] === 0) continue;
    if (skipped < request.offset) skipped += 1;
    else if (page.length < request.limit) page.push({ slot, score: 0 });
    else break;
  }
  return page;
}
