import { describe, expect, test } from 'vitest';
import { edition, item, session } from './builders.js';
import { attributesOf, plain, siteWith, textsOf, visit, type Page } from './site.js';

const address = ({ meta }: { meta: { id: string } }) => `/m/${meta.id}`;
const cardsOf = ({ $ }: Page) => attributesOf($, '.card-title a', 'href');

describe('the front page', () => {
  test.each([0, 1, 3, 8])('%i items: shows the newest, six at most', async (count) => {
    const items = Array.from({ length: count }, (_, index) => item('case-study', { dates: { published: `2026-10-0${index + 1}`, modified: `2026-10-0${index + 1}` } }));
    const page = await visit(siteWith({ items }), '/');
    expect(cardsOf(page)).toEqual(items.toReversed().slice(0, 6).map(address));
    expect(page.$('.home-newest .empty')).toHaveLength(count === 0 ? 1 : 0);
  });

  test('the map: sixteen tiles that lead where the list leads, with the list saying the counts', async () => {
    const { $ } = await visit(siteWith({ items: [item('case-study', { regions: ['PL-10', 'PL-14'] }), item('case-study', { regions: ['PL-10'] })] }), '/');
    const list = $('.map-list li').toArray().map((line) => plain($(line).text()));
    expect(list).toHaveLength(18);
    expect(list.filter((line) => !line.endsWith(' 0'))).toEqual(['łódzkie 2', 'mazowieckie 1']);
    const tiles = attributesOf($, '.map a', 'href');
    expect(tiles).toHaveLength(16);
    expect(tiles.filter((tile) => !attributesOf($, '.map-list a', 'href').includes(tile))).toEqual([]);
  });

  test('shades of the map: nothing, fewest and most can be told apart, however close they are', async () => {
    const items = [...['PL-02', 'PL-02', 'PL-02', 'PL-04', 'PL-04'].map((code) => item('case-study', { regions: [code] })), item('case-study', { regions: ['PL', 'XX'] })];
    const shades = async (some: typeof items) => {
      const { $ } = await visit(siteWith({ items: some }), '/');
      return ['PL-02', 'PL-04', 'PL-06'].map((code) => /level-\d/u.exec($(`.map a[href$="${code}"]`).attr('class') ?? '')?.[0]);
    };
    expect(await shades(items)).toEqual(['level-4', 'level-1', 'level-0']);
    expect(await shades(items.slice(0, 1))).toEqual(['level-2', 'level-0', 'level-0']);
    expect(await shades([])).toEqual(['level-0', 'level-0', 'level-0']);
  });

  test('kinds: are counted with right endings, an empty one says why', async () => {
    const { $ } = await visit(siteWith({ items: [item(), item(), item('panel-note')] }), '/');
    expect(textsOf($, '.home-kinds .count').sort()).toEqual(['0 materiałów', '1 materiał', '2 materiały']);
    expect($('.home-kinds .is-empty').text()).toContain('prelegenci nie przekazali dotąd slajdów');
  });
});

describe.each([
  ['topic', '/tematy/rada-seniorow', { topics: ['rada-seniorow'] }],
  ['region', '/regiony/PL-10', { regions: ['PL-10'] }],
  ['sector', '/sektory/ngo', { sectors: ['ngo'] }],
])('the page of a %s', (facet, path, meta) => {
  const other = item('case-study', { topics: ['konsultacje'], regions: ['PL-02'], sectors: ['nauka'] });

  test.each([0, 1, 3])('%i items: shows exactly those, counts them and leads to the search', async (count) => {
    const items = Array.from({ length: count }, () => item('case-study', { topics: ['konsultacje'], regions: ['PL-02'], sectors: ['nauka'], ...meta }));
    const page = await visit(siteWith({ items: [other, ...items] }), path);
    expect(cardsOf(page).sort()).toEqual(items.map(address).sort());
    expect(textsOf(page.$, 'h2 .count')).toEqual([['0 materiałów', '1 materiał', '', '3 materiały'][count]]);
    expect(attributesOf(page.$, '.more a', 'href')).toEqual(count === 0 ? [] : [`/szukaj?${facet}=${path.split('/').at(-1)}`]);
    expect(page.$('.empty')).toHaveLength(count === 0 ? 1 : 0);
  });

  test('more than twenty items: shows twenty, and the link to the search says how many there are', async () => {
    const page = await visit(siteWith({ items: Array.from({ length: 22 }, () => item('case-study', meta)) }), path);
    expect(cardsOf(page)).toHaveLength(20);
    expect(textsOf(page.$, '.more a')).toEqual(['Pokaż w wyszukiwarce: 22 materiały']);
  });

  test('an unknown code: is a page not found', async () => {
    for (const code of ['nie-ma', '__proto__', 'constructor']) expect((await visit(siteWith(), `${path.slice(0, path.lastIndexOf('/'))}/${code}`)).status).toBe(404);
  });
});

test('a wider topic: holds what its narrower ones hold, and they are counted', async () => {
  const items = [item('case-study', { topics: ['rada-seniorow'] }), item('case-study', { topics: ['budzet-obywatelski'] })];
  const page = await visit(siteWith({ items }), '/tematy/partycypacja');
  expect(cardsOf(page).sort()).toEqual(items.map(address).sort());
  const counted = page.$('.counted-links li').toArray().map((line) => plain(page.$(line).text())).filter((line) => !line.endsWith(' 0'));
  expect(counted.sort()).toEqual(['Budżet obywatelski 1', 'Seniorzy w samorządzie 1']);
});

describe('editions and sessions', () => {
  const days = edition({
    sessions: [session({ code: 's-nodate', title: 'Bez dnia' }), session({ code: 's-late', title: 'Późniejsza', day: '2025-10-09', start: '12:00' }), session({ code: 's-early', title: 'Wcześniejsza', day: '2025-10-09', start: '09:00', end: '10:00', people: [{ name: 'Jan Mówca', role: 'wójt' }] })],
  });

  test('a programme: stands in order, by day and hour, what has no day comes last', async () => {
    const { $ } = await visit(siteWith({ editions: [days] }), '/edycje/2025');
    expect(textsOf($, '.programme h3')).toEqual(['czwartek, 9 października 2025', 'Bez podanego dnia']);
    expect(textsOf($, '.programme h4')).toEqual(['Wcześniejsza', 'Późniejsza', 'Bez dnia']);
    expect(textsOf($, '.session-time')[0]).toMatch(/^09:00–10:00 /u);
    expect($('.lacks')).toHaveLength(3);
  });

  test.each([0, 1, 3])('a session with %i items: shows exactly those', async (count) => {
    const items = Array.from({ length: count }, () => item('panel-note', { session: 's-early' }));
    const site = siteWith({ editions: [days], items: [item('panel-note', { session: 's-late' }), ...items] });
    expect(cardsOf(await visit(site, '/sesje/s-early')).sort()).toEqual(items.map(address).sort());
    const { $ } = await visit(site, '/edycje/2025');
    expect(attributesOf($, '.sessions > li:first-child .item-links a', 'href').sort()).toEqual(items.map(address).sort());
  });

  test('a name of ours: says it is ours and names its Congress', async () => {
    const { $ } = await visit(siteWith({ editions: [edition({ sessions: [session({ title: 'otwarcie', titleIsOurs: true })] })] }), '/en/sessions/2025-panel');
    expect([textsOf($, 'h1'), $('h1').attr('lang')]).toEqual([['Otwarcie – III Kongres'], 'pl']);
    expect($('.page-head .note')).toHaveLength(1);
  });

  test('no edition and an edition without sessions: say so', async () => {
    expect((await visit(siteWith({ editions: [] }), '/edycje')).$('.empty')).toHaveLength(1);
    expect(textsOf((await visit(siteWith({ editions: [edition({ sessions: [] })] }), '/edycje/2025')).$, '.empty')).toEqual(['Programu tej edycji jeszcze nie ma w bibliotece.']);
  });
});

describe('the whole library', () => {
  const titled = (titles: string[]) => titles.map((title) => item('case-study', { title }));

  test('from A to Z: in groups of the Polish alphabet, with links to each', async () => {
    const { $ } = await visit(siteWith({ items: titled(['Żaba', 'lasy', 'Łąka', '„Cytat”', 'Ćma', '3 kroki', 'Zebra', 'Źródło']) }), '/wszystkie');
    expect($('.index-group').toArray().map((group) => [plain($(group).find('h2').text()), ...$(group).find('a').toArray().map((link) => plain($(link).text()))])).toEqual([['0–9 i inne', '3 kroki'], ['C', '„Cytat”'], ['Ć', 'Ćma'], ['L', 'lasy'], ['Ł', 'Łąka'], ['Z', 'Zebra'], ['Ź', 'Źródło'], ['Ż', 'Żaba']]);
    expect(attributesOf($, '.jumps a', 'href')).toEqual(attributesOf($, '.index-group', 'aria-labelledby').map((id) => `#${id}`));
    expect(textsOf($, 'h1 .count')).toEqual(['8 materiałów']);
  });

  test('by year: the latest first, what has no year last', async () => {
    const items = [item('case-study', { period: '2016/2018' }), item('case-study', { title: 'Bez roku' }), item('panel-note'), item('case-study', { period: '2025-03' })];
    const { $ } = await visit(siteWith({ items }), '/lata');
    expect(textsOf($, '.index-group h2')).toEqual(['2025', '2016', 'Bez daty w źródłach']);
    expect($('.index-group').first().find('li')).toHaveLength(2);
  });

  test('more than 500 items: one letter a page, each page with an address of its own', async () => {
    const site = siteWith({ items: [...Array.from({ length: 501 }, (_, index) => item('case-study', { title: `Akcja ${index}` })), ...titled(['Bank'])] });
    const [first, second] = [await visit(site, '/wszystkie'), await visit(site, '/wszystkie?group=b')];
    expect(textsOf(first.$, '.index-group h2')).toEqual(['A']);
    expect(textsOf(second.$, '.index-group a')).toEqual(['Bank']);
    expect(attributesOf(second.$, '.jumps [aria-current]', 'href')).toEqual(['/wszystkie?group=b']);
    expect(second.$('link[rel="canonical"]').attr('href')).toBe('https://example.org/wszystkie?group=b');
    expect(second.$('.site-language a').attr('href')).toBe('/en/all?group=b');
    expect(first.$('link[rel="canonical"]').attr('href')).toBe('https://example.org/wszystkie');
    expect(textsOf((await visit(site, '/wszystkie?group=%3Cb%3E')).$, '.index-group h2')).toEqual(['A']);
  }, 60_000);

  test('no items: says so', async () => {
    expect((await visit(siteWith(), '/wszystkie')).$('.empty')).toHaveLength(1);
  });
});

test('documents: in groups by kind, each with the items that cite it', async () => {
  const reference = (id: string, kind: string) => ({ id, kind, title: `Dokument ${id}`, url: 'https://example.com/x', relevance: 'Ważny.', publisher: 'Sejm', year: 2020 });
  const citing = item('case-study', { references: ['ref-a'] });
  const site = siteWith({ items: [citing, item('case-study', { references: ['ref-a'], workflow: 'draft' })], references: [reference('ref-b', 'report'), reference('ref-a', 'law')] as never });
  const { $ } = await visit(site, '/dokumenty');
  expect(textsOf($, '.documents h2')).toEqual(['Ustawy', 'Raporty i analizy']);
  expect(attributesOf($, '#ref-a .item-links a', 'href')).toEqual([address(citing)]);
  expect(textsOf($, '#ref-b > .note')).toEqual(['Żaden materiał biblioteki jeszcze go nie przywołuje.']);
  expect(attributesOf((await visit(site, address(citing))).$, '.cited a', 'href')).toEqual(['/dokumenty#ref-a']);
});

test('the footer: says whose library it is and nothing about who runs it', async () => {
  expect(textsOf((await visit(siteWith(), '/')).$, 'footer p')[0]).toBe('Biblioteka Krajowego Kongresu Współpracy Lokalnej, którego organizatorem jest Fundacja Rozwoju Demokracji Lokalnej.');
  expect(textsOf((await visit(siteWith(), '/en')).$, 'footer p')[0]).toContain('which is organised by the Foundation in Support of Local Democracy');
});
