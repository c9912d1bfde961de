export { makeOfflineIndex, type OfflineWords } from './offline-index.js';
export type { OfflineBase, OfflineDocument, OfflineIndex, OfflinePart } from './offline-part.js';
export { OfflineSearch, type OfflineParts } from './offline-search.js';
