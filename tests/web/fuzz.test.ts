import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVER_OPTIONS } from '../../src/app.js';
import { FACET_NAMES } from '../../src/search/index.js';
import { FILES, PAGES } from '../../src/shared/index.js';
import { realSite, type RealSite } from './real-site.js';

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
let real: RealSite;
let server: Server;

beforeAll(async () => {
  real = await realSite(folder);
  server = createServer(SERVER_OPTIONS, real.site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** Sends an address as it is: clients that mend addresses would hide what is tested here. */
function ask(path: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = rawRequest({ port, host: '127.0.0.1', path, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', text: Buffer.concat(parts).toString() }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

async function expectCalm(path: string): Promise<void> {
  const { status, type, text } = await ask(path);
  expect([200, 301, 302, 400, 404, 410]).toContain(status);
  // A marked „a” after „at” looks like the line of a stack.
  expect(text.replaceAll(/<\/?mark>/gu, '')).not.toMatch(/\bat (?:async )?[\w.<>]* ?\(?(?:file:\/\/|\/)|node_modules|SqliteError|SQLITE_/u);
  if (status === 301 || status === 302) return;
  expect(type).toBe('text/html; charset=utf-8');
  const $ = load(text);
  expect(['pl', 'en']).toContain($('html').attr('lang'));
  expect($('h1')).toHaveLength(1);
  expect($('footer')).toHaveLength(1);
}

/** What Node sends as it is: everything else must be a percent sign and two digits, right or wrong. */
const visible = fc.string({ unit: fc.constantFrom(...'abzAZ019-._~!$\'()*+,;:@&=?/[]{}|^`<>"\\%'), maxLength: 40 });
const escapes = fc.array(fc.constantFrom('%', '%0', '%00', '%0A', '%0D', '%1F', '%7F', '%80', '%C0%80', '%ED%A0%80', '%ED%B0%80', '%F0%9F%98%80', '%E2%80%AE', '%EF%BF%BF', '%ZZ', '%2F', '%2e%2e', '%25', '%23', '%3F', '%C5%82', '%u0142'), { maxLength: 12 }).map((list) => list.join(''));
const encoded = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => encodeURIComponent(text));
const junk = fc.oneof(visible, escapes, encoded, fc.array(fc.oneof(visible, escapes, encoded), { maxLength: 4 }).map((list) => list.join('')));
const values = fc.oneof(
  junk,
  fc.constantFrom('', ',', ',,,,', 'case-study', 'PL-14,PL-10', 'constructor', 'toString', '__proto__', 'hasOwnProperty,__proto__', 'NaN', '-0', '1e308', '0x10', '9007199254740993', '-1', '%2B1', '1'.repeat(400), '"', '""', '"a', '-', '--a', '-"a b"', '*', 'a*', 'OR', 'NEAR(a b)', 'title:a', '{a}', 'a%00b', "'; DROP TABLE items;--", '%F0%9F%98%80'.repeat(200), 'a+'.repeat(5_000), '%C5%82'.repeat(1_700), ','.repeat(10_000), '%22a+b%22+'.repeat(500), '-a+'.repeat(500)),
);
const keys = fc.oneof(
  { arbitrary: fc.constantFrom('q', 'sort', 'page', ...FACET_NAMES), weight: 4 },
  { arbitrary: fc.constantFrom('q[]', 'q[a][b]', 'topic[]', 'topic[__proto__]', '__proto__', '__proto__[x]', 'constructor', 'toString', `q${'[a]'.repeat(200)}`, 'group', 'utm_source', '', 'Q'), weight: 2 },
  { arbitrary: junk, weight: 1 },
);
const queries = fc.array(fc.tuple(keys, values, fc.boolean()).map(([key, value, hasSign]) => (hasSign ? `${key}=${value}` : key + value)), { maxLength: 8 }).map((parts) => parts.join('&'));
/** Node refuses to send spaces and what is not Latin; the rest goes out as drawn. `#` ends a path and never arrives. */
const sendable = (path: string) => path.replace(/[^\x21-\x7e]/gu, '_').replaceAll('#', '_').slice(0, 75_000);

describe('whatever the address', () => {
  test('a search with odd keys and values: is a calm page', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(PAGES.search.pl, PAGES.search.en), queries, (path, query) => expectCalm(sendable(`${path}?${query}`))), { numRuns: 400 });
  }, 120_000);

  test('any page with odd parameters and any query: is a calm page', async () => {
    const paths = fc.tuple(fc.constantFrom(...Object.values(PAGES).flatMap(({ pl, en }): string[] => [pl, en]), ...Object.values(FILES)), fc.oneof(junk, fc.constantFrom('__proto__', 'constructor', 'toString', '..', '.', 'kkwl-2026-0001', 'KKWL-2026-0001-x', 'kkwl-2026-0001%00', 'a'.repeat(8_000)))).map(([path, parameter]) => path.replace(/:\w+/gu, () => parameter));
    await fc.assert(fc.asyncProperty(paths, queries, (path, query) => expectCalm(sendable(`${path}?${query}`))), { numRuns: 300 });
  }, 120_000);

  test('any path at all: is a calm page', async () => {
    await fc.assert(fc.asyncProperty(junk, queries, (path, query) => expectCalm(sendable(`/x${path}?${query}`))), { numRuns: 200 });
  }, 120_000);

  test.each(['//', '//evil.example/%2e%2e', '/en//', '/en/%2e%2e/', '/m/', '/m/%2e%2e%2f%2e%2e%2fetc%2fpasswd', '/assets/%00', '/assets/%E0', '/tematy/%E0', '/en/topics/%ff', '/?', '/?%', '/szukaj?q=%', '/szukaj?q=%ED%A0%80', '/szukaj?page=1&page=2&page[]=3', '/szukaj?q=a;q=b', '/m/kkwl-2026-0001/', '/m/kkwl-2026-0001/x', '/szukaj/x'])('%s: is a calm page', async (path) => {
    await expectCalm(path);
  });

  test('bad percent signs: are a clear 400 in the language of the address', async () => {
    const [polish, english] = [await ask('/m/%E0%A4%A'), await ask('/en/m/%E0%A4%A')];
    expect([polish.status, english.status]).toEqual([400, 400]);
    expect([load(polish.text)('h1').text(), load(english.text)('h1').text()]).toEqual(['Tego adresu nie da się odczytać', 'This address cannot be read']);
  });

  test('ten thousand characters of question: are answered within a second', async () => {
    for (const query of ['a+'.repeat(5_000), '%22a+b%22+'.repeat(1_000), '-gmina+'.repeat(1_400), 'q'.repeat(10_000), ','.repeat(10_000), '%C5%82'.repeat(10_000)]) {
      const start = performance.now();
      const { status, text } = await ask(`/szukaj?q=${query}`);
      expect([status, load(text)('.notice').first().text()]).toEqual([200, 'Zapytanie było bardzo długie; szukamy pierwszych 300 znaków.']);
      expect((await ask(`/szukaj?topic=${query}`)).status).toBe(200);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });

  test('an address longer than the server reads: is refused without a word of ours', async () => {
    const { status, text } = await ask(`/szukaj?q=${'a'.repeat(100_000)}`);
    expect([status, text]).toEqual([431, '']);
  });
});
