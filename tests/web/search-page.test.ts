import { describe, expect, test } from 'vitest';
import type { SearchRequest } from '../../src/search/index.js';
import { item } from './builders.js';
import { partlySearcher } from './partly-searcher.js';
import { attributesOf, plain, siteWith, textsOf, visit, type Page } from './site.js';

const library = [
  item('case-study', { title: 'Rada seniorów w Kutnie', topics: ['rada-seniorow'], regions: ['PL-10'], sectors: ['samorzad'], methods: ['cialo-doradcze'] }),
  item('case-study', { title: 'Budżet obywatelski w Kutnie', topics: ['budzet-obywatelski'], regions: ['PL-10', 'PL-14'], sectors: ['ngo'], costBand: 'do-5-tys-zl' }),
  item('panel-note', { title: 'Rada seniorów na panelu', topics: ['rada-seniorow'], regions: ['PL-14'], sectors: ['samorzad', 'ngo'] }),
];
const site = siteWith({ items: library });
const [councilCase, budgetCase, councilNote] = library.map(({ meta }) => `/m/${meta.id}`);

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
    expect($('link[rel="canonical"]').attr('href')).toBe(`https://example.org/szukaj${query}`);
    expect($('link[hreflang="en"]').attr('href')).toBe(`https://example.org/en/search${query}`);
    expect($('.site-language a').attr('href')).toBe(`/en/search${query}`);
    expect(headers['hx-push-url']).toBe(`/szukaj${query}`);
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

describe('order', () => {
  test.each([
    ['/szukaj', ['*', 'oldest', 'title']],
    ['/szukaj?sort=title', ['', 'oldest', '*title']],
    ['/szukaj?q=rada', ['*', 'newest', 'oldest', 'title']],
    ['/szukaj?q=rada&sort=newest', ['', '*newest', 'oldest', 'title']],
  ])('%s: offers what makes sense and marks what is in use', async (address, expected) => {
    const { $ } = await visit(site, address);
    expect($('#sort option').toArray().map((option) => `${$(option).attr('selected') === undefined ? '' : '*'}${$(option).attr('value')}`)).toEqual(expected);
  });

  test('by title: is the order of the Polish alphabet', async () => {
    const items = ['Łąka', 'Lasy', 'Żaba', 'Mosty'].map((title) => item('case-study', { title }));
    expect(textsOf((await visit(siteWith({ items }), '/szukaj?sort=title')).$, '.card-title')).toEqual(['Lasy', 'Łąka', 'Mosty', 'Żaba']);
  });

  test('another order with items that have only some of the words: draws no line among them', async () => {
    const searcher = partlySearcher(library.map(({ meta }) => meta.id), { full: 1 });
    const { $ } = await visit(siteWith({ items: library }, { searcher }), '/szukaj?q=rada&sort=title');
    expect($('.divider')).toHaveLength(0);
    expect($('.card')).toHaveLength(3);
  });
});

describe('pages of results', () => {
  const many = Array.from({ length: 45 }, () => item());
  const long = siteWith({ items: many });
  const numbers = ({ $ }: Page) => $('.paging li').toArray().map((entry) => plain($(entry).text()) + ($(entry).find('[aria-current="page"]').length ? '*' : ''));

  test.each([
    [1, ['1*', '2', '3', 'Następna'], [], ['/szukaj?page=2'], 'Pokazujemy 1–20 z 45.', 20],
    [2, ['Poprzednia', '1', '2*', '3', 'Następna'], ['/szukaj'], ['/szukaj?page=3'], 'Pokazujemy 21–40 z 45.', 20],
    [3, ['Poprzednia', '1', '2', '3*'], ['/szukaj?page=2'], [], 'Pokazujemy 41–45 z 45.', 5],
  ])('page %i of 3: links to its neighbours and says what it shows', async (number, expected, previous, next, shown, cards) => {
    const page = await visit(long, `/szukaj?page=${number}`);
    expect(numbers(page)).toEqual(expected);
    expect(hrefs(page, '.paging a[rel="prev"]')).toEqual(previous);
    expect(hrefs(page, '.paging a[rel="next"]')).toEqual(next);
    expect(textsOf(page.$, '.in-words span')).toEqual([shown]);
    expect(cardsOf(page)).toHaveLength(cards);
  });

  test('all pages together: show every item once', async () => {
    const pages = await Promise.all([1, 2, 3].map((number) => visit(long, `/szukaj?page=${number}`)));
    expect(pages.flatMap(cardsOf).sort()).toEqual(many.map(({ meta }) => `/m/${meta.id}`).sort());
  });

  test('a page past the end: shows the last one and says so', async () => {
    const page = await visit(long, '/szukaj?page=99');
    expect(page.status).toBe(200);
    expect(textsOf(page.$, '.notice')).toEqual(['Takiej strony wyników nie ma; pokazujemy stronę 3.']);
    expect(cardsOf(page)).toHaveLength(5);
    expect(page.$('link[rel="canonical"]').attr('href')).toBe('https://example.org/szukaj?page=3');
  });

  test.each(['0', '-1', '1.5', 'dwa', '1e400', '99999999999999999999', '%00'])('page=%s: shows the first one and says so', async (number) => {
    const page = await visit(long, `/szukaj?page=${number}`);
    expect(textsOf(page.$, '.notice')).toEqual(['Takiej strony wyników nie ma; pokazujemy stronę 1.']);
    expect(cardsOf(page)).toHaveLength(20);
  });

  test('one page: has no paging and no range', async () => {
    const { $ } = await visit(site, '/szukaj');
    expect($('.paging, .in-words span')).toHaveLength(0);
  });

  test('the line between all and most of the words: falls on the page where it belongs', async () => {
    const searcher = partlySearcher(many.map(({ meta }) => meta.id), { full: 25 });
    const partly = siteWith({ items: many }, { searcher });
    const split = async (number: number) => {
      const { $ } = await visit(partly, `/szukaj?q=x&page=${number}`);
      return [$('.divider').prevAll('.cards').find('.card').length, $('.divider').nextAll('.cards').find('.card').length, $('.card').length];
    };
    expect([await split(1), await split(2), await split(3)]).toEqual([[0, 0, 20], [5, 15, 20], [0, 5, 5]]);
  });
});

describe('found items', () => {
  const HOSTILE = '<script>alert("gmina")</script> & „rada” <img src=x onerror=alert(1)>';
  const BODY = '## Jak to było\n\nOpiekunowie świetlicy zebrali podpisy. Świetlica wiejska stoi otworem, świetlicą zajmują się sąsiedzi.\n';

  test('0, 1 and 3 of them: the list holds exactly those', async () => {
    expect(cardsOf(await visit(siteWith(), '/szukaj'))).toEqual([]);
    expect(cardsOf(await visit(siteWith({ items: [library[0]!] }), '/szukaj'))).toEqual([councilCase]);
    expect(cardsOf(await visit(site, '/szukaj')).sort()).toEqual([councilCase, budgetCase, councilNote].sort());
  });

  test('hostile text in title, place and summary: stays text, with its marks around words only', async () => {
    const hostile = item('case-study', { title: HOSTILE, summary: HOSTILE, places: [{ name: HOSTILE }] });
    const { $, html } = await visit(siteWith({ items: [hostile] }), '/szukaj?q=gmina');
    expect(textsOf($, '.card-title')).toEqual([HOSTILE.replace('"gmina"', '„gmina”')]);
    expect(textsOf($, '.card-title mark')).toEqual(['gmina']);
    expect(textsOf($, '.card-excerpt')[0]).toContain('<script>');
    expect($('main script, main img')).toHaveLength(0);
    expect(html).not.toContain('<img src=x');
  });

  test('hostile query: stays text in the box, the title, the sentence and the chips', async () => {
    const { $ } = await visit(site, `/szukaj?q=${encodeURIComponent(HOSTILE)}`);
    expect($('#q').attr('value')).toBe(HOSTILE);
    expect($('title').first().text()).toBe(`${HOSTILE} – szukaj – Kongresoteka`);
    expect(textsOf($, '.in-words')[0]).toBe(`„${HOSTILE}”.`);
    expect($('main script, main img')).toHaveLength(0);
  });

  test('a section that answers: is excerpted with inflected forms marked, and linked', async () => {
    const answer = item('case-study', { title: 'Dom sąsiedzki' }, BODY);
    const { $ } = await visit(siteWith({ items: [answer] }), '/szukaj?q=świetlica');
    expect(textsOf($, '.card-excerpt mark').map((mark) => mark.toLowerCase())).toEqual(['świetlicy', 'świetlica', 'świetlicą']);
    expect(hrefs({ $ } as Page, '.card-facts a')).toEqual([`/m/${answer.meta.id}#jak-to-było`]);
  });

  test('in English: a translated item speaks English, another one says it is Polish', async () => {
    const items = [
      item('case-study', { title: 'Rada seniorów', translations: { en: { title: 'Senior council', summary: 'Older people advise the town.' } } }),
      item('case-study', { title: 'Rada młodzieży' }),
    ];
    const { $ } = await visit(siteWith({ items }), '/en/search?sort=title');
    expect($('.card-title').toArray().map((title) => [$(title).attr('lang'), plain($(title).text())])).toEqual([['pl', 'Rada młodzieży'], ['en', 'Senior council']]);
    expect(attributesOf($, '.card-excerpt', 'lang')).toEqual(['pl', 'en']);
  });

  test('an item withdrawn after it was indexed: is not shown', async () => {
    const gone = item('case-study', { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } });
    const searcher = partlySearcher([gone.meta.id, library[0]!.meta.id]);
    expect(cardsOf(await visit(siteWith({ items: [gone, library[0]!] }, { searcher }), '/szukaj?q=rada'))).toEqual([councilCase]);
  });
});

describe('nothing found', () => {
  test('several filters: each way out is counted and leads to what it promises', async () => {
    const page = await visit(site, '/szukaj?q=rada&kind=panel-note&region=PL-10');
    expect(page.$('.ways-out > ul').first().find('li').toArray().map((way) => plain(page.$(way).text()))).toEqual(['bez filtra „Region” 1 materiał', 'bez filtra „Rodzaj” 1 materiał', 'bez żadnych filtrów 2 materiały']);
    const ways = attributesOf(page.$, '.ways-out > ul:first-of-type a', 'href');
    expect(ways).toEqual(['/szukaj?q=rada&kind=panel-note', '/szukaj?q=rada&region=PL-10', '/szukaj?q=rada']);
    const counts = await Promise.all(ways.map(async (way) => cardsOf(await visit(site, way)).length));
    expect(counts).toEqual([1, 1, 2]);
    expect(page.$('#sort')).toHaveLength(0);
  });

  test('no presentations in the library: the page says so only when they were asked for', async () => {
    expect((await visit(site, '/szukaj?kind=presentation')).$('.ways-out').text()).toContain('nie ma jeszcze żadnej prezentacji');
    expect((await visit(site, '/szukaj?q=xyzzyq')).$('.ways-out').text()).not.toContain('prezentacji');
  });
});
