export type { SearchDocument } from './document.js';
export { EngineUnavailable, type EngineName, type IndexChange, type IndexState, type OnProgress, type SearchEngine } from './engine.js';
export { FACET_NAMES, FACETS, SORTS, type FacetName, type Sort } from './fields.js';
export type { Span } from './highlight/excerpt.js';
export { LibrarySearch, type FoundItem, type Searcher, type SearchResult, type ZeroHelp } from './library-search.js';
export { isEmptyQuery, type ParsedQuery, type QueryWord } from './parse-query.js';
export type { Counts, Filters, SearchAnswer, SearchRequest } from './request.js';
export { toSearchDocument } from './to-search-document.js';
