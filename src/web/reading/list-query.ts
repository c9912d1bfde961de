import type { SearchState } from './search-state.js';
import { toQueryString } from './to-query-string.js';

/**
 * The query string of a search as a list of items: what says which they are, so that the same items have one address. The page and
 * the view are no part of that, and for a feed, which begins with the newest, neither is the order.
 */
export function listQuery({ text, filters, sort }: SearchState, isFeed: boolean): string {
  return toQueryString({ text, filters, sort: isFeed ? undefined : sort, page: 1 });
}
