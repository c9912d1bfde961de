import { describe, expect, test } from 'vitest';
import type { SearchRequest } from '../../src/search/index.js';
import { item } from './builders.js';
import { partlySearcher } from './partly-searcher.js';
import { budgetCase, councilCase, councilNote, library } from './three-items.js';
import { attributesOf, plain, siteWith, textsOf, visit, type Page } from './site.js';

const site = siteWith({ items: library });

const cardsOf = ({ $ }: Page) => attributesOf($, '.card-title a', 'href');
const hrefs = ({ $ }: Page, selector: string) => attributesOf($, selector, 'href');

/** Every box of a facet as `code: count`, ticked ones with a star. */
function boxes({ $ }: Page, facet: string): string[] {
  return $(`input[name="${facet}"]`)
    .toArray()
    .map((box) => `${$(box).attr('checked') === undefined ? '' : '*'}${$(box).attr('value')}: ${plain($(box).parent().find('.count').text())}`);
}

describe('facets', () => {
  test('nothing ticked: every value that would find something has its count, the others are not shown', async () => {
    const page = await visit(site, '/szukaj');
    expect(boxes(page, 'topic')).toEqual(['partycypacja: 3', 'rada-seniorow: 2', 'budzet-obywatelski: 1']);
    expect(boxes(page, 'region')).toEqual(['PL-10: 2', 'PL-14: 2']);
    expect(boxes(page, 'kind')).toEqual(['case-study: 2', 'panel-note: 1']);
    expect(boxes(page, 'edition')).toEqual(['2025: 1']);
    expect(boxes(page, 'method')).toEqual(['cialo-doradcze: 1']);
    expect(boxes(page, 'cost')).toEqual(['do-5-tys-zl: 1']);
    expect(boxes(page, 'size')).toEqual([]);
  });

  test('one ticked: it stays ticked, its own facet counts as if it were not, the others count what was found', async () => {
    const page = await visit(site, '/szukaj?region=PL-14');
    expect(cardsOf(page).sort()).toEqual([budgetCase, councilNote].sort());
    expect(boxes(page, 'region')).toEqual(['PL-10: 2', '*PL-14: 2']);
    expect(boxes(page, 'topic')).toEqual(['partycypacja: 2', 'budzet-obywatelski: 1', 'rada-seniorow: 1']);
    // Equal counts stand in the order of their labels: Notatka, Opis.
    expect(boxes(page, 'kind')).toEqual(['panel-note: 1', 'case-study: 1']);
  });

  test('a ticked value that finds nothing: is still there, so that it can be unticked', async () => {
    expect(boxes(await visit(site, '/szukaj?size=do-5-tys'), 'size')).toEqual(['*do-5-tys: 0']);
  });

  test('a ticked narrower topic: its list stands open', async () => {
    const { $ } = await visit(site, '/szukaj?topic=rada-seniorow');
    expect(attributesOf($, 'details.narrower[open]', 'id')).toEqual(['more-topic-partycypacja']);
  });

  test('years: the latest first, by when it began or which Congress it is of; a year nobody has finds nothing and stays ticked', async () => {
    const dated = siteWith({ items: [item('case-study', { period: '2016/2018' }), item('case-study', { period: '2021-05/..' }), item('case-study'), item('panel-note'), item('case-study', { period: '2016' })] });
    expect(boxes(await visit(dated, '/szukaj'), 'year')).toEqual(['2025: 1', '2021: 1', '2016: 2']);
    expect(cardsOf(await visit(dated, '/szukaj?year=2016,2021'))).toHaveLength(3);
    const none = await visit(dated, '/szukaj?year=1850');
    expect([none.status, cardsOf(none)]).toEqual([200, []]);
    expect(boxes(none, 'year')).toEqual(['2025: 1', '2021: 1', '2016: 2', '*1850: 0']);
    expect(textsOf((await visit(dated, '/szukaj?year=dawno')).$, '.notice').join()).toContain('dawno');
  });

  test('two values of one facet: either will do; two facets: both must hold', async () => {
    expect(cardsOf(await visit(site, '/szukaj?topic=rada-seniorow,budzet-obywatelski')).sort()).toEqual([councilCase, budgetCase, councilNote].sort());
    expect(cardsOf(await visit(site, '/szukaj?topic=rada-seniorow&region=PL-10'))).toEqual([councilCase]);
  });

  test('the engine: is asked for exactly what the address says', async () => {
    const asked: SearchRequest[] = [];
    await visit(siteWith({ items: library }, { searcher: partlySearcher([councilCase!.slice(3)], { asked }) }), '/szukaj?region=PL-14&topic=rada-seniorow&topic=budzet-obywatelski&q=rada&sort=title');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ filters: { topic: ['budzet-obywatelski', 'rada-seniorow'], region: ['PL-14'] }, sort: 'title', offset: 0, limit: 20 });
    expect(asked[0]!.query.words.map(({ word }) => word)).toEqual(['rada']);
  });

  test('a long facet: shows eight values, the others behind a counted switch that opens when one of them is ticked', async () => {
    const regions = ['PL-02', 'PL-04', 'PL-06', 'PL-08', 'PL-10', 'PL-12', 'PL-14', 'PL-16', 'PL-18'];
    const many = siteWith({ items: [item('case-study', { regions })] });
    const { $ } = await visit(many, '/szukaj');
    expect($('#facet-region .facet-more input')).toHaveLength(1);
    expect(textsOf($, '#facet-more-region > summary')).toEqual(['pokaż wszystkie (9)']);
    expect($('#facet-more-region').attr('open')).toBeUndefined();
    const last = $('#facet-region .facet-more input').attr('value')!;
    expect((await visit(many, `/szukaj?region=${last}`)).$('#facet-more-region').attr('open')).toBeDefined();
  });
});

describe('the search in words', () => {
  test('text and filters: one line says them all, or within a facet', async () => {
    const page = await visit(site, '/szukaj?q=rada&region=PL-14,PL-10&kind=panel-note');
    expect(textsOf(page.$, '.in-words')).toEqual(['„rada”; Region: łódzkie lub mazowieckie; Rodzaj: Notatka z sesji.']);
  });

  test('nothing asked: it is the whole library', async () => {
    expect(textsOf((await visit(site, '/szukaj')).$, '.in-words')).toEqual(['cała biblioteka.']);
    expect(textsOf((await visit(site, '/en/search')).$, '.in-words')).toEqual(['the whole library.']);
  });

  test.each([
    [0, 0, 'Nie znaleziono żadnego materiału', 'Nothing found'],
    [1, 1, 'Znaleziono 1 materiał', '1 item found'],
    [2, 2, 'Znaleziono 2 materiały', '2 items found'],
    [5, 5, 'Znaleziono 5 materiałów', '5 items found'],
    [12, 12, 'Znaleziono 12 materiałów', '12 items found'],
    [22, 22, 'Znaleziono 22 materiały', '22 items found'],
    [27, 2, 'Znaleziono 2 materiały ze wszystkimi słowami i 25 z większością słów', '2 items found with all the words and 25 with most of them'],
    [2, 1, 'Znaleziono 1 materiał ze wszystkimi słowami i 1 z większością słów', '1 item found with all the words and 1 with most of them'],
    [5, 0, 'Znaleziono 5 materiałów, żadnego ze wszystkimi słowami', '5 items found, none with all the words'],
  ])('%i found, %i of them with all the words: says so with the right endings', async (total, full, polish, english) => {
    const many = Array.from({ length: total }, () => item());
    const found = siteWith({ items: many }, { searcher: partlySearcher(many.map(({ meta }) => meta.id), { full }) });
    expect(textsOf((await visit(found, '/szukaj?q=gmina')).$, '#results')).toEqual([polish]);
    expect(textsOf((await visit(found, '/en/search?q=gmina')).$, '#results')).toEqual([english]);
  });
});

describe('chips', () => {
  test('each: takes away one thing and leaves the rest, back on the first page', async () => {
    const page = await visit(site, '/szukaj?page=1&sort=title&region=PL-14,PL-10&q=rada&topic=rada-seniorow');
    expect(textsOf(page.$, '.chip')).toEqual(['„rada”×', 'Temat: Seniorzy w samorządzie×', 'Region: łódzkie×', 'Region: mazowieckie×']);
    expect(hrefs(page, '.chip')).toEqual([
      '/szukaj?topic=rada-seniorow&region=PL-10,PL-14&sort=title',
      '/szukaj?q=rada&region=PL-10,PL-14&sort=title',
      '/szukaj?q=rada&topic=rada-seniorow&region=PL-14&sort=title',
      '/szukaj?q=rada&topic=rada-seniorow&region=PL-10&sort=title',
    ]);
    expect(hrefs(page, '.chip-clear')).toEqual(['/szukaj']);
    expect(attributesOf(page.$, '.chip', 'aria-label')[3]).toBe('Usuń: Region: mazowieckie');
  });

  test('the words taken away: an order by relevance goes with them', async () => {
    expect(hrefs(await visit(site, '/szukaj?q=rada&sort=relevance'), '.chip')).toEqual(['/szukaj']);
  });

  test('nothing asked: there are none', async () => {
    expect((await visit(site, '/szukaj')).$('.chips')).toHaveLength(0);
  });
});

describe('the address', () => {
  test.each([
    ['/szukaj', ''],
    ['/szukaj?', ''],
    ['/szukaj?q=&sort=&page=', ''],
    ['/szukaj?region=PL-14&region=PL-10', '?region=PL-10,PL-14'],
    ['/szukaj?region=PL-14,PL-10,PL-14', '?region=PL-10,PL-14'],
    ['/szukaj?page=1&kind=case-study&q=rada', '?q=rada&kind=case-study'],
    ['/szukaj?q=++rada%20%20seniorów+', '?q=rada+senior%C3%B3w'],
    ['/szukaj?utm_source=x&q=rada&__proto__=1', '?q=rada'],
    ['/szukaj?q=a%26b%3Dc%23d', '?q=a%26b%3Dc%23d'],
  ])('%s: has one canonical form', async (address, query) => {
    const { $, headers } = await visit(site, address);
    // As a header the address would be pushed on the way back, too, and cut off the way forward.
    expect(headers).not.toHaveProperty('hx-push-url');
    expect($('link[rel="canonical"]').attr('href')).toBe(`https://example.org/szukaj${query}`);
    expect($('link[hreflang="en"]').attr('href')).toBe(`https://example.org/en/search${query}`);
    expect($('.site-language a').attr('href')).toBe(`/en/search${query}`);
    expect($('#found').attr('data-address')).toBe(`/szukaj${query}`);
  });

  test('unknown codes: are left out and told, known ones stay', async () => {
    const page = await visit(site, '/szukaj?topic=rada-seniorow,nie-ma&kind=<b>&sort=byle-jak');
    expect(cardsOf(page).sort()).toEqual([councilCase, councilNote].sort());
    expect(textsOf(page.$, '.notice')).toEqual(['Pominęliśmy nieznaną wartość w filtrze „Temat”: nie-ma.', 'Pominęliśmy nieznaną wartość w filtrze „Rodzaj”: <b>.', 'Pominęliśmy nieznaną kolejność.']);
    expect(page.$('link[rel="canonical"]').attr('href')).toBe('https://example.org/szukaj?topic=rada-seniorow');
  });

  test('more than 300 characters: the first 300 are searched, and the reader is told', async () => {
    const page = await visit(site, `/szukaj?q=${'rada+'.repeat(100)}`);
    expect(page.$('#q').attr('value')).toHaveLength(299);
    expect(textsOf(page.$, '.notice')).toEqual(['Zapytanie było bardzo długie; szukamy pierwszych 300 znaków.']);
  });

  test('an emoji on the border: is not cut in half', async () => {
    const page = await visit(site, `/szukaj?q=${'a'.repeat(299)}${encodeURIComponent('😀')}`);
    expect(page.$('#q').attr('value')).toBe('a'.repeat(299));
  });

  test('several texts: the first is searched, and the reader is told', async () => {
    const page = await visit(site, '/szukaj?q=rada&q=gmina');
    expect(page.$('#q').attr('value')).toBe('rada');
    expect(textsOf(page.$, '.notice')).toEqual(['Adres zawierał kilka zapytań; szukamy pierwszego.']);
  });
});
