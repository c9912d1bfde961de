import { setImmediate as nextTurn } from 'node:timers/promises';
import { FACET_NAMES, isEmptyQuery, type SearchRequest, type SearchResult } from '../../search/index.js';
import { readSearchQuery } from '../reading/read-search-query.js';
import type { SearchState } from '../reading/search-state.js';
import type { Shown, Visit } from '../visit.js';
import { countOffers } from '../parts/count-offers.js';
import { countSearch } from './count-use.js';
import { lastPage, PAGE_SIZE, searchPage } from './search-page.js';

/** Searches the library as the address says. */
export async function showSearch(visit: Visit): Promise<Shown> {
  const { search } = visit.services;
  const { state: asked, notices } = readSearchQuery(visit.query, visit.library);
  const query = search.parse(asked.text);
  const request: SearchRequest = {
    query,
    filters: asked.filters,
    sort: asked.sort ?? (isEmptyQuery(query) ? 'newest' : 'relevance'),
    offset: (asked.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
    facets: FACET_NAMES,
  };
  const { result, state } = await searchWithinPages(request, asked, visit);
  const help = result.total === 0 ? await search.helpWithNothing(request) : undefined;
  const { items, offers } = visit.services.recognise(visit.library, visit.today)(state.text);
  const recognised = { items, offers: await countOffers(offers, { state, result }, visit) };
  // As after finding (`LibrarySearch.search`): others come between marking and printing.
  await nextTurn();
  countSearch(query, state, result, visit);
  if (state.page !== asked.page) notices.push({ about: 'page' });
  return { view: 'search', page: searchPage({ state, query, notices, result, help, recognised }, visit) };
}

/** A page past the end shows the last one. */
async function searchWithinPages(request: SearchRequest, state: SearchState, visit: Visit): Promise<{ result: SearchResult; state: SearchState }> {
  const result = await visit.services.search.search(request, visit.signal);
  const page = Math.min(state.page, lastPage(result.total));
  if (page === state.page) return { result, state };
  const again = await visit.services.search.search({ ...request, offset: (page - 1) * PAGE_SIZE }, visit.signal);
  return { result: again, state: { ...state, page } };
}
