export { SimilarItems, type Similar } from './similar-items.js';
export type { Shared } from './shared.js';
