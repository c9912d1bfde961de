import type { Texts } from '../pl.js';
import { counted } from '../plural.js';

export const search: Texts['search'] = {
  title: 'Search',
  titleFor: (text) => `${text} – search`,
  heading: 'Search the library',
  label: 'What are you looking for?',
  hint: 'Most texts are in Polish; English titles and summaries are searched as well. Quotation marks look for an exact phrase, a minus excludes a word.',
  button: 'Search',
  filters: 'Narrow the results',
  apply: 'Show results',
  results: 'Results',
  found: (total, full) => {
    if (total === 0) return 'Nothing found';
    const items = (count: number) => counted('en', count, { one: 'item', other: 'items' });
    if (full === total) return `${items(total)} found`;
    return full === 0 ? `${items(total)} found, none with all the words` : `${items(full)} found with all the words and ${total - full} with most of them`;
  },
  inWords: { everything: 'the whole library', text: (text) => `“${text}”` },
  shown: (first, last, total) => `Showing ${first}–${last} of ${total}.`,
  sort: 'Order',
  chosen: 'Chosen',
  remove: (label) => `Remove: ${label}`,
  removeText: (text) => `Remove the search words: ${text}`,
  clear: 'Clear all',
  showAll: (count) => `show all (${count})`,
  narrower: (label) => `Narrower topics: ${label}`,
  narrowerShort: 'narrower topics',
  filterValues: (label) => `Filter the list: ${label}`,
  failed: 'The results could not be refreshed. Check your connection, or wait a moment, and try again.',
  section: (title) => `section “${title}”`,
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page, last) => `page ${page} of ${last}`,
  partial: 'No item has all the words; here are those that have most of them.',
  partly: 'What follows has most of the words, but not all of them.',
  degraded: 'The main search engine is not answering just now, so the spare one is. Results are complete; their order may differ a little.',
  understood: {
    narrow: 'Narrow to:',
    goTo: 'Go to:',
    labels: {
      topic: (label) => `topic “${label}”`,
      region: (label) => `region ${label}`,
      sector: (label) => `sector “${label}”`,
      kind: (label) => `kind “${label}”`,
      edition: (label) => `edition ${label}`,
      method: (label) => label,
      size: (label) => label,
      cost: (label) => label,
    },
  },
  nothing: {
    heading: 'Where to go from here',
    correction: 'Did you mean',
    without: (label) => `without the filter “${label}”`,
    withoutAll: 'without any filters',
    topics: 'Or start from a topic',
    noPresentations: 'There are no presentations in the library yet: speakers have not handed in any slides so far.',
    advice: 'Try a shorter query or another word, such as the name of a place.',
  },
  notices: {
    cut: (limit) => `The query was very long; we search for its first ${limit} characters.`,
    manyTexts: 'The address held several queries; we search for the first.',
    unknown: (facet, codes) => `We left out an unknown value of the filter “${facet}”: ${codes}.`,
    sort: 'We left out an unknown order.',
    page: (page) => `There is no such page of results; this is page ${page}.`,
  },
};
