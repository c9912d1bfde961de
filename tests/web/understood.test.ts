import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SearchRequest } from '../../src/search/index.js';
import { edition, item } from './builders.js';
import { partlySearcher } from './partly-searcher.js';
import { realSite, type RealSite } from './real-site.js';
import { attributesOf, siteWith, textsOf, visit, type Page } from './site.js';

const hidden = item('case-study', { title: 'Tajny szkic', workflow: 'draft' });
const embargoed = item('case-study', { title: 'Tajny na razie', dates: { published: '2026-11-01', modified: '2026-11-01', embargoUntil: '2027-01-01' } });
const council = item('case-study', { title: 'Rada <b>seniorów</b> w Kutnie', topics: ['rada-seniorow'], regions: ['PL-10'], places: [{ name: 'Kutno' }], translations: { en: { title: 'Seniors of Kutno', summary: 'A council.' } } });
const budget = item('case-study', { title: 'Budżet i drzewa', topics: ['budzet-obywatelski'], regions: ['PL-10', 'PL-14'] });
const note = item('panel-note', { title: 'Drzewa na panelu, nie w Kutnie', topics: ['rada-seniorow'], regions: ['PL-14'] });
const items = [hidden, embargoed, council, budget, note];
const editions = [edition(), edition({ code: '2024' })];
const site = siteWith({ items, editions });

const ask = (q: string, more = '') => visit(site, `/szukaj?q=${encodeURIComponent(q)}${more}`);
const offers = ({ $ }: Page) => textsOf($, '.understood li');
const links = ({ $ }: Page) => attributesOf($, '.understood a', 'href').map(decodeURIComponent);

describe('what the words of a query name', () => {
  test('a voivodeship: becomes the filter, its words go, other filters stay', async () => {
    const page = await ask('drzewa w województwie mazowieckim', '&kind=case-study&sort=title');
    expect(textsOf(page.$, '.understood h2')).toEqual(['Zawęź:']);
    expect(offers(page)).toEqual(['województwo mazowieckie (1)']);
    expect(links(page)).toEqual(['/szukaj?q=drzewa&region=PL-14&kind=case-study&sort=title']);
  });

  test('a topic, a sector, a kind and an edition: each has its own words and count', async () => {
    expect(offers(await ask('rada seniorów'))).toEqual(['temat „Seniorzy w samorządzie” (2)']);
    expect(offers(await ask('samorząd'))).toEqual(['sektor „Samorząd” (3)']);
    expect(offers(await ask('opis inicjatywy'))).toEqual(['rodzaj „Opis inicjatywy” (2)']);
    const page = await ask('2025 rok');
    expect(offers(page)).toEqual(['edycja 2025 (1)']);
    expect(links(page)).toEqual(['/szukaj?edition=2025']);
  });

  test('several: each takes out its own words and leaves the others', async () => {
    const page = await ask('drzewa mazowieckie 2025');
    expect(offers(page)).toEqual(['województwo mazowieckie (1)', 'edycja 2025 (1)']);
    expect(links(page)).toEqual(['/szukaj?q=drzewa+2025&region=PL-14', '/szukaj?q=drzewa+mazowieckie&edition=2025']);
  });

  test('a place: its voivodeship is offered where it narrows, the words stay', async () => {
    const page = await ask('Kutnie');
    expect(textsOf(page.$, '#results')).toEqual(['Znaleziono 2 materiały']);
    expect(offers(page)).toEqual(['województwo łódzkie (1)']);
    expect(links(page)).toEqual(['/szukaj?q=Kutnie&region=PL-10']);
    expect(offers(await ask('rada Kutno', '&kind=case-study'))).toEqual([]);
  });

  test('in English: labels and addresses of the English interface', async () => {
    const page = await visit(site, '/en/search?q=mazowieckie');
    expect([...textsOf(page.$, '.understood h2'), ...offers(page)]).toEqual(['Narrow to:', 'region Mazovia (2)']);
    expect(links(page)).toEqual(['/en/search?region=PL-14']);
  });

  test('nothing is forced: the results are those of the words as typed', async () => {
    const asked: SearchRequest[] = [];
    await visit(siteWith({ items, editions }, { searcher: partlySearcher([council.meta.id], { asked }) }), '/szukaj?q=drzewa+mazowieckie');
    expect(asked[0]!.filters).toEqual({});
    expect(asked[0]!.query.words.map(({ word }) => word)).toEqual(['drzewa', 'mazowieckie']);
  });

  test.each(['drzewa mazowieckie', 'rada seniorów mazowieckie 2025 samorząd', 'woj. łódzkie opis inicjatywy drzewa', 'mazowieckie'])('„%s”: asks the engine at most once more', async (q) => {
    const asked: SearchRequest[] = [];
    await visit(siteWith({ items, editions }, { searcher: partlySearcher([council.meta.id], { asked }) }), `/szukaj?q=${encodeURIComponent(q)}`);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test.each([['nothing is found by it', 'drzewa podlaskie', ''], ['the edition has no items', '2024', ''], ['the facet is in use', 'drzewa mazowieckie', '&region=PL-10'], ['nothing is typed', '', ''], ['nothing is named', 'drzewa', '']])('%s: nothing is offered', async (_why, q, more) => {
    expect((await ask(q, more)).$('.understood')).toHaveLength(0);
  });
});

describe('an identifier', () => {
  test('of a public item: leads to it by its title, as text', async () => {
    const page = await ask(council.meta.id.toUpperCase().replaceAll('-', ' '));
    expect(textsOf(page.$, '.understood h2')).toEqual(['Przejdź do:']);
    expect(offers(page)).toEqual(['Rada <b>seniorów</b> w Kutnie']);
    expect(links(page)).toEqual([`/m/${council.meta.id}`]);
    expect(attributesOf(page.$, '.understood a', 'lang')).toEqual(['pl']);
    const english = await visit(site, `/en/search?q=${council.meta.id}`);
    expect(offers(english)).toEqual(['Seniors of Kutno']);
    expect(attributesOf(english.$, '.understood a', 'lang')).toEqual(['en']);
  });

  test('of an item the public may not see: nothing is said', async () => {
    for (const { meta } of [hidden, embargoed]) {
      const page = await ask(meta.id);
      expect(page.$('.understood')).toHaveLength(0);
      expect(page.html).not.toContain('Tajny');
    }
  });
});

describe('on our own content and the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'understood-'));
  let real: RealSite;
  beforeAll(async () => {
    real = await realSite(folder);
  });
  afterAll(async () => {
    await real.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const { queries } = parse(readFileSync(join(import.meta.dirname, '../relevance/queries.yaml'), 'utf8')) as { queries: { q: string }[] };
  const regions = ['w lubelskim', 'woj. łódzkie', 'małopolska', 'opolskie'];
  const themes = ['budżet obywatelski', 'konsultacje społeczne', 'wieś', 'organizacje pozarządowe'];
  // Without „gmin” the words of the first would lose their synonyms. Every third judged query: each is two pages or more.
  const asked = ['młodzieżowych rad gmin', ...queries.map(({ q }) => q).filter((_, index) => index % 3 === 0), ...regions.flatMap((region) => themes.flatMap((theme) => [`${theme} ${region}`, `${region} ${theme}`]))];

  test('every offer: finds as many as it says', async () => {
    const wrong: string[] = [];
    let offered = 0;
    for (const q of asked) {
      const { $ } = await visit(real.site, `/szukaj?q=${encodeURIComponent(q)}`);
      for (const link of $('.understood a[href^="/szukaj"]').toArray()) {
        offered += 1;
        const count = Number(/\((\d+)\)/u.exec($(link).text())![1]);
        const found = textsOf((await visit(real.site, $(link).attr('href')!)).$, '#results')[0]!;
        if (count === 0 || Number(/\d+/u.exec(found)?.[0]) !== count) wrong.push(`${q}: ${$(link).text()} → ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(offered).toBeGreaterThan(50);
  }, 60_000);
});
