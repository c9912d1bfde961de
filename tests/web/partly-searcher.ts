import type { Counts, Searcher, SearchRequest } from '../../src/search/index.js';

interface Wishes {
  /** How many of the ids have all the words. */
  full?: number;
  degraded?: boolean;
  counts?: Counts;
  /** Requests are written down here. */
  asked?: SearchRequest[];
}

/** A searcher that finds just these items, in this order, whatever is asked. */
export function partlySearcher(ids: readonly string[], { full = ids.length, degraded = false, counts = {}, asked = [] }: Wishes = {}): Searcher {
  return {
    async search(request) {
      asked.push(request);
      const hits = ids.slice(request.offset, request.offset + request.limit).map((id) => ({ id, score: 1, passages: [] }));
      return { hits, total: ids.length, counts, full, unquoted: false, forms: new Set<string>(), engine: 'embedded', degraded };
    },
    nearestWords: async () => [],
  };
}
