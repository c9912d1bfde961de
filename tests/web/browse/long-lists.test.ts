import type { Express } from 'express';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../../src/content/index.js';
import { edition, item } from '../builders.js';
import { attributesOf, siteWith, textsOf, visit } from '../site.js';

/** More than two pages of lines, all with one letter, one organisation, one author, one edition and one document. */
const MANY = 1_100;
/** What a phone on a slow line still gets at once; compressed it is a tenth. */
const MOST_BYTES = 300_000;
const NAME = 'Urząd Gminy Przykładowej';
const TITLE = 'Zażółć gęślą jaźń – opis z długim tytułem, jakie autorzy nadają: jak razem zmieniliśmy jedno miejsce';

let site: Express;
let ids: string[];
beforeAll(() => {
  const items: Item[] = Array.from({ length: MANY }, (_, index) =>
    item('case-study', { title: `${TITLE} ${index}`, edition: '2025', references: ['ustawa'], initiator: { name: NAME }, partners: [`${NAME} nr ${index}`], creators: [{ name: 'Osoba Testowa', role: 'autor' }], places: [{ name: 'Gmina Przykładowa', type: 'gmina' }] }),
  );
  ids = items.map(({ meta }) => meta.id).sort();
  const references = [{ id: 'ustawa', kind: 'law' as const, title: 'Ustawa o próbach', publisher: 'Sejm', year: '2020', url: 'https://example.org/ustawa', relevance: 'Mówi o próbach.' }];
  site = siteWith({ items, references, editions: [edition()] });
});

/** Every page from this one on, by its links to the next. */
async function pagesFrom(address: string): Promise<{ address: string; links: string[]; bytes: number; canonical: string }[]> {
  const pages = [];
  for (let next: string | undefined = address; next && pages.length < 20; ) {
    const { $, html, status } = await visit(site, next);
    expect([next, status]).toEqual([next, 200]);
    pages.push({ address: next, links: attributesOf($, '.item-links a', 'href'), bytes: Buffer.byteLength(html), canonical: $('link[rel=canonical]').attr('href') ?? '' });
    next = $('.paging a[rel=next]').attr('href');
  }
  return pages;
}

describe('a list longer than a page', () => {
  test.each([
    ['one letter of all items', '/wszystkie?group=z', '/wszystkie'],
    ['one year', '/lata?group=2025', '/lata'],
    ['what an organisation began', '/organizacje/urzad-gminy-przykladowej?as=initiator', '/organizacje/urzad-gminy-przykladowej?as=initiator'],
    ['what somebody wrote', '/osoby/osoba-testowa?as=creator', '/osoby/osoba-testowa?as=creator'],
    ['what cites a document', '/dokumenty?document=ustawa', '/dokumenty?document=ustawa'],
  ])('%s: has pages of at most 300 kB that name every item once, and each is its own canonical page', async (_what, address, canonical) => {
    const pages = await pagesFrom(address);
    expect(pages).toHaveLength(3);
    expect(pages.flatMap(({ links }) => links).map((link) => link.slice('/m/'.length)).sort()).toEqual(ids);
    expect(Math.max(...pages.map(({ bytes }) => bytes))).toBeLessThan(MOST_BYTES);
    expect(pages.map((page) => page.canonical)).toEqual([canonical, ...pages.slice(1).map((page) => page.address)].map((each) => `https://example.org${each}`));
  });

  test('names of one letter: have pages, too', async () => {
    const pages = await pagesFrom('/organizacje?group=l-u');
    expect(pages.map(({ links }) => links.length)).toEqual([500, 500, 101]);
    expect(new Set(pages.flatMap(({ links }) => links)).size).toBe(MANY + 1);
  });

  test.each(['0', '-1', 'x', '99', '1e9', ''])('page „%s”: is the first or the last', async (page) => {
    const { $, status } = await visit(site, `/wszystkie?group=z&page=${page}`);
    expect([status, textsOf($, '.paging [aria-current]')]).toEqual([200, [Number(page) > 1 ? '3' : '1']]);
  });

  test.each([
    ['/organizacje/urzad-gminy-przykladowej', 100, '/organizacje/urzad-gminy-przykladowej?as=initiator', 'Pokaż wszystkie (1100)'],
    ['/osoby/osoba-testowa', 100, '/osoby/osoba-testowa?as=creator', 'Pokaż wszystkie (1100)'],
    ['/dokumenty', 20, '/dokumenty?document=ustawa', 'Pokaż wszystkie (1100)'],
    ['/edycje/2025', 100, '/szukaj?edition=2025', 'Pokaż w wyszukiwarce: 1100 materiałów'],
  ])('%s: names the first and leads to all', async (address, count, more, label) => {
    const { $, html } = await visit(site, address);
    expect($('.item-links li')).toHaveLength(count);
    expect([attributesOf($, '.item-links + .more a', 'href'), textsOf($, '.item-links + .more a')]).toEqual([[more], [label]]);
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
  });
});

test('a short list: has neither pages nor a link to more', async () => {
  const short = siteWith({ items: [item('case-study', { initiator: { name: NAME }, references: [] })] });
  for (const address of ['/wszystkie', '/organizacje/urzad-gminy-przykladowej', '/lata', '/dokumenty', '/dokumenty?document=nie-ma', '/organizacje/urzad-gminy-przykladowej?as=nic']) {
    const { $, status } = await visit(short, address);
    expect([address, status, $('.paging').length, $('.item-links + .more').length]).toEqual([address, 200, 0, 0]);
  }
});
