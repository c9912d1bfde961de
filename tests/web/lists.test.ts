import { Cite } from '@citation-js/core';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readSheet from 'read-excel-file/node';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS, FORMS, type Ending } from '../../src/exchange/index.js';
import { addressOf } from '../../src/shared/index.js';
import { formAddress } from '../../src/web/exchange/lists/form-address.js';
import { LISTING_PAGES } from '../../src/web/exchange/lists/listings.js';
import { realSite, type RealSite } from './real-site.js';
import type { Item } from '../../src/content/index.js';
import { item } from './builders.js';
import { attributesOf, siteWith, textsOf, visit } from './site.js';

const folder = mkdtempSync(join(tmpdir(), 'lists-'));
let real: RealSite;

beforeAll(async () => {
  real = await realSite(folder);
});

afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One list, asked for as bytes. */
async function take(address: string) {
  const response = await request(real.site).get(address).buffer(true).parse((res, done) => {
    const pieces: Buffer[] = [];
    res.on('data', (piece: Buffer) => pieces.push(piece));
    res.on('end', () => done(null, Buffer.concat(pieces)));
  });
  return { status: response.status, headers: response.headers as Record<string, string>, body: response.body as Buffer };
}

const idIn = (address: string) => /kkwl-\d{4}-\d{4}/u.exec(address)?.[0] ?? address;
const xml = (body: Buffer) => load(body.toString(), { xml: true });

/** The ids a file lists, read by whoever reads such files. */
const READ: Record<Ending, (body: Buffer) => Promise<string[]> | string[]> = {
  json: (body) => (JSON.parse(body.toString()) as { items: { id: string }[] }).items.map(({ id }) => id),
  csv: (body) => (parse(body, { bom: true, delimiter: ';', from_line: 2 }) as string[][]).map(([id]) => id!),
  xlsx: async (body) => ((await readSheet(body))[0]!.data as string[][]).slice(1).map(([id]) => id!),
  bib: (body) => new Cite(body.toString()).data.map((entry) => idIn(String(entry['URL']))),
  ris: (body) => (body.length === 0 ? [] : new Cite(body.toString()).data.map((entry) => idIn(String(entry['URL'])))),
  'csl.json': (body) => (JSON.parse(body.toString()) as { id: string }[]).map(({ id }) => id),
  atom: (body) => xml(body)('feed > entry > id').toArray().map((id) => idIn(xml(body)(id).text())),
  rss: (body) => xml(body)('channel > item > guid').toArray().map((guid) => idIn(xml(body)(guid).text())),
};

/** What the pages of a search show, one after the other, without what they only mention. */
async function shown(address: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; page < 20; page += 1) {
    const { $ } = await visit(real.site, `${address}${address.includes('?') ? '&' : '?'}page=${page}`);
    const next = attributesOf($, '.cards .card h2 a, .cards .card h3 a', 'href').map(idIn);
    if (next.every((id) => ids.includes(id))) break;
    ids.push(...next);
  }
  return ids;
}

const SEARCHES = ['', '?q=rada+senior%C3%B3w', '?q=bud%C5%BCet&region=PL-14,PL-06', '?sort=title&kind=case-study', '?q=xyzzyqq', '?q=%22rada+senior%C3%B3w%22&sort=oldest', '?q=mieszka%C5%84cy+kontra+osiedle+zagadka'];

describe.each(SEARCHES)('the search %s', (query) => {
  test('in every form: the same items as on its pages, in their order; feeds begin with the newest', async () => {
    const expected = await shown(`/szukaj${query}`);
    for (const { ending, use } of FORMS) {
      const { status, body } = await take(`/szukaj.${ending}${query}`);
      const ids = await READ[ending](body);
      expect(status).toBe(200);
      if (use === 'feed') expect({ ending, ids: ids.toSorted() }).toEqual({ ending, ids: expected.toSorted() });
      else expect({ ending, ids }).toEqual({ ending, ids: expected });
    }
  }, 60_000);
});

describe.each(LISTING_PAGES)('the page %s', (page) => {
  test.each(['pl', 'en'] as const)('in %s: links to every form, names its feeds in the head, and all forms agree', async (language) => {
    const parameters = real.parameters(page);
    const { $ } = await visit(real.site, addressOf(page, language, parameters));
    const addresses = FORMS.map(({ ending }) => formAddress(page, ending, language, parameters, ''));
    expect(attributesOf($, '.take-away li a', 'href').toSorted()).toEqual(addresses.toSorted());
    expect(attributesOf($, 'link[rel="alternate"][type]', 'href')).toEqual(addresses.slice(-2).map((address) => `https://example.org${address}`));
    const lists = await Promise.all(FORMS.map(async ({ ending }, index) => READ[ending]((await take(addresses[index]!)).body)));
    expect(lists[0]!.length).toBeGreaterThan(0);
    for (const [index, ids] of lists.entries()) expect({ ending: FORMS[index]!.ending, ids: ids.toSorted() }).toEqual({ ending: FORMS[index]!.ending, ids: lists[0]!.toSorted() });
    const linked = new Set(attributesOf($, 'main a[href*="/m/"]', 'href').map(idIn));
    if (page !== 'search' && linked.size >= lists[0]!.length) expect(lists[0]).toEqual([...linked]);
  }, 60_000);
});

describe('what surrounds a list', () => {
  test.each(FORMS.map((form) => [form.ending, form] as const))('.%s: has its media type, a telling file name and the headers of pages', async (ending, { mediaType, isToKeep }) => {
    const { headers } = await take(`/szukaj.${ending}?q=Rada+Senior%C3%B3w+%22%0D%0A`);
    expect(headers['content-type']).toBe(mediaType);
    expect(headers['content-disposition']).toBe(`${isToKeep ? 'attachment' : 'inline'}; filename="kongresoteka-szukaj-rada-seniorow-2026-11-23.${ending}"`);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['last-modified']).toBeUndefined();
    expect(headers['x-robots-tag']).toBe('noindex');
  });

  test('a list that was not changed: is not sent again', async () => {
    const { headers } = await take('/tematy/budzet-obywatelski.csv');
    const again = await request(real.site).get('/tematy/budzet-obywatelski.csv').set('If-Modified-Since', headers['last-modified']!);
    expect(again.status).toBe(304);
  });

  test('a search that was not changed: is not sent again; another one, or another reading, is', async () => {
    const { headers } = await take('/szukaj.atom?q=rada');
    const again = (address: string) => request(real.site).get(address).set('If-None-Match', headers['etag']!);
    expect((await again('/szukaj.atom?q=rada')).status).toBe(304);
    expect((await again('/szukaj.atom?q=rada&region=PL-14')).status).toBe(200);
    const [first, second] = [item('case-study'), item('case-study')];
    const tagOf = async (items: Item[], parts: Parameters<typeof siteWith>[1] = {}) => (await request(siteWith({ items }, parts)).get('/szukaj.atom')).headers['etag'] as string;
    const changedAt = () => new Date('2026-11-20T12:00:00Z');
    const tags = await Promise.all([tagOf([first], { changedAt }), tagOf([first, second], { changedAt }), tagOf([first]), tagOf([first], { changedAt, today: () => '2026-11-24' })]);
    expect(new Set(tags).size).toBe(4);
    expect(await tagOf([first], { changedAt })).toBe(tags[0]);
  });

  test('the same filters: one address, whatever the page and the view; of a feed, whatever the order', async () => {
    const { $ } = await visit(real.site, '/szukaj?region=PL-14&sort=title&page=2&view=map');
    const queries = attributesOf($, '.take-away li a', 'href').map((href) => [href.replace(/\?.*$/u, ''), href.replace(/^[^?]*/u, '')]);
    for (const { ending, use } of FORMS) expect(queries).toContainEqual([`/szukaj.${ending}`, use === 'feed' ? '?region=PL-14' : '?region=PL-14&sort=title']);
    const feed = xml((await take('/szukaj.atom?region=PL-14&sort=title&page=2&view=map')).body);
    expect([feed('feed > id').text(), feed('link[rel=self]').attr('href')]).toEqual(['https://example.org/szukaj?region=PL-14', 'https://example.org/szukaj.atom?region=PL-14']);
    const json = JSON.parse((await take('/szukaj.json?region=PL-14&sort=title&view=map')).body.toString()) as { page: string };
    expect(json.page).toBe('https://example.org/szukaj?region=PL-14&sort=title');
  });

  test.each(['/szukaj.pdf', '/szukaj.', '/tematy/nie-ma.csv', '/edycje/1900.atom', '/sesje/nie-ma.json', '/.json', '/tematy.csv', '/szukaj.csv.csv', '/tematy/.csv', '/m.csv'])('%s: there is no such page', async (address) => {
    expect((await take(address)).status).toBe(404);
  });

  test.each(['?q=%00%ff%zz', '?page=-5', '?page=99999999&sort=zly', `?q=${'ą'.repeat(900)}`, '?region=nie-ma', '?q[]=a&q=b&topic=__proto__', '?sort=title&sort=newest&kind=,,,'])('%s: is read as the page reads it', async (query) => {
    const inJson = await take(`/szukaj.json${query}`);
    const { $ } = await visit(real.site, `/szukaj${query}`);
    const { items } = JSON.parse(inJson.body.toString()) as { items: unknown[] };
    expect(inJson.status).toBe(200);
    expect(textsOf($, '#results')[0]).toMatch(items.length === 0 ? /^(?:Nic|0|Brak|Nie)/u : new RegExp(`\\b${items.length}\\b`, 'u'));
  });

  test('HEAD: the headers alone', async () => {
    const response = await request(real.site).head('/szukaj.xlsx');
    expect([response.status, response.headers['content-type'], response.text ?? '']).toEqual([200, FORMS[0].mediaType, '']);
  });
});

describe('the page of the data', () => {
  test.each(['pl', 'en'] as const)('in %s: names exactly the columns of CSV, XLSX and JSON, and exactly the endings', async (language) => {
    const { $ } = await visit(real.site, addressOf('data', language));
    const rows = $('table[aria-labelledby="columns"] tbody tr').toArray().map((row) => [$(row).find('code').text(), $(row).find('td').first().text()]);
    expect(rows).toEqual(COLUMNS.map(({ name, label }) => [name, label[language]]));
    const list = (ending: Ending) => take(formAddress('search', ending, language, {}, '?q=rada'));
    const { items } = JSON.parse((await list('json')).body.toString()) as { items: object[] };
    for (const item of items) expect(Object.keys(item)).toEqual(rows.map(([name]) => name));
    const heads = rows.map(([, label]) => label);
    expect((parse((await list('csv')).body, { bom: true, delimiter: ';' }) as string[][])[0]).toEqual(heads);
    expect((await readSheet((await list('xlsx')).body))[0]!.data[0]).toEqual(heads);
    expect(textsOf($, 'table[aria-labelledby="formats"] code')).toEqual(FORMS.map(({ ending }) => `.${ending}`));
  });
});
