import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import readSheet from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { EngineUnavailable, type Searcher } from '../../src/search/index.js';
import { FORMS } from '../../src/exchange/index.js';
import { edition, item, session } from './builders.js';
import { siteWith, textsOf, visit } from './site.js';

const ENDINGS = FORMS.map(({ ending }) => ending);

const HOSTILE = ['=1+1', '+48 600', '-2', '@SUM(A1)', '\tx', '＝HYPERLINK("http://zly.example")', '<script>alert(1)</script>', ']]> & "cudzysłów"; średnik', 'a\u0000b\u0008c', 'pół \ud800 litery', '|', 'sam\rCR', 'wiersz\nwiersz', '_x0041_', 'ą'.repeat(40_000)];

async function take(site: ReturnType<typeof siteWith>, address: string): Promise<Buffer> {
  const response = await request(site).get(address).buffer(true).parse((res, done) => {
    const pieces: Buffer[] = [];
    res.on('data', (piece: Buffer) => pieces.push(piece));
    res.on('end', () => done(null, Buffer.concat(pieces)));
  });
  expect(response.status).toBe(200);
  return response.body as Buffer;
}

describe('text that would be something else', () => {
  const site = siteWith({ items: HOSTILE.map((title) => item('case-study', { title, summary: `${title} – streszczenie` })) });

  test('CSV: no cell begins like a formula, and all stand in their columns', async () => {
    const body = await take(site, '/szukaj.csv');
    const rows = parse(body, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(HOSTILE.length);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    // Spreadsheets and pandas take a lone CR for the end of a row.
    expect(body.toString()).toContain(';"sam\rCR";');
    expect(rows.map((row) => row['Tytuł'])).toContain("'=1+1");
    expect(rows.map((row) => row['Rodzaj (kod)'])).toEqual(HOSTILE.map(() => 'case-study'));
  });

  test('XLSX: every cell is text as it was written', async () => {
    const body = await take(site, '/szukaj.xlsx');
    const rows = (await readSheet(body))[0]!.data as unknown[][];
    const titles = rows.slice(1).map((row) => String(row[4]));
    for (const title of ['=1+1', '@SUM(A1)', '<script>alert(1)</script>', ']]> & "cudzysłów"; średnik', 'abc']) expect(titles).toContain(title);
    const [longest] = titles.filter((title) => title.startsWith('ąą'));
    expect([longest!.length, longest!.at(-1)]).toEqual([32_767, '…']);
    for (const cell of rows.slice(1).flat()) expect(cell === null || typeof cell === 'string').toBe(true);
  });

  test.each(['atom', 'rss'] as const)('.%s: is sound XML with the text as text', async (ending) => {
    const text = (await take(site, `/szukaj.${ending}`)).toString();
    const parser = new SaxesParser({ xmlns: true });
    const titles: string[] = [];
    let open = '';
    parser.on('error', (error) => expect(error).toBeUndefined());
    parser.on('opentag', ({ name }) => (open = name));
    parser.on('text', (piece) => open === 'title' && titles.push(piece));
    parser.write(text).close();
    expect(titles).toEqual(expect.arrayContaining(['=1+1', '<script>alert(1)</script>', ']]> & "cudzysłów"; średnik', 'abc']));
  });

  test('what feed readers print as HTML: says so where it is text, and is escaped for them where it is not', async () => {
    const atom = load((await take(site, '/szukaj.atom')).toString(), { xml: true });
    expect(atom('entry > title, entry > summary, feed > title').toArray().filter((one) => atom(one).attr('type') !== 'text')).toEqual([]);
    const rss = load((await take(site, '/szukaj.rss')).toString(), { xml: true });
    const descriptions = rss('item > description').toArray().map((one) => rss(one).text());
    expect(descriptions).toContain('&lt;script&gt;alert(1)&lt;/script&gt; – streszczenie');
    expect(descriptions.join()).not.toContain('<');
  });

  test('a search with hostile text: stands in the feed as text', async () => {
    const text = (await take(site, `/szukaj.atom?q=${encodeURIComponent('</title><script>&"')}`)).toString();
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;/title&gt;&lt;script&gt;&amp;');
  });
});

describe('what nobody may see', () => {
  const site = siteWith({
    items: [
      item('case-study', { title: 'Jawny opis', creators: [{ name: 'Tajna Osoba' }], attribution: 'none' }),
      item('case-study', { title: 'Szkic sekretny', workflow: 'draft' }),
      item('case-study', { title: 'Wycofany sekretny', workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę.' } }),
      item('case-study', { title: 'Zamknięty sekretny', access: 'restricted' }),
      item('case-study', { title: 'Embargo sekretne', dates: { published: '2026-11-01', modified: '2026-11-01', embargoUntil: '2099-01-01' } }),
    ],
  });

  test.each(ENDINGS)('.%s: is not named by an item that leads to it', async (ending) => {
    const [draft, open] = [item('case-study', { workflow: 'draft' }), item('case-study', { title: 'Powiązany' })];
    const leading = item('case-study', { title: 'Jawny', relations: [draft, open].map(({ meta }) => ({ type: 'related', id: meta.id })) });
    const body = await take(siteWith({ items: [draft, open, leading] }), `/wszystkie.${ending}`);
    const text = ending === 'xlsx' ? JSON.stringify((await readSheet(body))[0]!.data) : body.toString();
    expect(text).toContain(open.meta.id);
    expect(text).not.toContain(draft.meta.id);
  });

  test.each(ENDINGS)('.%s: is in no list', async (ending) => {
    for (const address of ['/szukaj', '/wszystkie', '/lata', '/tematy/konsultacje', '/regiony/PL-14', '/sektory/samorzad']) {
      const body = await take(site, `${address}.${ending}`);
      const text = ending === 'xlsx' ? JSON.stringify((await readSheet(body))[0]!.data) : body.toString();
      expect(text).toContain('Jawny');
      expect(text).not.toMatch(/sekretn|Tajna|Osoba/u);
    }
  });
});

describe('a list of nothing', () => {
  const site = siteWith({ items: [], editions: [edition({ sessions: [session()] })] });

  test.each(ENDINGS)('.%s: is a whole file without items', async (ending) => {
    for (const address of ['/szukaj', '/sesje/2025-panel', '/edycje/2025']) {
      const body = await take(site, `${address}.${ending}`);
      if (ending === 'json') expect((JSON.parse(body.toString()) as { items: unknown[] }).items).toEqual([]);
      if (ending === 'csl.json') expect(JSON.parse(body.toString())).toEqual([]);
      if (ending === 'csv') expect(parse(body, { bom: true, delimiter: ';' })).toHaveLength(1);
      if (ending === 'xlsx') expect((await readSheet(body))[0]!.data).toHaveLength(1);
      if (ending === 'bib' || ending === 'ris') expect(body).toHaveLength(0);
      if (ending === 'atom') expect(body.toString()).toMatch(/<updated>[^<]+<\/updated>.*<\/feed>\s*$/su);
      if (ending === 'rss') expect(body.toString()).toMatch(/<\/channel><\/rss>\s*$/u);
    }
  });

  test('its page: offers to follow, and nothing to download', async () => {
    const { $ } = await visit(site, '/szukaj');
    expect(textsOf($, '.take-away summary')).toEqual(['Obserwuj to wyszukiwanie']);
  });
});

describe('a list that is long, or cannot be', () => {
  let asked = 0;
  const many = Array.from({ length: 1_000 }, (_, number) => item('case-study', { title: `Opis ${number}`, summary: 'Długi tekst. '.repeat(40) }));
  const all: Searcher = { search: async () => ({ hits: many.map(({ meta }) => ({ id: meta.id, score: 0, passages: [] })), total: many.length, full: many.length, counts: {}, unquoted: false, forms: new Set(), engine: 'embedded', degraded: false }), nearestWords: async () => [] };
  const long = siteWith({ items: many }, { searcher: all, today: () => ((asked += 1), '2026-11-23') });

  test.each(ENDINGS)('.%s, a reader who leaves: stops the work, and nothing else', async (ending) => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => unheard.push(error);
    process.on('uncaughtException', hear);
    const server = long.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    asked = 0;
    await new Promise<void>((resolve) => {
      const leaving = get({ port, host: '127.0.0.1', path: `/szukaj.${ending}` }, (res) => res.once('data', () => (res.destroy(), leaving.destroy(), resolve())));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const after = asked;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).toBe(after);
    expect(asked).toBeLessThan(1_000 / 10);
    expect(unheard).toEqual([]);
    process.off('uncaughtException', hear);
    await new Promise((resolve) => server.close(resolve));
  });

  test('nobody answers the search: a page says so, and no file begins', async () => {
    const away: Searcher = { search: () => Promise.reject(new EngineUnavailable('away')), nearestWords: async () => [] };
    const page = await visit(siteWith({}, { searcher: away }), '/szukaj.csv?q=gmina');
    expect(page.status).toBe(503);
    expect(page.headers['content-disposition']).toBeUndefined();
    expect(textsOf(page.$, 'h1')).toEqual(['Wyszukiwarka chwilowo nie odpowiada']);
  });

  test('too many lists: the last one is told to wait', async () => {
    const site = siteWith({}, { limits: { searchesPerMinute: 2 } });
    const answers = [await visit(site, '/szukaj.csv'), await visit(site, '/wszystkie.json'), await visit(site, '/en/search.ris')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });

  test('a code that was replaced: the list moved with its page', async () => {
    const { vocabularies } = await import('./site.js');
    const old = vocabularies.topics.concepts.find(({ replacedBy }) => replacedBy !== undefined);
    const page = await visit(siteWith(), `/tematy/${old?.code ?? 'nie-ma'}.csv`);
    expect([page.status, page.headers['location']]).toEqual(old ? [301, `/tematy/${old.replacedBy}.csv`] : [404, undefined]);
  });
});
