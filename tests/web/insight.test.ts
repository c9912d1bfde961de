import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { compose, insightFile } from '../../src/compose.js';
import { readSettings } from '../../src/settings.js';
import { temporaryFolder } from '../fixtures/content/content-folder.js';
import { bytesOf, counting } from '../search/insight/builders.js';
import { item } from './builders.js';
import { plain, siteWith, visit } from './site.js';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const one = item('case-study', { title: 'Rada seniorów w Kutnie' });
const draft = item('case-study', { title: 'Rada seniorów, szkic', workflow: 'draft' });
const items = [one, draft, ...Array.from({ length: 30 }, () => item('case-study', { title: 'Panel obywatelski' }))];

function countedSite() {
  const statistics = counting({ threshold: 2 });
  const site = siteWith({ items }, { insight: statistics.insight });
  const get = (address: string, headers: Record<string, string> = {}) => {
    statistics.at.minutes += 11;
    return request(site).get(address).set({ 'User-Agent': BROWSER, Host: 'biblioteka.example', ...headers });
  };
  /** The site's own page of results as the page before. */
  const from = (query: string) => ({ Referer: `https://biblioteka.example${query}` });
  const queries = () => {
    statistics.insight.flush();
    return statistics.report().queries;
  };
  return { ...statistics, site, get, from, queries };
}

describe('a reader who searches', () => {
  test('is counted with what was found, in both languages, and after it what is opened', async () => {
    const { get, from, queries } = countedSite();
    await get('/szukaj?q=Rady+Senior%C3%B3w');
    await get('/en/search?q=rady+senior%C3%B3w&topic=konsultacje');
    await get(`/m/${one.meta.id}`, from('/szukaj?q=rady+senior%C3%B3w'));
    await get(`/en/m/${one.meta.id}`, from('/en/search/?q=Rady++senior%C3%B3w&page=1'));
    for (const _ of [1, 2]) await get('/szukaj?q=xyzzyq');
    expect(queries()).toEqual([
      { query: 'rady seniorów', times: 2, filtered: 1, results: 1, complete: 1, opened: [{ item: one.meta.id, times: 2 }] },
      { query: 'xyzzyq', times: 2, filtered: 0, results: 0, complete: 0, opened: [] },
    ]);
  });

  test('pages on, filters or sorts: asks once', async () => {
    const { get, from, queries } = countedSite();
    for (const _ of [1, 2]) {
      await get('/szukaj?q=panel');
      await get('/szukaj?q=panel&page=2', from('/szukaj?q=panel'));
      await get('/szukaj?q=panel&topic=konsultacje', from('/szukaj?q=panel&page=2'));
      await get('/szukaj?q=panel&sort=title', from('/szukaj?q=panel&topic=konsultacje'));
    }
    expect(queries()).toMatchObject([{ query: 'panel', times: 2, filtered: 0 }]);
  });

  test('asks for nothing, or opens what is not public: leaves no count', async () => {
    const { get, from, queries, report } = countedSite();
    for (const _ of [1, 2]) {
      for (const address of ['/szukaj', '/szukaj?q=', '/szukaj?topic=konsultacje', '/szukaj?q=%3F%3F%3F']) await get(address);
      await get('/szukaj?q=seniorzy');
    }
    await get(`/m/${draft.meta.id}`, from('/szukaj?q=seniorzy'));
    await get('/m/kkwl-2026-9999', from('/szukaj?q=seniorzy'));
    expect(queries()).toMatchObject([{ query: 'seniorzy', opened: [] }]);
    expect(report().waiting).toBe(0);
  });

  test.each([
    ['another page of ours', 'https://biblioteka.example/tematy?q=panel'],
    ['another site', 'https://inna.example/szukaj?q=panel'],
    ['results without a query', 'https://biblioteka.example/szukaj'],
    ['no address at all', 'szukaj?q=panel'],
    ['odd bytes', 'https://biblioteka.example/szukaj?q=%ff%00%ed%a0%80'],
    ['a very long one', `https://biblioteka.example/szukaj?q=${'a'.repeat(10_000)}`],
  ])('comes to an item from %s: the page is shown and nothing is counted', async (_name, referer) => {
    const { get, queries, path } = countedSite();
    for (const _ of [1, 2]) await get('/szukaj?q=panel');
    expect((await get(`/m/${one.meta.id}`, { Referer: referer })).status).toBe(200);
    expect(queries()).toMatchObject([{ query: 'panel', opened: [] }]);
    expect(bytesOf(path).includes(one.meta.id)).toBe(false);
  });

  test('types what looks like personal data: it is found nowhere on the disk', async () => {
    const { get, from, queries, path } = countedSite();
    for (const _ of [1, 2, 3]) await get('/szukaj?q=jan.kowalski%40example.org');
    await get(`/m/${one.meta.id}`, from('/szukaj?q=jan.kowalski%40example.org'));
    expect(queries()).toEqual([]);
    for (const part of ['kowalski', BROWSER, '127.0.0.1', 'biblioteka.example']) expect(bytesOf(path).includes(part)).toBe(false);
  });
});

describe('who is no reader', () => {
  test.each([
    ['a robot', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['another robot', { 'User-Agent': 'Mozilla/5.0 (compatible; AhrefsBot/7.0)' }],
    ['a program', { 'User-Agent': 'curl/8.5.0' }],
    ['nobody named', { 'User-Agent': '' }],
    ['a browser fetching ahead', { 'Sec-Purpose': 'prefetch;prerender' }],
  ])('%s: gets its page and is not counted', async (_name, headers: Record<string, string>) => {
    const { get, queries, report } = countedSite();
    for (const _ of [1, 2, 3]) expect((await get('/szukaj?q=panel', headers)).status).toBe(200);
    expect([queries(), report().waiting]).toEqual([[], 0]);
  });

  test('a HEAD request: is not counted; a telephone named Cubot is', async () => {
    const { site, at, get, queries } = countedSite();
    for (const _ of [1, 2]) {
      at.minutes += 11;
      await request(site).head('/szukaj?q=panel').set('User-Agent', BROWSER);
      await get('/szukaj?q=cubot', { 'User-Agent': 'Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 40) Chrome/140.0 Mobile' });
    }
    expect(queries().map(({ query }) => query)).toEqual(['cubot']);
  });
});

describe('the switch', () => {
  const settings = (more: Record<string, string>) => ({ ...readSettings({ WATCH: 'false', CONTENT_DIR: temporaryFolder(), ...more }), state: temporaryFolder() });

  test('off: nothing is there to count with, no file is made, and the page says so', async () => {
    const off = settings({ SEARCH_INSIGHT: 'false' });
    const { services, close } = await compose(off, pino({ level: 'silent' }), {});
    expect(services.insight).toBeUndefined();
    await close();
    expect(existsSync(insightFile(off))).toBe(false);
    const site = siteWith({ items });
    expect((await request(site).get('/szukaj?q=panel').set('User-Agent', BROWSER)).status).toBe(200);
    expect(plain((await visit(site, '/o-bibliotece')).$('main').text())).toContain('Nie liczymy też, o co pyta się wyszukiwarkę.');
  });

  test('on: the page says from how many askings and for how long, in both languages', async () => {
    const on = settings({ SEARCH_INSIGHT_THRESHOLD: '4', SEARCH_INSIGHT_DAYS: '90' });
    const { services, close } = await compose(on, pino({ level: 'silent' }), {});
    const site = siteWith({ items }, { insight: services.insight });
    expect(plain((await visit(site, '/o-bibliotece')).$('main').text())).toContain('gdy w jednym tygodniu padło co najmniej 4 razy, i usuwamy ją po 90 dniach.');
    expect(plain((await visit(site, '/en/about')).$('main').text())).toContain('asked at least 4 times within a week, and removed after 90 days.');
    await close();
    expect(readdirSync(join(on.state, 'state')).sort()).toContain('insight.db');
  });
});
