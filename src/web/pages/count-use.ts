import type { Item } from '../../content/index.js';
import { isEmptyQuery, type ParsedQuery, type SearchResult } from '../../search/index.js';
import type { SearchState } from '../reading/search-state.js';
import type { Visit } from '../visit.js';

/** Tells the statistics that somebody searched; another page, order or filter of the same search is no new one. */
export function countSearch(query: ParsedQuery, state: SearchState, { total, full }: SearchResult, { services, arrival }: Visit): void {
  if (!arrival.isReading || isEmptyQuery(query)) return;
  const isFiltered = Object.keys(state.filters).length > 0;
  services.insight?.searched(state.text, { results: total, full, isFiltered, before: arrival.fromSearch });
}

/** Tells them that somebody opened an item from a page of results. */
export function countOpening(item: Item, { services, arrival }: Visit): void {
  if (arrival.isReading && arrival.fromSearch) services.insight?.opened(arrival.fromSearch, item.meta.id);
}
