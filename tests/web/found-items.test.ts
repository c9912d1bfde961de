import { describe, expect, test } from 'vitest';
import { item } from './builders.js';
import { partlySearcher } from './partly-searcher.js';
import { budgetCase, councilCase, councilNote, library } from './three-items.js';
import { attributesOf, plain, siteWith, textsOf, visit, type Page } from './site.js';

const site = siteWith({ items: library });
const cardsOf = ({ $ }: Page) => attributesOf($, '.card-title a', 'href');
const hrefs = ({ $ }: Page, selector: string) => attributesOf($, selector, 'href');

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
    expect(hrefs({ $ } as Page, '.card-passages a')).toEqual([`/m/${answer.meta.id}#jak-to-było`]);
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

  describe('in English, a translated item', () => {
    const TRANSLATED = { title: 'Rada seniorów w Kutnie', summary: 'Starsi mieszkańcy Kutna doradzają burmistrzowi.', translations: { en: { title: 'Senior council in Kutno', summary: 'Older people advise the mayor of <Kutno> and its council.' } } };
    const found = async (query: string, body?: string) => {
      const { $, html } = await visit(siteWith({ items: [item('case-study', TRANSLATED, body)] }), `/en/search?q=${encodeURIComponent(query)}`);
      return { html, title: textsOf($, '.card-title mark'), excerpt: textsOf($, '.card-excerpt mark'), language: attributesOf($, '.card-excerpt', 'lang'), why: textsOf($, '.card-why li') };
    };

    test('words of the translation: are marked in title and summary, and the reason says where they stand', async () => {
      expect(await found('council mayor')).toMatchObject({ title: ['council'], excerpt: ['mayor', 'council'], language: ['en'], why: ['“council” – in the title', '“mayor” – in the summary'] });
    });

    test('a word of both languages: is shown where the reader understands it, and what is marked stays text', async () => {
      const { html, ...rest } = await found('Kutno');
      expect(rest).toMatchObject({ title: ['Kutno'], excerpt: ['Kutno'], language: ['en'] });
      expect(html).toContain('&lt;<mark>Kutno</mark>&gt;');
    });

    test('a word of the original alone: shows the original', async () => {
      expect(await found('burmistrz')).toMatchObject({ title: [], excerpt: ['burmistrzowi'], language: ['pl'] });
    });

    test('a passage that answers: is shown as it was written', async () => {
      expect(await found('świetlica', '## Miejsce\n\nSpotykają się w świetlicy.\n')).toMatchObject({ title: [], excerpt: ['świetlicy'], language: ['pl'] });
    });

    test('no query: nothing is marked and the translation stands whole', async () => {
      expect(await found('')).toMatchObject({ title: [], excerpt: [], language: ['en'], why: [] });
    });
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
