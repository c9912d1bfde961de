import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { addressOf, PAGES, type PageName } from '../../src/shared/index.js';
import { lastModified } from '../../src/web/http/last-modified.js';
import type { Visit } from '../../src/web/visit.js';
import type { Services } from '../../src/web/index.js';
import { item } from './builders.js';
import { siteWith } from './site.js';

const TODAY = '2020-06-15';
/** Polish summer: two hours ahead. */
const MIDNIGHT = 'Sun, 14 Jun 2020 22:00:00 GMT';
const dates = (published: string, embargoUntil?: string) => ({ dates: { published, modified: published, ...(embargoUntil ? { embargoUntil } : {}) } });
const old = item('case-study', { ...dates('2020-01-15'), topics: ['klimat'] });
const withdrawn = item('case-study', { ...dates('2020-01-15'), workflow: 'withdrawn', withdrawn: { date: '2020-02-01', reason: 'Pomyłka.' } });

const siteAt = (changedAt: string, items = [old, withdrawn], more: Partial<Services> = {}) => siteWith({ items }, { today: () => TODAY, changedAt: () => new Date(changedAt), ...more });
const site = siteAt('2020-03-01T12:30:45.678Z');
const CHANGED = 'Sun, 01 Mar 2020 12:30:45 GMT';

const PARAMETERS: Partial<Record<PageName, Record<string, string>>> = { item: { id: old.meta.id }, changes: { id: old.meta.id }, topic: { code: 'klimat' }, region: { code: 'PL-14' }, sector: { code: 'samorzad' }, vocabulary: { scheme: 'topics' }, edition: { code: '2025' }, session: { code: '2025-panel' } };
const dateOf = async (on: typeof site, address: string) => (await request(on).get(address)).headers['last-modified'];

describe('when a page last changed', () => {
  test.each((Object.keys(PAGES) as PageName[]).filter((name) => !['search', 'item', 'material', 'change', 'version', 'place'].includes(name)))('%s: when the content last changed', async (name) => {
    for (const language of ['pl', 'en'] as const) expect(await dateOf(site, addressOf(name, language, PARAMETERS[name]))).toBe(CHANGED);
  });

  test('an item: not before today, for the day stands in its citation; nor before a change of the content', async () => {
    expect(await dateOf(site, `/m/${old.meta.id}`)).toBe(MIDNIGHT);
    expect(await dateOf(site, `/m/${old.meta.id}/wersja/1`)).toBe(MIDNIGHT);
    expect(await dateOf(siteAt('2020-06-15T08:00:00Z'), `/en/m/${old.meta.id}`)).toBe('Mon, 15 Jun 2020 08:00:00 GMT');
  });

  test('an embargo that ended, or a day of publication that came, after the last change: is the change', async () => {
    expect(await dateOf(siteAt('2020-03-01T00:00:00Z', [old, item('case-study', dates('2020-01-01', '2020-05-01'))]), '/')).toBe('Thu, 30 Apr 2020 22:00:00 GMT');
    expect(await dateOf(siteAt('2020-03-01T00:00:00Z', [old, item('case-study', dates(TODAY))]), '/wszystkie')).toBe(MIDNIGHT);
    expect(await dateOf(siteAt('2020-03-01T00:00:00Z', [old, item('case-study', dates('2020-06-16'))]), '/wszystkie')).toBe('Sun, 01 Mar 2020 00:00:00 GMT');
  });

  test.each(['/szukaj', '/en/search?q=klimat', '/nie-ma', `/m/${withdrawn.meta.id}`, '/m/kkwl-2020-9999', '/tematy/nie-ma', '/szukaj?q=a%'])('%s: has no date', async (address) => {
    expect(await dateOf(site, address)).toBeUndefined();
  });

  test('a library without items: has the date of its last change', async () => {
    expect(await dateOf(siteAt('2020-03-01T12:30:45.678Z', []), '/')).toBe(CHANGED);
  });

  test('a date in the future, or of this very second: is not told', () => {
    const at = (changed: string, now: string) => lastModified({ page: 'home', changedAt: new Date(changed), today: TODAY, catalogue: { openedOn: '' } } as Visit, new Date(now))?.toUTCString();
    expect(at('2020-03-01T12:30:45.100Z', '2020-03-01T12:30:45.900Z')).toBeUndefined();
    expect(at('2020-03-01T12:30:47.000Z', '2020-03-01T12:30:45.900Z')).toBeUndefined();
    expect(at('2020-03-01T12:30:45.900Z', '2020-03-01T12:30:46.000Z')).toBe(CHANGED);
  });
});

describe('a reader who has the page', () => {
  const ask = (address: string, headers: Record<string, string>, on = site, method: 'get' | 'head' = 'get') => request(on)[method](address).set(headers);
  const BEFORE = 'Sun, 01 Mar 2020 12:30:44 GMT';
  const AFTER = 'Sun, 01 Mar 2020 12:30:46 GMT';

  test.each(['get', 'head'] as const)('%s with the date it was given, or a later one: 304 and no body', async (method) => {
    for (const date of [CHANGED, AFTER]) {
      const answer = await ask('/', { 'If-Modified-Since': date }, site, method);
      expect([answer.status, answer.text ?? '', answer.headers['last-modified']]).toEqual([304, '', CHANGED]);
    }
  });

  test.each([['an earlier date', BEFORE], ['no date at all', 'wczoraj'], ['an empty one', '']])('%s: the whole page', async (_name, date) => {
    const answer = await ask('/', { 'If-Modified-Since': date });
    expect([answer.status, answer.text.includes('</html>')]).toEqual([200, true]);
  });

  test('tag and date: the tag decides, whatever the date says', async () => {
    const { etag } = (await request(site).get('/')).headers as { etag: string };
    const statuses = [
      { 'If-None-Match': etag, 'If-Modified-Since': BEFORE },
      { 'If-None-Match': 'W/"inny"', 'If-Modified-Since': AFTER },
      { 'If-None-Match': `"a", ${etag}` },
      { 'If-None-Match': etag.replace('W/', '') },
      { 'If-None-Match': '*' },
    ].map(async (headers) => (await ask('/', headers)).status);
    expect(await Promise.all(statuses)).toEqual([304, 200, 304, 304, 304]);
  });

  test('a page without a date: is answered by its tag alone', async () => {
    const { etag } = (await request(site).get('/szukaj?q=klimat')).headers as { etag: string };
    expect((await ask('/szukaj?q=klimat', { 'If-None-Match': etag })).status).toBe(304);
    expect((await ask('/szukaj?q=klimat', { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' })).status).toBe(200);
  });

  test('a page that says why there is nothing: is sent whole, whatever the reader has', async () => {
    const headers = { 'If-None-Match': '*', 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' };
    expect([(await ask('/nie-ma', headers)).status, (await ask(`/m/${withdrawn.meta.id}`, headers)).status]).toEqual([404, 410]);
  });

  test('a change of the content since: the new page', async () => {
    expect((await ask('/', { 'If-Modified-Since': CHANGED }, siteAt('2020-03-02T00:00:00Z'))).status).toBe(200);
  });
});
