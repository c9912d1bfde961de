import { addressOf } from '../../shared/index.js';
import { regionMapOf, type RegionMap } from '../parts/region-map.js';
import type { SearchState } from '../reading/search-state.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Visit } from '../visit.js';

/** The same results as a list or on the map: links that differ in the view alone. */
export interface ResultViews {
  label: string;
  links: { label: string; address: string; isCurrent: boolean }[];
  map: { heading: string; note: string; map: RegionMap } | undefined;
  /** Sent with the form, so that another question is answered in the same view. */
  hidden: string | undefined;
}

/** @param counts results in each region, as the facet of regions counts them */
export function resultViewsOf(state: SearchState, counts: Readonly<Record<string, number>>, total: number, visit: Visit): ResultViews {
  const words = visit.texts.archive.views;
  const action = addressOf('search', visit.language);
  const { view, ...listed } = { ...state, page: 1 };
  const asMap: SearchState = { ...listed, view: 'map' };
  // A region without results of this search would be an empty page; those of the whole library have pages of their own.
  const addressIn = (code: string) => (counts[code] ? action + toQueryString({ ...listed, filters: { ...state.filters, region: [code] } }) : undefined);
  return {
    label: words.label,
    links: total === 0 ? [] : [{ label: words.list, address: action + toQueryString(listed), isCurrent: view !== 'map' }, { label: words.map, address: action + toQueryString(asMap), isCurrent: view === 'map' }],
    map: view === 'map' && total > 0 ? { heading: words.mapHeading, note: words.mapNote, map: regionMapOf(visit, state.filters.region, { countOf: (code) => counts[code] ?? 0, addressOf: addressIn }) } : undefined,
    hidden: view,
  };
}
