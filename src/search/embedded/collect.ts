import type { WordsInPlace } from '../ranking/words-in-place.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { facetCounter } from './count-facets.js';
import type { WordGroup } from './expand.js';
import { bestFirst, inFixedOrder } from './put-in-order.js';
import type { SearchedIndex } from './searched-index.js';

/** One request with what was made of it. */
export interface Asked {
  generation: SearchedIndex;
  request: SearchRequest;
  groups: readonly WordGroup[];
  inPlace: WordsInPlace;
  forms: ReadonlySet<string>;
}

/** Filters, counts, orders and cuts. @param isMeant which candidates answer at all, asked before the filters of the request */
export function collect(asked: Asked, candidates: readonly number[], isMeant: (slot: number) => boolean): SearchAnswer {
  const { generation, request, groups, inPlace } = asked;
  const { shelf, ranking } = generation;
  const counter = facetCounter(shelf, request.filters, request.facets);
  const slots = candidates.filter((slot) => isMeant(slot) && counter.pass(slot));
  const isRanked = request.sort === 'relevance' && groups.length > 0;
  const page = isRanked ? bestFirst(slots, asked) : inFixedOrder(slots, request, generation);
  return {
    hits: page.map(({ slot, score }) => ({ id: shelf.entries[slot]!.id, score, passages: request.isWhole ? [] : inPlace.passagesOf(shelf.entries[slot]!) })),
    total: slots.length,
    full: groups.length > 0 ? slots.reduce((sum, slot) => sum + (ranking.matched[slot] === groups.length ? 1 : 0), 0) : slots.length,
    unquoted: false,
    forms: asked.forms,
    counts: counter.counts(),
  };
}
