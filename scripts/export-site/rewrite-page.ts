import { load, type CheerioAPI } from 'cheerio';
import { pageAt, PAGES } from '../../src/shared/index.js';
import type { Crawled } from './crawl.js';
import { fileOf, wayTo } from './file-of.js';
import { addressIn, LINKING, type Origins } from './links.js';
import { SITE_TEXTS } from './texts.js';

export interface Rewriting {
  crawled: Crawled;
  origins: Origins;
  /** Day of the export as `2026-11-23`. */
  day: string;
  sliceText: string;
  /** Address of the library for everybody; absent where it is only on this machine. */
  online: string | undefined;
}

const SEARCHES: readonly string[] = Object.values(PAGES.search);
const ABOUT: readonly string[] = Object.values(PAGES.about);
const ABOUT_COPY = 'o-tej-kopii';

/** A page of the site as it stands on a disk: links lead to files, nothing needs a server. */
export function rewritePage(html: string, address: string, rewriting: Rewriting): string {
  const $ = load(html);
  const file = fileOf(address, true);
  citeInPlace($);
  for (const { selector, attribute } of LINKING) {
    for (const element of $(selector).toArray()) {
      const way = wayOf($(element).attr(attribute) ?? '', address, file, rewriting);
      if (way !== undefined) $(element).attr(attribute, way);
      else if (element.tagName === 'a') $(element).removeAttr(attribute);
      else $(element).remove();
    }
  }
  removeWhatLeadsNowhere($);
  removeWhatNeedsServer($);
  rewriteForms($, address, file, rewriting);
  addNote($, file, rewriting);
  if (ABOUT.includes(address)) tellWhatIsMissing($);
  return $.html();
}

/** @returns nothing where the export has no such thing */
function wayOf(href: string, address: string, file: string, { crawled, origins }: Rewriting): string | undefined {
  const inside = addressIn(href, address, origins);
  if (inside === undefined || href.startsWith('#')) return href;
  const [, whole = '', hash = ''] = /^([^#]*)(#.*)?$/u.exec(inside) ?? [];
  const [path = '', query] = whole.split('?');
  // The search on the disk reads the same query.
  if (SEARCHES.includes(path)) return wayTo(file, fileOf(path, true)) + (query === undefined ? '' : `?${query}`) + hash;
  const target = crawled.moved.get(whole) ?? whole;
  const [targetPath = '', targetHash] = target.split('#');
  const found = crawled.files.get(targetPath);
  return found === undefined ? undefined : wayTo(file, found) + (targetHash === undefined ? hash : `#${targetHash}`);
}

/** Each paragraph has a page that cites it; a copy has the paragraph itself, at its own address. */
function citeInPlace($: CheerioAPI): void {
  const ids = new Set($('[id]').toArray().map((element) => $(element).attr('id')));
  for (const link of $('a.cite-place').toArray()) {
    const place = pageAt($(link).attr('href') ?? '')?.parameters['place'];
    if (place !== undefined && ids.has(place)) $(link).attr('href', `#${place}`);
    else $(link).remove();
  }
}

/** Controls of a server with what stands around them; a list without links is none. */
const CONTROLS = '.list-toggle, .compare-similar, li:has(> [data-reading-list])';
const LISTED_LINKS = '.take-away li, .site-footer li, .site-nav li, .card-facts a';

function removeWhatLeadsNowhere($: CheerioAPI): void {
  $(CONTROLS).remove();
  for (const element of $(LISTED_LINKS).toArray()) {
    const link = element.tagName === 'a' ? $(element) : $(element).children('a');
    if (link.length > 0 && link.attr('href') === undefined) $(element).remove();
  }
  $('.take-away details:not(:has(li))').remove();
  $('.take-away:not(:has(details))').remove();
}

/** Browsers refuse fonts and data that a page on a disk asks for in advance or by a script. */
function removeWhatNeedsServer($: CheerioAPI): void {
  $('script[src], link[rel=preload], link[rel=search], meta[name="htmx-config"]').remove();
  $('body').removeAttr('data-suggest');
  for (const element of $('*').toArray()) {
    if (!('attribs' in element)) continue;
    for (const name of Object.keys(element.attribs)) if (name.startsWith('data-hx-')) $(element).removeAttr(name);
  }
}

/** Searching works; every other form is a question to a server. */
function rewriteForms($: CheerioAPI, address: string, file: string, { origins }: Rewriting): void {
  const { left } = SITE_TEXTS[languageOf($)];
  for (const form of $('form').toArray()) {
    const [path = ''] = (addressIn($(form).attr('action') ?? '', address, origins) ?? '').split('?');
    const isSearch = SEARCHES.includes(path) && ($(form).attr('method') ?? 'get').toLowerCase() === 'get';
    if (isSearch) $(form).attr('action', wayTo(file, fileOf(path, true)));
    else $(form).replaceWith($('<p class="notice"></p>').text(left));
  }
}

function addNote($: CheerioAPI, file: string, { day, sliceText, online }: Rewriting): void {
  const language = languageOf($);
  const texts = SITE_TEXTS[language];
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  const note = $('<p></p>').text(texts.copy(when, sliceText));
  note.append(' ', $('<a></a>').attr('href', `${wayTo(file, fileOf(PAGES.about[language], true))}#${ABOUT_COPY}`).text(texts.about.link));
  if (online) note.append(' · ', $('<a></a>').attr('href', `${online}/`).text(texts.online));
  $('.site-footer-inner').append(note);
}

function tellWhatIsMissing($: CheerioAPI): void {
  const { heading, lines } = SITE_TEXTS[languageOf($)].about;
  $('main .prose').last().append($(`<h2 id="${ABOUT_COPY}"></h2>`).text(heading), ...lines.map((line) => $('<p></p>').text(line)));
}

export function languageOf($: CheerioAPI): 'pl' | 'en' {
  return $('html').attr('lang') === 'en' ? 'en' : 'pl';
}
