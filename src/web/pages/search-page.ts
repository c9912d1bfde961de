import { isEmptyQuery, SORTS, type FacetName, type ParsedQuery, type SearchResult, type ZeroHelp } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { resultViewsOf, type ResultViews } from '../browse/result-views.js';
import { foundCardOf, type Card } from '../parts/card.js';
import { facetBoxesOf, type FacetBox } from '../parts/facet-box.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { chipsOf, searchInWords, type Chip } from '../parts/search-in-words.js';
import { pagingOf, type Paging } from '../parts/paging.js';
import { feedLinks, takeAwayOf, type TakeAway } from '../parts/take-away.js';
import { understoodOf, type Understood } from '../parts/understood.js';
import { waysOutOf, type WaysOut } from '../parts/ways-out.js';
import type { CountedOffer } from '../parts/count-offers.js';
import { MAX_TEXT } from '../reading/read-search-query.js';
import type { Notice, SearchState } from '../reading/search-state.js';
import { listQuery } from '../reading/list-query.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';

export interface SearchPage {
  frame: Frame;
  texts: Texts['search'];
  action: string;
  /** The one address of this search; browser code puts it in the place of what the form sent. */
  address: string;
  text: string;
  maxText: number;
  notices: string[];
  /** The search in words, and how much it found: one sentence each. */
  inWords: string;
  found: string;
  shown: string | undefined;
  /** Cards that have all the words; those that have only most of them follow, under a sentence saying so. */
  cards: Card[];
  partial: { sentence: string; cards: Card[] } | undefined;
  isDegraded: boolean;
  /** Says that the query was answered without its quotes. */
  unquoted: string | undefined;
  chips: Chip[];
  /** Words that can be searched for exactly as typed. */
  exactly: { label: string; word: string; address: string }[];
  clear: string;
  understood: Understood | undefined;
  facets: FacetBox[];
  sorts: { code: string; label: string; isSelected: boolean }[];
  paging: Paging;
  waysOut: WaysOut | undefined;
  take: TakeAway;
  views: ResultViews;
  /** Where the form of ticked case studies goes. */
  compare: { action: string; button: string };
  /** Its button; absent where there is none to tick. */
  comparing: { button: string; hint: string } | undefined;
}

export interface SearchFindings {
  state: SearchState;
  query: ParsedQuery;
  notices: readonly Notice[];
  result: SearchResult;
  help: ZeroHelp | undefined;
  /** What the words of the text name. */
  recognised: { offers: readonly CountedOffer[]; items: readonly string[] };
}

/** Results on one page: enough to compare, few enough to read on a phone. */
export const PAGE_SIZE = 20;

/** A long question would offer a line for each of its words; the first are enough to show how it is done. */
const MOST_EXACT = 5;

export function searchPage(findings: SearchFindings, visit: Visit): SearchPage {
  const { state, result, help } = findings;
  const { texts, language } = visit;
  const action = addressOf('search', language);
  const title = state.text ? texts.search.titleFor(state.text) : texts.search.title;
  const { picked, pickedHint } = texts.archive.compare;
  const lists = splitCards(findings, visit);
  const first = (state.page - 1) * PAGE_SIZE + 1;
  const last = first + result.found.length - 1;
  return {
    frame: frameOf(visit, { title: state.page > 1 ? `${title}, ${texts.search.pageOf(state.page, lastPage(result.total))}` : title, query: toQueryString(state), links: feedLinks('search', searchInWords(state, visit), visit, listQuery(state, true)) }),
    texts: texts.search,
    action,
    address: action + toQueryString(state),
    text: state.text,
    maxText: MAX_TEXT,
    notices: findings.notices.map((notice) => noticeText(notice, state, texts)),
    inWords: searchInWords(state, visit),
    found: texts.search.found(result.total, result.full),
    shown: result.total > PAGE_SIZE && state.view !== 'map' ? texts.search.shown(first, last, result.total) : undefined,
    isDegraded: result.degraded,
    unquoted: result.unquoted && result.total > 0 ? texts.search.unquoted : undefined,
    chips: chipsOf(state, visit),
    exactly: result.exactWays.slice(0, MOST_EXACT).map(({ word, text }) => ({ word: texts.search.inWords.text(word), label: texts.search.exactlyLabel(word), address: action + toQueryString({ ...state, text, page: 1 }) })),
    clear: action,
    understood: understoodOf(state, findings.recognised, visit),
    facets: facetBoxesOf(state.filters, result.counts, visit),
    sorts: result.total > 0 ? sortsOf(findings, texts) : [],
    ...lists,
    compare: { action: addressOf('compare', language), button: picked },
    comparing: [...lists.cards, ...(lists.partial?.cards ?? [])].some(({ compare }) => compare) ? { button: picked, hint: pickedHint } : undefined,
    paging: pagingOf({ page: state.page, last: lastPage(result.total), addressOf: (page) => action + toQueryString({ ...state, page }), texts: texts.search }),
    views: resultViewsOf(state, result.counts.region ?? {}, result.total, visit),
    waysOut: help && waysOutOf(state, help, visit),
    take: takeAwayOf('search', { query: (isFeed) => listQuery(state, isFeed), total: result.total }, visit),
  };
}

/** By relevance items with all the words come first; in any other order there is no line to draw between them. */
function splitCards({ state, result }: SearchFindings, visit: Visit): Pick<SearchPage, 'cards' | 'partial'> {
  const cards = result.found.map((found) => foundCardOf(found, visit));
  const isByRelevance = state.sort === undefined || state.sort === 'relevance';
  const full = Math.max(0, result.full - (state.page - 1) * PAGE_SIZE);
  if (full >= cards.length || (!isByRelevance && result.full > 0)) return { cards, partial: undefined };
  const sentence = result.full === 0 ? visit.texts.search.partial : visit.texts.search.partly;
  return { cards: cards.slice(0, full), partial: { sentence, cards: cards.slice(full) } };
}

export function lastPage(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

function sortsOf({ state, query }: SearchFindings, texts: Texts): SearchPage['sorts'] {
  const usual = isEmptyQuery(query) ? 'newest' : 'relevance';
  const offered = SORTS.filter((sort) => sort !== 'relevance' || usual === 'relevance');
  return offered.map((code) => ({ code: code === usual ? '' : code, label: texts.words.sorts[code], isSelected: code === (state.sort ?? usual) }));
}

function noticeText(notice: Notice, state: SearchState, texts: Texts): string {
  const { notices } = texts.search;
  switch (notice.about) {
    case 'cut':
      return notices.cut(MAX_TEXT);
    case 'manyTexts':
      return notices.manyTexts;
    case 'unknown':
      return notices.unknown(texts.words.facets[notice.facet satisfies FacetName], notice.codes.join(', '));
    case 'sort':
      return notices.sort;
    case 'page':
      return notices.page(state.page);
  }
}
