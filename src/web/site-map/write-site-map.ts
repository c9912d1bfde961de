import { ownFiles, type Item } from '../../content/index.js';
import { inSlices } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { escapeHtml } from '../escape-html.js';
import { materialAddress } from '../parts/unit-place.js';
import { lastChange } from './last-change.js';
import type { ListedPage } from './pages-listed.js';
import type { SiteMapPart } from './site-map-parts.js';

/** Addresses written in one step: a millisecond or so. */
const STEP = 100;

/**
 * The index of site maps (https://www.sitemaps.org/protocol.html). A map has a day of change where all its addresses have one:
 * those of items do, pages like the first one do not.
 */
export function writeSiteMapIndex(parts: readonly SiteMapPart[], url: string): string {
  const maps = parts.map(({ name, modified }) => `<sitemap><loc>${escapeHtml(`${url}/sitemap-${name}.xml`)}</loc>${dayOf(modified)}</sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`;
}

/**
 * One site map: pages in both languages, each naming the other. Items and their files stand in it once, in Polish: their pages
 * name the other language themselves.
 */
export function writeSiteMap(part: SiteMapPart, url: string, today: string): Promise<string> {
  return inSlices(written(part, url, today));
}

function* written({ pages, items }: SiteMapPart, url: string, today: string): Generator<void, string> {
  const elements: string[] = [];
  for (const [index, page] of pages.entries()) {
    if (index % STEP === STEP - 1) yield;
    elements.push(inBothLanguages(page, url));
  }
  for (const [index, item] of items.entries()) {
    if (index % STEP === STEP - 1) yield;
    elements.push(withFiles(item, url, today));
  }
  yield;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${elements.join('\n')}\n</urlset>\n`;
}

function withFiles(item: Item, url: string, today: string): string {
  const addresses = [addressOf('item', 'pl', { id: item.meta.id }), ...ownFiles(item.meta).map(({ file }) => materialAddress(item, file, 'pl'))];
  return addresses.map((address) => element(url + address, lastChange(item, today))).join('\n');
}

/** Each language has an element of its own that names all (https://developers.google.com/search/docs/specialty/international/localized-versions). */
function inBothLanguages({ page, parameters, modified }: ListedPage, url: string): string {
  const [pl, en] = [url + addressOf(page, 'pl', parameters), url + addressOf(page, 'en', parameters)];
  const links = Object.entries({ pl, en, 'x-default': pl }).map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(address)}"/>`).join('');
  return [pl, en].map((address) => element(address, modified, links)).join('\n');
}

function element(address: string, modified: string | undefined, links = ''): string {
  return `<url><loc>${escapeHtml(address)}</loc>${dayOf(modified)}${links}</url>`;
}

function dayOf(modified: string | undefined): string {
  return modified ? `<lastmod>${modified}</lastmod>` : '';
}
