import type { SearchEngine } from '../engine.js';
import type { WatchedSearcher } from './watched-searcher.js';

/** One engine with nothing to stand in for it: its outages reach the reader as errors. */
export function alone(engine: SearchEngine): WatchedSearcher {
  return {
    search: async (request, signal) => ({ ...(await engine.search(request, signal)), engine: engine.name, degraded: false }),
    nearestWords: (form) => engine.nearestWords(form),
    status: () => ({ degraded: false, answering: engine.name }),
    close: async () => undefined,
  };
}
