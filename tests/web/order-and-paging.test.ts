import { describe, expect, test } from 'vitest';
import { item } from './builders.js';
import { partlySearcher } from './partly-searcher.js';
import { library } from './three-items.js';
import { attributesOf, plain, siteWith, textsOf, visit, type Page } from './site.js';

const site = siteWith({ items: library });
const cardsOf = ({ $ }: Page) => attributesOf($, '.card-title a', 'href');
const hrefs = ({ $ }: Page, selector: string) => attributesOf($, selector, 'href');

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

  test('a part of the search taken away on page 2: leads back to the first page', async () => {
    expect(hrefs(await visit(long, '/szukaj?region=PL-14&kind=case-study&page=2'), '.chip')).toEqual(['/szukaj?kind=case-study', '/szukaj?region=PL-14']);
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
