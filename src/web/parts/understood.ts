import { setPolishType } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { filtersWith, type CountedOffer } from './count-offers.js';
import type { SearchState } from '../reading/search-state.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { titleAndSummary } from './card.js';
import { labelOf } from './labels.js';

/** What was understood of the words: filters they stand for and items they name, offered above the results. */
export interface Understood {
  texts: Texts['search']['understood'];
  narrow: { label: string; count: number; address: string }[];
  items: { title: string; language: string; address: string }[];
}

/** `undefined` where there is nothing to offer. Items that are not public are left out. */
export function understoodOf(state: SearchState, found: { offers: readonly CountedOffer[]; items: readonly string[] }, visit: Visit): Understood | undefined {
  const { texts, library, today, language } = visit;
  const narrow = found.offers.map(({ offer, count }) => ({
    label: texts.search.understood.labels[offer.facet](labelOf(offer.facet, offer.code, library, language)),
    count,
    address: addressOf('search', language) + toQueryString({ text: offer.text, filters: filtersWith(offer, state.filters), sort: offer.text === '' && state.sort === 'relevance' ? undefined : state.sort, page: 1 }),
  }));
  const items = found.items.flatMap((id) => {
    const item = library.publicItem(id, today);
    if (!item) return [];
    const { title, language: titleLanguage } = titleAndSummary(item, visit);
    return [{ title: setPolishType(title), language: titleLanguage, address: addressOf('item', language, { id }) }];
  });
  return narrow.length + items.length > 0 ? { texts: texts.search.understood, narrow, items } : undefined;
}
