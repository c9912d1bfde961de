import { ApiProblem, listedBy, stretchOf, toApiItem } from '../../../exchange/index.js';
import { isEmptyQuery, type FoundItem, type SearchRequest } from '../../../search/index.js';
import { addressOf } from '../../../shared/index.js';
import { passageLabel } from '../../parts/passage-label.js';
import { unitAddress } from '../../parts/unit-place.js';
import { readSearchQuery } from '../../reading/read-search-query.js';
import type { SearchState } from '../../reading/search-state.js';
import { toQueryString } from '../../reading/to-query-string.js';
import { TEXTS } from '../../texts/index.js';
import type { Visit } from '../../visit.js';
import { recordFor } from '../record-for.js';
import type { Handler } from './asked.js';

export const search: Handler<'search'> = async ({ visit, query }) => {
  const { services } = visit;
  const stretch = stretchOf(query);
  const { state, request } = requestOf(visit);
  const result = await services.search.search({ ...request, offset: stretch.offset, limit: stretch.perPage }, visit.signal);
  return {
    ...listedBy(stretch, result.total),
    full: result.full,
    unquoted: result.unquoted,
    sort: request.sort,
    url: services.site.url + addressOf('search', 'pl') + toQueryString({ ...state, page: 1 }),
    results: result.found.map((found) => resultOf(found, visit)),
  };
};

/**
 * The search an address asks for, read as the search page reads it; but where the page leaves out what it does not know and
 * says so, a program is refused.
 */
export function requestOf(visit: Visit): { state: SearchState; request: SearchRequest } {
  const { state, notices } = readSearchQuery(visit.query, visit.library);
  const unknown = notices.flatMap((notice) => (notice.about === 'unknown' ? [notice] : []));
  if (unknown.length > 0) throw new ApiProblem('parameters', { errors: unknown.map(({ facet, codes }) => ({ parameter: facet, detail: { pl: `Nie ma takich kodów: ${codes.join(', ')}.`, en: `There are no such codes: ${codes.join(', ')}.` } })) });
  const query = visit.services.search.parse(state.text);
  return { state, request: { query, filters: state.filters, sort: state.sort ?? (isEmptyQuery(query) ? 'newest' : 'relevance'), offset: 0, limit: 0, facets: [] } };
}

function resultOf({ item, title, excerpt, passages }: FoundItem, { services }: Visit): Awaited<ReturnType<typeof search>>['results'][number] {
  const record = toApiItem(recordFor(item, services), services.site.url);
  return {
    item: record,
    title,
    excerpt,
    places: passages.map(({ id, heading, spans }) => ({
      label: { pl: passageLabel(heading, TEXTS.pl), en: passageLabel(heading, TEXTS.en) },
      url: 'unit' in heading ? services.site.url + unitAddress(item, heading.unit, 'pl') : record.url + (id ? `#${encodeURIComponent(id)}` : ''),
      text: spans,
    })),
  };
}
