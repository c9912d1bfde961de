export { alone } from './alone.js';
export { withFallback, type FallbackOptions } from './with-fallback.js';
export type { SearcherStatus, WatchedSearcher } from './watched-searcher.js';
