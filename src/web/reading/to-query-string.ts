import { FACET_NAMES } from '../../search/index.js';
import type { SearchState } from './search-state.js';

/**
 * A search as a query string, always the same one for the same search: text, facets in the order of their table with
 * their codes in order, sort, page, view. Empty for the whole library; otherwise with its `?`.
 */
export function toQueryString(state: SearchState): string {
  const parts: string[] = [];
  if (state.text !== '') parts.push(`q=${encodeURIComponent(state.text).replaceAll('%20', '+')}`);
  for (const facet of FACET_NAMES) {
    const codes = state.filters[facet] ?? [];
    // A comma may stand in a query string as it is (RFC 3986, 3.4); the codes themselves never hold one.
    if (codes.length > 0) parts.push(`${facet}=${codes.toSorted().map(encodeURIComponent).join(',')}`);
  }
  if (state.sort) parts.push(`sort=${state.sort}`);
  if (state.page > 1) parts.push(`page=${state.page}`);
  if (state.view) parts.push(`view=${state.view}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
