import { addressOf } from '../../shared/index.js';
import { FACET_NAMES } from '../../search/index.js';
import type { SearchState } from '../reading/search-state.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Visit } from '../visit.js';
import { labelOf } from './labels.js';

/** One part of a search that can be taken away by itself. */
export interface Chip {
  group: string;
  label: string;
  remove: string;
  address: string;
}

/** A search as a person would say it: „rada seniorów”; Region: mazowieckie lub łódzkie. */
export function searchInWords(state: SearchState, visit: Visit): string {
  const { texts } = visit;
  const facets = FACET_NAMES.filter((facet) => state.filters[facet]?.length).map((facet) => {
    const labels = state.filters[facet]!.map((code) => labelOf(facet, code, visit.library, visit.language));
    return `${texts.words.facets[facet]}: ${labels.join(` ${texts.words.or} `)}`;
  });
  const text = state.text ? [texts.search.inWords.text(state.text)] : [];
  const parts = [...text, ...facets];
  return parts.length > 0 ? parts.join('; ') : texts.search.inWords.everything;
}

/** What the search is made of, each part with the address of the search without it. */
export function chipsOf(state: SearchState, visit: Visit): Chip[] {
  const { texts, language } = visit;
  const without = (change: Partial<SearchState>) => addressOf('search', language) + toQueryString({ ...state, ...change, page: 1 });
  const text = state.text ? [{ group: '', label: texts.search.inWords.text(state.text), remove: texts.search.removeText(state.text), address: without({ text: '', sort: state.sort === 'relevance' ? undefined : state.sort }) }] : [];
  const values = FACET_NAMES.flatMap((facet) =>
    (state.filters[facet] ?? []).map((code) => {
      const label = labelOf(facet, code, visit.library, language);
      const rest = state.filters[facet]!.filter((other) => other !== code);
      const group = texts.words.facets[facet];
      return { group, label, remove: texts.search.remove(`${group}: ${label}`), address: without({ filters: { ...state.filters, [facet]: rest } }) };
    }),
  );
  return [...text, ...values];
}
