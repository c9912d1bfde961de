import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineUnavailable, type Searcher } from '../../src/search/index.js';
import { addressOf, PAGES, type PageName } from '../../src/shared/index.js';
import { item } from './builders.js';
import { partlySearcher } from './partly-searcher.js';
import { realSite, type RealSite } from './real-site.js';
import { attributesOf, siteWith, textsOf, visit, type Page } from './site.js';

const LANGUAGES = ['pl', 'en'] as const;
/**
 * The page of a file needs a file; the real content has none yet, so it has a test of its own (`material-page.test.ts`). So has the
 * page of one change, which needs two published states (`exchange/history.test.ts`).
 */
const names = (Object.keys(PAGES) as PageName[]).filter((name) => name !== 'material' && name !== 'change');
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
let real: RealSite;

beforeAll(async () => {
  real = await realSite(folder);
});

afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What holds for whatever the site answers with. */
function expectWholePage({ $, html, headers }: Page, language: 'pl' | 'en'): void {
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect($('html').attr('lang')).toBe(language);
  expect(textsOf($, 'h1')).toHaveLength(1);
  expect(textsOf($, 'h1')[0]).not.toBe('');
  expect($('main')).toHaveLength(1);
  expect($('title').first().text()).not.toBe('');
  expect(html).not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b/u);
  expectNothingInline(html, $);
  expectSoundIds($);
  for (const tagged of attributesOf($, '[lang]', 'lang')) expect(tagged).toMatch(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u);
}

function expectNothingInline(html: string, $: Page['$']): void {
  expect($('style, [style]')).toHaveLength(0);
  const handlers = $('*').toArray().flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : [])).filter((name) => /^on[a-z]/u.test(name));
  expect(handlers).toEqual([]);
  const scripts = $('script').toArray().filter((script) => $(script).attr('type') !== 'application/ld+json');
  expect(scripts.map((script) => $(script).text())).toEqual(scripts.map(() => ''));
  for (const source of attributesOf($, 'script[src]', 'src')) expect(source).toMatch(/^\/assets\/[a-z]+\.[0-9a-f]{10}\.js$/u);
  expect(html).not.toMatch(/(?:href|src|action)="(?:javascript|data|vbscript):/iu);
}

function expectSoundIds($: Page['$']): void {
  const ids = attributesOf($, '[id]', 'id');
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const named = [...attributesOf($, '[for]', 'for'), ...attributesOf($, '[aria-labelledby]', 'aria-labelledby'), ...attributesOf($, '[aria-describedby]', 'aria-describedby').flatMap((list) => list.split(' '))];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
}

describe.each(LANGUAGES)('real content in %s', (language) => {
  test.each(names)('%s: prints every property it asks for, whole and without anything inline', async (name) => {
    const page = await visit(real.site, addressOf(name, language, real.parameters(name)));
    expect(page.status).toBe(200);
    expectWholePage(page, language);
    expect(page.$('link[rel="canonical"]').attr('href')).toBe(`https://example.org${addressOf(name, language, real.parameters(name))}`);
  });

  test.each(names)('%s: its languages point at one another and at themselves', async (name) => {
    const page = await visit(real.site, addressOf(name, language, real.parameters(name)));
    const address = (wanted: 'pl' | 'en') => addressOf(name, wanted, real.parameters(name));
    const alternates = Object.fromEntries(page.$('link[rel="alternate"][hreflang]').toArray().map((link) => [page.$(link).attr('hreflang'), page.$(link).attr('href')]));
    expect(alternates).toEqual({ pl: `https://example.org${address('pl')}`, en: `https://example.org${address('en')}`, 'x-default': `https://example.org${address('pl')}` });
    const other = language === 'pl' ? 'en' : 'pl';
    expect(page.$('.site-language a').attr('href')).toBe(address(other));
    expect(page.$('.site-language a').attr('lang')).toBe(other);
  });
});

test('every item, topic, region, sector, edition and session of the real content: answers with a whole page', async () => {
  const faults: string[] = [];
  for (const address of real.everyAddress()) {
    const page = await visit(real.site, address);
    if (page.status !== 200) faults.push(`${address} ${page.status}`);
    expectWholePage(page, address.startsWith('/en') ? 'en' : 'pl');
  }
  expect(faults).toEqual([]);
}, 120_000);

test('links inside the site: all lead somewhere, and their fragments name something on the page', async () => {
  const pages = new Map<string, Page>();
  const open = async (address: string) => {
    const page = pages.get(address) ?? (await visit(real.site, address));
    pages.set(address, page);
    return page;
  };
  const links = new Set<string>();
  for (const address of LANGUAGES.flatMap((language) => names.map((name) => addressOf(name, language, real.parameters(name))))) {
    for (const href of attributesOf((await open(address)).$, 'a[href], link[href]', 'href')) links.add(href.startsWith('#') ? address + href : href);
  }
  const dead: string[] = [];
  for (const link of [...links].filter((href) => href.startsWith('/'))) {
    const [address = '', fragment] = link.split('#');
    const { status, $ } = await open(address);
    if (status !== 200 || (fragment && $(`[id="${decodeURIComponent(fragment)}"]`).length !== 1)) dead.push(link);
  }
  expect(links.size).toBeGreaterThan(100);
  expect(dead).toEqual([]);
}, 120_000);

/** Pages that are no pages of the table: what they need, where they are and what they must say. */
const broken: Searcher = { search: () => Promise.reject(new Error('password=tajne at /srv/secret.ts:1')), nearestWords: async () => [] };
const away: Searcher = { search: () => Promise.reject(new EngineUnavailable('meilisearch does not answer')), nearestWords: async () => [] };
const withdrawn = item('case-study', { title: 'Wycofany opis', workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } });
const gminas = [1, 2, 3].map((number) => item('case-study', { title: `Gmina numer ${number}`, translations: { en: { title: `Commune ${number}`, summary: 'A commune.' } } }));

interface Told {
  site: () => Express;
  path: { pl: string; en: string };
  status: number;
  says: { pl: string; en: string };
}

const TOLD: Record<string, Told> = {
  'an unknown address': { site: () => siteWith(), path: { pl: '/nie-ma', en: '/en/none' }, status: 404, says: { pl: 'Nie ma takiej strony', en: 'There is no such page' } },
  'an unknown item': { site: () => siteWith(), path: { pl: '/m/kkwl-2020-0001', en: '/en/m/kkwl-2020-0001' }, status: 404, says: { pl: 'Nie ma takiej strony', en: 'There is no such page' } },
  'a search that breaks': { site: () => siteWith({}, { searcher: broken }), path: { pl: '/szukaj?q=gmina', en: '/en/search?q=gmina' }, status: 500, says: { pl: 'Coś się zepsuło po naszej stronie', en: 'Something broke on our side' } },
  'a search nobody answers': { site: () => siteWith({}, { searcher: away }), path: { pl: '/szukaj?q=gmina', en: '/en/search?q=gmina' }, status: 503, says: { pl: 'Wyszukiwarka chwilowo nie odpowiada', en: 'The search is not answering just now' } },
  'a withdrawn item': { site: () => siteWith({ items: [withdrawn] }), path: { pl: `/m/${withdrawn.meta.id}`, en: `/en/m/${withdrawn.meta.id}` }, status: 410, says: { pl: 'Ten materiał został wycofany', en: 'This item has been withdrawn' } },
  'an item whose file is faulty': { site: () => siteWith({ faulty: ['kkwl-2026-0042'] }), path: { pl: '/m/kkwl-2026-0042', en: '/en/m/kkwl-2026-0042' }, status: 503, says: { pl: 'Tego materiału nie da się teraz pokazać', en: 'This item cannot be shown just now' } },
  'an address with bad percent signs': { site: () => siteWith(), path: { pl: '/m/%E0%A4%A', en: '/en/m/%E0%A4%A' }, status: 400, says: { pl: 'Tego adresu nie da się odczytać', en: 'This address cannot be read' } },
};

describe.each(LANGUAGES)('a page that says why there is none, in %s', (language) => {
  test.each(Object.entries(TOLD))('%s: says so calmly, is not kept and is not for search engines', async (_name, told) => {
    const page = await visit(told.site(), told.path[language]);
    expect(page.status).toBe(told.status);
    expectWholePage(page, language);
    expect(textsOf(page.$, 'h1')).toEqual([told.says[language]]);
    expect(page.$('meta[name="robots"]').attr('content')).toBe('noindex');
    expect(page.$('link[rel="canonical"], link[rel="alternate"]')).toHaveLength(0);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.html).not.toMatch(/tajne|secret\.ts|meilisearch|Error:|\bat \//u);
  });

  test('too many searches: the last one is told to wait, other pages go on', async () => {
    const site = siteWith({}, { limits: { searchesPerMinute: 2 } });
    const address = addressOf('search', language);
    const answers = [await visit(site, address), await visit(site, address), await visit(site, address)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expectWholePage(answers[2]!, language);
    expect(textsOf(answers[2]!.$, 'h1')).toEqual([language === 'pl' ? 'Za dużo wyszukiwań naraz' : 'Too many searches at once']);
    expect((await visit(site, addressOf('home', language))).status).toBe(200);
  });

  test('a search that finds nothing: shows ways out', async () => {
    const page = await visit(siteWith({ items: gminas }), `${addressOf('search', language)}?q=gmna&kind=presentation`);
    expect(page.status).toBe(200);
    expectWholePage(page, language);
    expect(textsOf(page.$, '#results')).toEqual([language === 'pl' ? 'Nie znaleziono żadnego materiału' : 'Nothing found']);
    expect(page.$('.correction a').attr('href')).toBe(`${addressOf('search', language)}?q=gmina&kind=presentation`);
  });

  test('results with some of the words: stand below a divider that says so', async () => {
    const searcher = partlySearcher(gminas.map(({ meta }) => meta.id), { full: 1 });
    const page = await visit(siteWith({ items: gminas }, { searcher }), `${addressOf('search', language)}?q=gmina`);
    expectWholePage(page, language);
    expect(page.$('.divider')).toHaveLength(1);
    expect(page.$('.divider').prevAll('.cards').find('.card')).toHaveLength(1);
    expect(page.$('.divider').nextAll('.cards').find('.card')).toHaveLength(2);
  });

  test('a spare engine answering: is said in one line', async () => {
    const searcher = partlySearcher(gminas.map(({ meta }) => meta.id), { full: 3, degraded: true });
    const page = await visit(siteWith({ items: gminas }, { searcher }), `${addressOf('search', language)}?q=gmina`);
    expectWholePage(page, language);
    expect(textsOf(page.$, '.notice')).toEqual([
      language === 'pl'
        ? 'Główna wyszukiwarka chwilowo nie odpowiada, więc szuka zapasowa. Wyniki są pełne, ich kolejność może się trochę różnić.'
        : 'The main search engine is not answering just now, so the spare one is. Results are complete; their order may differ a little.',
    ]);
  });

  test.each(names)('%s of an empty library: is a whole page, too', async (name) => {
    const parameters = { ...real.parameters(name), id: 'kkwl-2026-0001', code: name === 'edition' ? '2025' : name === 'session' ? '2025-panel' : real.parameters(name)['code'] ?? '' };
    const page = await visit(siteWith(), addressOf(name, language, parameters));
    expect(page.status).toBe('id' in real.parameters(name) || ['person', 'organisation'].includes(name) ? 404 : 200);
    expectWholePage(page, language);
  });
});
