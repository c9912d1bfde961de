import { ownFiles, SCHEMES, type Item } from '../content/index.js';
import { addressOf, type PageName } from '../shared/index.js';
import { catalogueOf } from './catalogue.js';
import { materialAddress } from './parts/unit-place.js';
import { escapeHtml } from './escape-html.js';
import type { Services } from './services.js';

const LISTED: readonly PageName[] = ['home', 'topics', 'regions', 'sectors', 'editions', 'editionsCompared', 'all', 'years', 'people', 'organisations', 'recommendations', 'tables', 'references', 'readingList', 'vocabularies', 'api', 'data', 'about', 'accessibility'];

/** Addresses of one map. 50,000 are allowed; a map of 10,000 is made in 30 ms. */
const MOST = 10_000;

/** One page in both languages, and the day of its last change where that is known. */
interface Entry {
  page: PageName;
  parameters?: Record<string, string>;
  modified?: string;
}

/** One address, with the elements that name its other languages. */
interface Place {
  address: string;
  links: string;
  modified: string | undefined;
}

/** One map: `pages-1`, `items-1`, `items-2` … */
interface Part {
  name: string;
  places: readonly Place[];
}

/**
 * The index of site maps (https://www.sitemaps.org/protocol.html). A map has a day of change where all its addresses have one:
 * those of items do, pages like the first one do not.
 */
export function siteMapIndex(services: Services): string {
  const { url } = services.site;
  const maps = partsOf(services).map(({ name, places }) => {
    const days = places.map(({ modified }) => modified);
    const modified = days.every((day) => day !== undefined) ? days.reduce(later) : undefined;
    return `<sitemap><loc>${escapeHtml(`${url}/sitemap-${name}.xml`)}</loc>${dayOf(modified)}</sitemap>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`;
}

/**
 * One site map: pages in both languages, each naming the other. Items and their files stand in it once, in Polish: their pages
 * name the other language themselves.
 * @returns `undefined` when there is no map of this name (any more)
 */
export function siteMap(name: string, services: Services): string | undefined {
  const places = partsOf(services).find((part) => part.name === name)?.places;
  if (!places) return undefined;
  const elements = places.map(({ address, links, modified }) => `<url><loc>${escapeHtml(address)}</loc>${dayOf(modified)}${links}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${elements.join('\n')}\n</urlset>\n`;
}

function partsOf(services: Services): Part[] {
  const { url } = services.site;
  const today = services.today();
  const pages = entriesOf(services).flatMap((entry) => inBothLanguages(entry, url));
  const items = catalogueOf(services.library(), today).items.flatMap((item): Place[] => {
    const modified = lastChange(item, today);
    const addresses = [addressOf('item', 'pl', { id: item.meta.id }), ...ownFiles(item.meta).map(({ file }) => materialAddress(item, file, 'pl'))];
    return addresses.map((address) => ({ address: url + address, links: '', modified }));
  });
  return [...inParts('pages', pages), ...inParts('items', items)];
}

function inParts(name: string, places: readonly Place[]): Part[] {
  return Array.from({ length: Math.ceil(places.length / MOST) }, (_, index) => ({ name: `${name}-${index + 1}`, places: places.slice(index * MOST, (index + 1) * MOST) }));
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
  const vocabularies = SCHEMES.map((scheme): Entry => ({ page: 'vocabulary', parameters: { scheme } }));
  return [...LISTED.map((page) => ({ page })), ...concepts, ...editions, ...vocabularies];
}

/** The day an item was changed or could first be seen, whichever is later; a day to come has changed nothing yet. */
function lastChange({ meta: { dates } }: Item, today: string): string {
  return [dates.modified, dates.embargoUntil ?? ''].filter((day) => day <= today).reduce(later, dates.published);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Each language has an element of its own that names all (https://developers.google.com/search/docs/specialty/international/localized-versions). */
function inBothLanguages({ page, parameters, modified }: Entry, url: string): Place[] {
  const [pl, en] = [url + addressOf(page, 'pl', parameters), url + addressOf(page, 'en', parameters)];
  const links = Object.entries({ pl, en, 'x-default': pl }).map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(address)}"/>`).join('');
  return [pl, en].map((address) => ({ address, links, modified }));
}

function dayOf(modified: string | undefined): string {
  return modified ? `<lastmod>${modified}</lastmod>` : '';
}
