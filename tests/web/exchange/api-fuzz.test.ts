import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVER_OPTIONS } from '../../../src/app.js';
import { OPERATION_NAMES, OPERATIONS, problemSchema, type OperationName } from '../../../src/exchange/index.js';
import { FACET_NAMES } from '../../../src/search/index.js';
import { realSite, type RealSite } from '../real-site.js';

const folder = mkdtempSync(join(tmpdir(), 'api-fuzz-'));
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

/** Sends an address as it is: clients that mend addresses would hide what is tested here. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; type: string; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = rawRequest({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', text: Buffer.concat(parts).toString() }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Either an answer as documented or a problem as documented; never a fault of ours. */
async function expectSound(path: string, name?: OperationName, headers: Record<string, string> = {}): Promise<void> {
  const { status, type, text } = await ask(path, headers);
  expect([200, 302, 304, 400, 404, 410]).toContain(status);
  if (status >= 400) {
    expect(type).toBe('application/problem+json; charset=utf-8');
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem.status).toBe(status);
    if (status === 400 && problem.type.endsWith('#problem-parameters')) expect(problem.errors?.length).toBeGreaterThan(0);
  }
  if (status === 200 && name) expect(OPERATIONS[name].answer.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
}

const visible = fc.string({ unit: fc.constantFrom(...'abzAZ019-._~!$\'()*+,;:@&=?/[]{}|^`<>"\\%'), maxLength: 40 });
const escapes = fc.array(fc.constantFrom('%', '%0', '%00', '%0A', '%7F', '%C0%80', '%ED%A0%80', '%F0%9F%98%80', '%E2%80%AE', '%ZZ', '%2F', '%2e%2e', '%25', '%C5%82'), { maxLength: 12 }).map((list) => list.join(''));
const encoded = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => encodeURIComponent(text));
const junk = fc.oneof(visible, escapes, encoded);
const values = fc.oneof(
  junk,
  fc.constantFrom('', ',', '1', '2', '100', '5', 'klimat', 'case-study', 'PL-14,PL-10', 'constructor', '__proto__', 'NaN', '-0', '1e308', '1e2', '0x10', '9007199254740993', '-1', '%2B1', '1'.repeat(400), '99999', '2026-01-01', '2026-02-30', '-1-1-1', '2025', 'pl', 'title', '"', '-', '*', 'OR', "'; DROP TABLE items;--", '%F0%9F%98%80'.repeat(200), '%C5%82'.repeat(1_700), ','.repeat(10_000)),
);
const keys = fc.oneof({ arbitrary: fc.constantFrom('q', 'sort', 'page', 'perPage', 'modifiedSince', 'edition', 'lang', ...FACET_NAMES), weight: 5 }, { arbitrary: fc.oneof(junk, fc.constantFrom('q[]', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'Q')), weight: 1 });
const queries = fc.array(fc.tuple(keys, values).map(([key, value]) => `${key}=${value}`), { maxLength: 4 }).map((parts) => parts.join('&'));
const sendable = (path: string) => path.replace(/[^\x21-\x7e]/gu, '_').replaceAll('#', '_').slice(0, 75_000);
const segments = fc.oneof(junk, fc.constantFrom('__proto__', 'constructor', 'toString', '..', 'topics', '2025', 'kkwl-2026-0001', 'KKWL-2026-0001', 'kkwl-2026-0001%00', 'a'.repeat(8_000)));

describe('whatever is asked of the API', () => {
  test('any operation with odd parameters: answers as documented, or with a problem as documented', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...OPERATION_NAMES), segments, queries, async (name, segment, query) => {
        const path = OPERATIONS[name].path.replace(/\{\w+\}/u, () => segment.replaceAll(/[/?]/gu, '-') || '-');
        await expectSound(sendable(`/api/v1${path}?${query}`), name);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  test('any path below it: is a problem or an answer, never a page', async () => {
    await fc.assert(fc.asyncProperty(junk, queries, (path, query) => expectSound(sendable(`/api/v1/x${path}?${query}`))), { numRuns: 200 });
  }, 120_000);

  test('any headers: change nothing but language and whether it is sent again', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'abz019-._~!,;:=*"/ W%'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('/api/v1/items?perPage=1', '/api/v1/nie-ma', '/api/v1/search?q=gmina&perPage=1'), text, text, text, (path, language, mark, date) => expectSound(path, undefined, { 'Accept-Language': language, 'If-None-Match': mark, 'If-Modified-Since': date, Accept: language })),
      { numRuns: 100 },
    );
  }, 120_000);

  test('vocabularies by any name and ending: are calm', async () => {
    await fc.assert(
      fc.asyncProperty(segments, fc.constantFrom('', '.csv', '.jsonld', '.jsonld.csv'), fc.constantFrom('application/ld+json', 'text/csv', '*/*', ';;;'), async (segment, ending, accept) => {
        const { status } = await ask(sendable(`/slownik/${segment}${ending}`), { Accept: accept });
        expect([200, 301, 302, 400, 404]).toContain(status);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('other methods: are refused or tell what is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) expect((await ask('/api/v1/items', {}, method)).status).toBe(405);
    expect((await ask('/api/v1/items', {}, 'OPTIONS')).status).toBe(204);
  });
});
