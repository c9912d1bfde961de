import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUGGESTIONS } from '../../src/shared/index.js';
import { item } from './builders.js';
import { realSite, type RealSite } from './real-site.js';
import { plain, siteWith, visit } from './site.js';

interface Line {
  kind: string;
  label: string;
  language?: string;
  detail?: string;
  address: string;
}

const folder = mkdtempSync(join(tmpdir(), 'suggestions-'));
let real: RealSite;
beforeAll(async () => {
  real = await realSite(folder);
});
afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(site: Express, query: string, address: string = SUGGESTIONS.pl): Promise<Line[]> {
  const answer = await request(site).get(`${address}?${query}`);
  expect(answer.status).toBe(200);
  return (answer.body as { suggestions: Line[] }).suggestions.map((line) => ({ ...line, ...(line.detail ? { detail: plain(line.detail) } : {}) }));
}

describe('one of each kind', () => {
  const alike = { topics: ['rada-seniorow'], regions: ['PL-10'], places: [{ name: 'Radom' }], initiator: { name: 'Rada Osiedla' } };
  const items = ['Rada seniorów', 'Nasza rada seniorów'].map((title) => item('case-study', { ...alike, title, translations: { en: { title: `Council ${title.length}`, summary: 'A council.' } } }));
  const site = siteWith({ items });

  test('in Polish: labels, details and addresses', async () => {
    expect(await ask(site, 'q=rad')).toEqual([
      { kind: 'query', label: 'rada seniorów', address: '/szukaj?q=rada+senior%C3%B3w' },
      { kind: 'topic', label: 'Seniorzy w samorządzie', detail: '2 materiały', address: '/tematy/rada-seniorow' },
      { kind: 'place', label: 'Radom', detail: 'łódzkie, 2 materiały', address: '/szukaj?q=Radom' },
      { kind: 'person', label: 'Rada Osiedla', detail: '2 materiały', address: '/szukaj?q=Rada+Osiedla' },
      { kind: 'item', label: 'Rada seniorów', detail: 'Opis inicjatywy', address: `/m/${items[0]!.meta.id}` },
      { kind: 'item', label: 'Nasza rada seniorów', detail: 'Opis inicjatywy', address: `/m/${items[1]!.meta.id}` },
    ]);
  });

  test('in English: translated where there is a translation, Polish names marked as Polish', async () => {
    expect(await ask(site, 'q=rad', SUGGESTIONS.en)).toEqual([
      { kind: 'query', label: 'rada seniorów', language: 'pl', address: '/en/search?q=rada+senior%C3%B3w' },
      { kind: 'topic', label: 'Senior councils', detail: '2 items', address: '/en/topics/rada-seniorow' },
      { kind: 'place', label: 'Radom', language: 'pl', detail: 'Łódź Voivodeship, 2 items', address: '/en/search?q=Radom' },
      { kind: 'person', label: 'Rada Osiedla', language: 'pl', detail: '2 items', address: '/en/search?q=Rada+Osiedla' },
      { kind: 'item', label: 'Council 13', detail: 'Case study', address: `/en/m/${items[0]!.meta.id}` },
      { kind: 'item', label: 'Council 19', detail: 'Case study', address: `/en/m/${items[1]!.meta.id}` },
    ]);
  });

  test('a voivodeship: says that it is one', async () => {
    expect(await ask(site, 'q=lodzk')).toEqual([{ kind: 'place', label: 'łódzkie', detail: 'województwo, 2 materiały', address: '/regiony/PL-10' }]);
  });
});

test('every suggestion for many beginnings: leads to a page that answers, and every search finds something', async () => {
  const addresses = new Set<string>();
  for (const typed of ['ra', 'bu', 'kon', 'wr', 'lodz', 'fun', 'sta', 'mło', 'gm', 'spo', 'kr', 'woj', 'ur', 'part', 'en', 'mig', 'kgw', 'jst']) {
    for (const path of Object.values(SUGGESTIONS)) for (const { address } of await ask(real.site, `q=${encodeURIComponent(typed)}`, path)) addresses.add(address);
  }
  expect(addresses.size).toBeGreaterThan(100);
  for (const address of addresses) {
    const { status, $ } = await visit(real.site, address);
    expect([address, status]).toEqual([address, 200]);
    if ($('#results').length > 0) expect([address, $('.card').length > 0]).toEqual([address, true]);
  }
}, 60_000);

describe('what is asked', () => {
  test.each(['', 'q=', 'q=r', 'q=%20%C5%82%20', 'Q=rada', 'q[]=rada', 'topic=energia', 'q=%00', 'q=%ED%A0%80', 'q=%'])('?%s: has no suggestions', async (query) => {
    expect(await ask(real.site, query)).toEqual([]);
  });

  test('headers: may be kept but is asked about each time, and is not for search engines', async () => {
    const { headers } = await request(real.site).get('/podpowiedzi?q=rada');
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' });
    expect(headers['etag']).toBeDefined();
  });

  test('what was read: comes back cleaned and cut', async () => {
    const q = async (query: string) => ((await request(real.site).get(`/podpowiedzi?q=${query}`)).body as { q: string }).q;
    expect(await q('%20rada%0A%09seni%20')).toBe('rada seni');
    expect(await q('a'.repeat(5_000))).toBe('a'.repeat(100));
  });

  test('any bytes at all: are answered with a list and never with a fault', async () => {
    const escapes = fc.array(fc.constantFrom('%', '%00', '%0A', '%80', '%ED%A0%80', '%F0%9F%98%80', '%E2%80%AE', '%C5%82', '%cc%88', '+', '-', '%22', '*', 'a', 'ra', ';'), { maxLength: 20 }).map((parts) => parts.join(''));
    const texts = fc.oneof(escapes, fc.string({ unit: 'binary', maxLength: 60 }).map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))), fc.constantFrom('__proto__', 'constructor', '%C5%82'.repeat(1_500), 'a+'.repeat(4_000), 'gmina+'.repeat(40)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(SUGGESTIONS)), texts, async (path, text) => {
        const lines = await ask(real.site, `q=${text}`, path);
        expect(lines.length).toBeLessThanOrEqual(8);
        for (const { kind, label, address } of lines) expect([kind, label.length > 0, address.startsWith('/')]).toEqual([expect.stringMatching(/^(query|topic|place|person|item)$/u), true, true]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('the limit', () => {
  test('typing: has five times the limit of searches, of its own, and a refusal is an empty list', async () => {
    const site = siteWith({}, { limits: { searchesPerMinute: 1 } });
    const statuses: number[] = [];
    for (let asked = 0; asked < 6; asked += 1) statuses.push((await request(site).get('/podpowiedzi?q=ra')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await request(site).get('/en/suggestions?q=ra');
    expect([refused.status, refused.body]).toEqual([429, { q: '', suggestions: [] }]);
    expect((await request(site).get('/szukaj?q=ra')).status).toBe(200);
  });

  test('no limit of searches: none for suggestions', async () => {
    const site = siteWith();
    for (let asked = 0; asked < 20; asked += 1) expect((await request(site).get('/podpowiedzi?q=ra')).status).toBe(200);
  });
});

test.each(['/', '/szukaj', '/tematy', '/en', '/nie-ma-takiej'])('%s: tells the browser where to ask and what to say, in its language', async (address) => {
  const settings = JSON.parse((await visit(real.site, address)).$('body').attr('data-suggest')!) as { address: string; counts: string[] };
  const counts = settings.counts.map(plain);
  if (address === '/en') expect([settings.address, counts.slice(0, 3)]).toEqual(['/en/suggestions', ['No suggestions', '1 suggestion', '2 suggestions']]);
  else expect([settings.address, counts]).toEqual(['/podpowiedzi', ['Brak podpowiedzi', '1 podpowiedź', ...[2, 3, 4, 5, 6, 7, 8].map((count) => `${count} podpowiedzi`)]]);
});
