import { load } from 'cheerio';
import { PAGES } from '../../src/shared/index.js';
import { fileOf, wayTo } from './file-of.js';
import { languageOf } from './rewrite-page.js';
import { SITE_TEXTS } from './texts.js';

/** Where the data of the search lie in an exported site. */
export const SEARCH_FOLDER = 'szukanie';

/** The page of the search, rewritten already, with what answers in the browser in the place of what the server answered. */
export function makeSearchPage(html: string, address: string, letters: string): string {
  const $ = load(html);
  const language = languageOf($);
  const { search, withoutScripts, ways, found, nothing, some, unquoted, more, failed } = SITE_TEXTS[language];
  const file = fileOf(address, true);
  $('.chips, .views, .take-away, .understood, .sort, .exactly, .paging, .ways-out, .divider, .in-words, .notice, #failed, [data-without-js], #found .empty').remove();
  $('.cards').slice(1).remove();
  $('.cards').empty();
  $('#facets').attr('hidden', '');
  $('#q-hint').text(search);
  const links = (['all', 'topics', 'regions'] as const).map((page) => `<a href="${wayTo(file, fileOf(PAGES[page][language], true))}">${ways[page]}</a>`);
  $('#results').text($('h1').first().text()).after(`<noscript><p class="notice">${withoutScripts} ${links.join(', ')}.</p></noscript>`);
  const data = wayTo(file, `${SEARCH_FOLDER}/`).replace(/\/?$/u, '/');
  $('form#search').attr({ 'data-words': data, 'data-letters': letters, 'data-texts': JSON.stringify({ language, found, nothing, some, unquoted, more, failed }) });
  // The program first: the data call it.
  for (const script of ['search.js', 'items.js']) $('head').append(`<script src="${data}${script}" defer></script>`);
  return $.html();
}
