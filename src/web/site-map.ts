import { ownFiles, type Item } from '../content/index.js';
import { addressOf, type PageName } from '../shared/index.js';
import { catalogueOf } from './catalogue.js';
import { materialAddress } from './parts/unit-place.js';
import { escapeHtml } from './escape-html.js';
import type { Services } from './services.js';

const LISTED: readonly PageName[] = ['home', 'topics', 'regions', 'sectors', 'editions', 'editionsCompared', 'all', 'years', 'people', 'organisations', 'recommendations', 'tables', 'references', 'about', 'accessibility'];

/** One page in both languages, and the day of its last change where that is known. */
interface Entry {
  page: PageName;
  parameters?: Record<string, string>;
  modified?: string;
}

/**
 * The site map (https://www.sitemaps.org/protocol.html): every page in both languages, each naming the other. Items
 * and their files stand in it once, in Polish: their pages name the other language themselves, and a map may have 50,000 addresses.
 */
export function siteMap(services: Services): string {
  const { url } = services.site;
  const pages = entriesOf(services).flatMap((entry) => inBothLanguages(entry, url));
  const today = services.today();
  const items = catalogueOf(services.library(), today).items.flatMap((item) => [addressOf('item', 'pl', { id: item.meta.id }), ...ownFiles(item.meta).map(({ file }) => materialAddress(item, file, 'pl'))].map((address) => urlElement(url + address, '', lastChange(item, today))));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...pages, ...items].join('\n')}\n</urlset>\n`;
}

function entriesOf(services: Services): Entry[] {
  const library = services.library();
  const today = services.today();
  const { byFacet } = catalogueOf(library, today);
  // Only what has items: the others say that there is nothing yet.
  const concepts = (['topic', 'region', 'sector'] as const).flatMap((page) =>
    [...byFacet[page]].map(([code, items]) => ({ page, parameters: { code }, modified: items.map((item) => lastChange(item, today)).reduce(later) })),
  );
  // Nobody writes down when a programme was changed, so nothing is said of it.
  const editions = library.editions.flatMap(({ code, sessions }): Entry[] => [{ page: 'edition', parameters: { code } }, ...sessions.map((session): Entry => ({ page: 'session', parameters: { code: session.code } }))]);
  return [...LISTED.map((page) => ({ page })), ...concepts, ...editions];
}

/** The day an item was changed or could first be seen, whichever is later; a day to come has changed nothing yet. */
function lastChange({ meta: { dates } }: Item, today: string): string {
  return [dates.modified, dates.embargoUntil ?? ''].filter((day) => day <= today).reduce(later, dates.published);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Each language has an element of its own that names all (https://developers.google.com/search/docs/specialty/international/localized-versions). */
function inBothLanguages({ page, parameters, modified }: Entry, url: string): string[] {
  const [pl, en] = [url + addressOf(page, 'pl', parameters), url + addressOf(page, 'en', parameters)];
  const links = Object.entries({ pl, en, 'x-default': pl }).map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(address)}"/>`).join('');
  return [pl, en].map((address) => urlElement(address, links, modified));
}

function urlElement(address: string, links: string, modified: string | undefined): string {
  return `<url><loc>${escapeHtml(address)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}${links}</url>`;
}
