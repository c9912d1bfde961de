import { describe, expect, test } from 'vitest';
import { edition, item, session } from '../builders.js';
import { attributesOf, plain, siteWith, textsOf, visit } from '../site.js';

const items = [
  item('case-study', { topics: ['rada-seniorow'], regions: ['PL-10', 'PL-14'], period: '2016/2018' }),
  item('case-study', { topics: ['rada-seniorow'], regions: ['PL-10'] }),
  item('panel-note', { topics: ['budzet-obywatelski'], regions: ['PL-10'] }),
];
const site = siteWith({ items });

describe('tables', () => {
  test('every number: leads to a page with exactly that many items', async () => {
    const { $ } = await visit(site, '/zestawienia');
    const cells = $('.numbers-table td a').toArray().map((cell) => ({ count: plain($(cell).text()), href: $(cell).attr('href')! }));
    expect(cells.length).toBeGreaterThan(5);
    for (const { count, href } of cells) {
      const page = await visit(site, href);
      const found = href.startsWith('/szukaj') ? page.$('.card').length : page.$('.index-group li').length;
      expect(`${href} ${found}`).toBe(`${href} ${count}`);
    }
  });

  test('topics and years: lead to the search with both, and where there is no year to the timeline', async () => {
    const { $ } = await visit(site, '/zestawienia');
    const addresses = attributesOf($, '.numbers-table td a', 'href').filter((href) => /year=|lata/u.test(href));
    expect(addresses).toEqual(['/szukaj?topic=partycypacja&year=2016', '/szukaj?topic=partycypacja&year=2025', '/lata?topic=partycypacja&group=0']);
  });

  test('a wider topic: opens into narrower ones, with a way back', async () => {
    const wide = (await visit(site, '/zestawienia')).$('.plain-links a').first().attr('href')!;
    const { $ } = await visit(site, wide);
    expect(attributesOf($, '.more-views a', 'href')).toEqual(['/zestawienia']);
    expect($('.numbers-table')).toHaveLength(2);
  });

  test('plots: as many circles as numbers above nought, with a title and words', async () => {
    const { $ } = await visit(site, '/zestawienia');
    expect($('svg.bubbles[role=img]')).toHaveLength(3);
    expect($('.counts').first().find('circle')).toHaveLength($('.counts').first().find('td a').length);
    expect($('.counts').first().find('desc').text()).toContain('Udział mieszkańców w decyzjach, łódzkie: 3');
    expect($('.bubbles [style], .bubbles style')).toHaveLength(0);
  });

  test('an empty library: says so', async () => {
    expect((await visit(siteWith(), '/zestawienia?topic=nie-ma')).$('.empty')).toHaveLength(1);
  });
});

describe('the timeline', () => {
  test('one topic: its items alone; a topic that is not there is said', async () => {
    expect(textsOf((await visit(site, '/lata?topic=rada-seniorow')).$, '.index-group h2')).toEqual(['2016', 'Bez daty w źródłach']);
    expect(textsOf((await visit(site, '/lata?topic=%3Cx%3E')).$, '.notice')).toEqual(['Nie ma takiego tematu, więc pokazujemy wszystkie.']);
  });
});

describe('results on the map', () => {
  test('the same search: counts of its regions, each leading to that many', async () => {
    const { $ } = await visit(site, '/szukaj?topic=rada-seniorow&view=map');
    expect($('.card')).toHaveLength(0);
    const lines = $('.map-list li').toArray().map((line) => ({ text: plain($(line).text()), href: $(line).find('a').attr('href')! })).filter(({ text }) => !text.endsWith(' 0'));
    expect(lines.map(({ text }) => text)).toEqual(['łódzkie 2', 'mazowieckie 1']);
    expect((await visit(site, lines[0]!.href)).$('.card')).toHaveLength(2);
    expect(textsOf($, '.map-list li:not(:has(a))')).toContain('opolskie 0');
    expect([attributesOf($, '.map-list a', 'href'), $('.map a').length, $('.map g').length]).toEqual([['/szukaj?topic=rada-seniorow&region=PL-10', '/szukaj?topic=rada-seniorow&region=PL-14'], 2, 14]);
    expect(attributesOf($, '.views a', 'href')).toEqual(['/szukaj?topic=rada-seniorow', '/szukaj?topic=rada-seniorow&view=map']);
    expect($('#search input[name=view]').attr('value')).toBe('map');
  });

  test('nothing found, or another view: the list as ever', async () => {
    expect((await visit(site, '/szukaj?q=xyzzyq&view=map')).$('.map')).toHaveLength(0);
    expect((await visit(site, '/szukaj?view=%3Cx%3E')).$('.card')).toHaveLength(3);
  });
});

describe('editions side by side', () => {
  const editions = [edition({ code: '2024', name: { pl: 'II Kongres', en: '2nd' }, motto: 'Razem', sessions: [] }), edition({ sessions: [session({ room: 'Aula' }), session({ code: '2025-inna' })] })];
  const compared = siteWith({ items: [item('panel-note')], editions });

  test('two: what sources say, gaps said', async () => {
    const { $ } = await visit(compared, '/edycje/porownanie?e=2024&e=2025');
    const row = (term: string) => $('.compared tbody tr').toArray().filter((each) => $(each).find('th').text() === term).flatMap((each) => $(each).find('td').toArray().map((cell) => plain($(cell).text())));
    expect(row('Hasło')).toEqual(['„Razem”', 'źródła nie podają']);
    expect(row('Sesje z materiałem')).toEqual(['nic w bibliotece', '1 z 2']);
    expect(row('Materiały według rodzaju')).toEqual(['nic w bibliotece', 'Notatka z sesji: 1']);
  });

  test.each([['e=2024', 'co najmniej dwóch'], ['e=2024&e=%3Cb%3E', 'Nie znamy takich edycji: <b>.']])('%s: is said, and all are shown', async (query, says) => {
    const { $ } = await visit(compared, `/edycje/porownanie?${query}`);
    expect(textsOf($, '.notice').join(' ')).toContain(says);
    expect($('.compared thead a')).toHaveLength(2);
  });

  test('the programme: room, and what each session has and lacks', async () => {
    const { $ } = await visit(compared, '/edycje/2025');
    expect(textsOf($, '.sessions .lacks')).toEqual(['brak: prezentacja', 'nie mamy materiału']);
    expect(textsOf($, '.coverage li')).toEqual(['Notatka z sesji: 1 z 2', 'Prezentacja: 0 z 2']);
    expect(plain($('.session-time').first().text())).toContain('sala: Aula');
  });
});
