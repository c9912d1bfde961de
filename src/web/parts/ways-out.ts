import type { ZeroHelp } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import type { SearchState } from '../reading/search-state.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { linksToTopics, type CountedLink } from './counted-links.js';

/** Where to go from an empty result. */
export interface WaysOut {
  texts: Texts['search']['nothing'];
  correction: { label: string; address: string } | undefined;
  ways: { label: string; address: string; countText: string }[];
  topics: CountedLink[];
  noPresentations: boolean;
}

export function waysOutOf(state: SearchState, help: ZeroHelp, visit: Visit): WaysOut {
  const { texts, language, catalogue } = visit;
  const to = (change: Partial<SearchState>) => addressOf('search', language) + toQueryString({ ...state, ...change, page: 1 });
  const ways = help.withoutFacet.map(({ facet, total }) => {
    const { [facet]: _dropped, ...filters } = state.filters;
    return { label: texts.search.nothing.without(texts.words.facets[facet]), address: to({ filters }), countText: texts.words.items(total) };
  });
  const hasSeveral = Object.values(state.filters).filter((codes) => codes?.length).length > 1;
  if (help.withoutFilters > 0 && hasSeveral) {
    ways.push({ label: texts.search.nothing.withoutAll, address: to({ filters: {} }), countText: texts.words.items(help.withoutFilters) });
  }
  return {
    texts: texts.search.nothing,
    correction: help.correction ? { label: help.correction, address: to({ text: help.correction }) } : undefined,
    ways,
    topics: linksToTopics(visit),
    noPresentations: (state.filters.kind ?? []).includes('presentation') && !catalogue.byFacet.kind.has('presentation'),
  };
}
