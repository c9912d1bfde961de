export type { MeilisearchOptions } from './connection.js';
export { openMeilisearchEngine } from './meilisearch-engine.js';
