import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../src/content/index.js';
import type { Searcher } from '../../src/search/index.js';
import type { Problem } from '../../src/shared/index.js';
import type { Health } from '../../src/web/index.js';
import { item, libraryOf } from './builders.js';
import { attributesOf, pageFrom, siteOf, siteWith, textsOf, visit, vocabularies } from './site.js';

const items = Array.from({ length: 30 }, () => item());
const site = siteWith({ items });
const id = items[0]!.meta.id;

/** Policy of the header, one directive a line. */
function policyOf(headers: Record<string, string>): string[] {
  return headers['content-security-policy']!.split(';').map((directive) => directive.trim()).sort();
}

describe('headers of pages', () => {
  test.each(['/', '/szukaj?q=gmina', `/m/${id}`, '/nie-ma', '/health', '/robots.txt', '/favicon.svg'])('%s: allows our own files and nothing inline, gives an id and names no software', async (address) => {
    const { headers } = await request(site).get(address);
    expect(policyOf(headers as Record<string, string>)).toEqual(["base-uri 'none'", "connect-src 'self'", "default-src 'none'", "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "img-src 'self'", "script-src 'self'", "style-src 'self'", 'upgrade-insecure-requests']);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin', 'strict-transport-security': expect.stringContaining('max-age=31536000') as string });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{12}$/u);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('a site on plain http: asks browsers for no https', async () => {
    const { headers } = await request(siteWith({}, { site: { url: 'http://localhost:3000', version: '0' } })).get('/');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  test.each(['/', '/szukaj?q=gmina', `/m/${id}`])('%s: is asked about again, and unchanged it costs no body', async (address) => {
    const first = await request(site).get(address);
    expect(first.headers['cache-control']).toBe('no-cache');
    expect(first.headers['etag']).toMatch(/^W\//u);
    const again = await request(site).get(address).set('If-None-Match', first.headers['etag']!);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('a changed library: has another tag, so the new page is sent', async () => {
    const { etag = '' } = (await request(site).get('/')).headers;
    const changed = await request(siteWith({ items: items.slice(1) })).get('/').set('If-None-Match', etag);
    expect(changed.status).toBe(200);
  });

  test('a page: is compressed for whoever can read that', async () => {
    const packed = await request(site).get('/szukaj').set('Accept-Encoding', 'gzip');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['vary']).toContain('Accept-Encoding');
    const plain = await request(site).get('/szukaj').set('Accept-Encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.text).toBe(plain.text);
  });
});

describe('methods', () => {
  test.each(['/', '/szukaj?q=gmina', `/m/${id}`, '/health', '/sitemap.xml'])('HEAD %s: is GET without a body', async (address) => {
    const [head, get] = [await request(site).head(address), await request(site).get(address)];
    expect([head.status, head.headers['content-type'], head.headers['etag']]).toEqual([get.status, get.headers['content-type'], get.headers['etag']]);
    expect(head.text ?? '').toBe('');
  });

  test.each(['post', 'put', 'patch', 'delete'] as const)('%s: leads nowhere', async (method) => {
    const answers = await Promise.all(['/', '/szukaj', `/m/${id}`, '/health'].map((address) => request(site)[method](address).set('Sec-Fetch-Site', 'same-origin').send('q=gmina')));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(textsOf(pageFrom(answers[0]!).$, 'h1')).toEqual(['Nie ma takiej strony']);
  });
});

describe('assets', () => {
  test('every file a page asks for: is there, of the right type, and may be kept for ever', async () => {
    const { $ } = await visit(site, `/m/${id}`);
    const addresses = [...attributesOf($, 'link[rel="stylesheet"], link[rel="preload"]', 'href'), ...attributesOf($, 'script[src]', 'src')];
    expect(addresses.filter((address) => address.endsWith('.css'))).toHaveLength(1);
    expect(addresses.filter((address) => address.endsWith('.woff2'))).toHaveLength(2);
    for (const address of addresses) {
      const { status, headers } = await request(site).get(address);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toMatch(/^(text\/css; charset=utf-8|text\/javascript; charset=utf-8|font\/woff2)$/u);
    }
  });

  test('files the stylesheet asks for: are all ours and all there', async () => {
    const { $ } = await visit(site, '/');
    const { text } = await request(site).get($('link[rel="stylesheet"]').attr('href')!);
    const asked = [...text.matchAll(/url\("?([^")]+)"?\)/gu)].map(([, address]) => address!);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
    const answers = await Promise.all(asked.map((address) => request(site).get(address)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test.each(['/assets/none.css', '/assets/kongresoteka.0000000000.css', '/assets/', '/assets/..%2F..%2Fpackage.json', '/assets/__proto__', '/assets/constructor', '/package.json', '/.git/config'])('%s: is not there', async (address) => {
    const { status, headers } = await request(site).get(address);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([404, 'text/html; charset=utf-8', 'no-store']);
  });

  test('the icon: is drawn for old and new browsers', async () => {
    expect((await request(site).get('/favicon.svg')).headers['content-type']).toMatch(/^image\/svg\+xml/u);
    expect((await request(site).get('/favicon.ico')).headers['location']).toBe('/favicon.svg');
  });
});

describe('health', () => {
  const problem: Problem = { file: 'case-studies/a.md', line: 3, field: 'title', severity: 'error', message: 'brak tytułu', advice: 'Dopisz tytuł.' };
  const healthy: Health = { status: 'ok', version: '1.2.3', engine: { configured: 'embedded', answering: 'embedded' }, items: 30, problems: [], indexedAt: '2026-11-23T10:00:00.000Z' };

  test.each([
    ['ok', 200, {}],
    ['ok', 200, { problems: [problem] }],
    ['degraded', 200, { engine: { configured: 'meilisearch', answering: 'embedded' } }],
    ['failing', 503, { items: 0, problems: [problem] }],
  ] as const)('%s (%i): is told as it is, with every problem, and never kept', async (status, code, more) => {
    const health: Health = { ...healthy, status, ...more };
    const answer = await request(siteWith({}, { health: () => health })).get('/health');
    expect([answer.status, answer.headers['cache-control'], answer.headers['content-type']]).toEqual([code, 'no-store', 'application/json; charset=utf-8']);
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(health)));
  });
});

describe('for search engines', () => {
  test('robots: may go everywhere but into searches, and find the site map', async () => {
    const { text, headers } = await request(site).get('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toBe('User-agent: *\nDisallow: /szukaj?\nDisallow: /en/search?\n\nSitemap: https://example.org/sitemap.xml\n');
  });
});

describe('faults', () => {
  const broken = (error: unknown): Searcher => ({ search: () => Promise.reject(error as Error), nearestWords: async () => [] });

  test('a fault: is logged with its cause under the number the reader sees, and the reader sees nothing else of it', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const answer = await request(siteWith({}, { searcher: broken(new Error('tajne hasło')), logger })).get('/szukaj?q=prywatne');
    expect(answer.status).toBe(500);
    const number = answer.headers['x-request-id']!;
    expect(textsOf(pageFrom(answer).$, '.message-aside')).toEqual([`Numer błędu: ${number}`]);
    expect(answer.text).not.toMatch(/tajne|Error|\.ts|node_modules/u);
    const fault = lines.map((line) => JSON.parse(line) as { id: string; msg: string; err?: { message: string } }).find(({ msg }) => msg === 'request failed');
    expect(fault).toMatchObject({ id: number, err: { message: 'tajne hasło' } });
    expect(lines.join('')).not.toContain('prywatne');
  });

  test.each([['nothing at all', undefined], ['null', null], ['a string', 'tajne'], ['an abort while the reader still waits', new DOMException('tajne', 'AbortError')]])('%s thrown: is a fault page, too', async (_name, error) => {
    const answer = await request(siteWith({}, { searcher: broken(error) })).get('/szukaj');
    expect(answer.status).toBe(500);
    expect(textsOf(pageFrom(answer).$, 'h1')).toEqual(['Coś się zepsuło po naszej stronie']);
    expect(answer.text).not.toContain('tajne');
  });

  test('a reader who leaves while we search: ends the search and is no fault', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    let isAborted = false;
    const waiting: Searcher = {
      search: (_request, signal) => new Promise((_resolve, reject) => signal!.addEventListener('abort', () => { isAborted = true; reject(signal!.reason as Error); })),
      nearestWords: async () => [],
    };
    await expect(request(siteWith({}, { searcher: waiting, logger })).get('/szukaj').timeout(150)).rejects.toThrow('Timeout');
    await expect.poll(() => lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['request left by the reader']);
    expect(isAborted).toBe(true);
  });

  test('a library that cannot be read at all: is answered without a word of the cause', async () => {
    const answer = await request(siteWith({}, { library: () => { throw new Error('tajne'); } })).get('/');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/tajne|\.ts|node_modules/u);
    expect(answer.text).toContain(answer.headers['x-request-id']);
  });
});

describe('the limit of searches', () => {
  test('one too many: is told when to come back; the other pages never are', async () => {
    const limited = siteWith({ items }, { limits: { searchesPerMinute: 3 } });
    const statuses: number[] = [];
    for (const address of ['/szukaj?q=a', '/en/search?q=b', '/szukaj', '/szukaj?q=c']) statuses.push((await request(limited).get(address)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await request(limited).get('/szukaj?q=d');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    for (const address of ['/', '/wszystkie', `/m/${id}`, '/health']) expect((await request(limited).get(address)).status).toBe(200);
  });

  test('one proxy in front: readers behind it are counted one by one', async () => {
    const limited = siteWith({ items }, { limits: { searchesPerMinute: 1 } });
    limited.set('trust proxy', 1);
    const ask = async (reader: string) => (await request(limited).get('/szukaj').set('X-Forwarded-For', reader)).status;
    expect([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.1')]).toEqual([200, 200, 429]);
  });
});

describe('spellings of an address', () => {
  test.each([
    ['/en/', 'en', '/en'],
    ['/szukaj/', 'pl', '/szukaj'],
    ['/EN/Search', 'en', '/en/search'],
    ['/Szukaj', 'pl', '/szukaj'],
  ])('%s: is the page it means, in its language, with its one address', async (spelling, language, canonical) => {
    const { $, status } = await visit(site, spelling);
    expect([status, $('html').attr('lang'), $('link[rel="canonical"]').attr('href')]).toEqual([200, language, `https://example.org${canonical}`]);
  });

  test('a replaced code: leads to the one in use', async () => {
    const label = { pl: 'Nowy', en: 'New' };
    const topics = new Vocabulary('topics', label, '', [{ code: 'nowy', label, alt: { pl: [], en: [] } }, { code: 'stary', label, alt: { pl: [], en: [] }, replacedBy: 'nowy' }]);
    const renamed = siteOf(libraryOf({ ...vocabularies, topics }));
    const moved = await request(renamed).get('/en/topics/stary');
    expect([moved.status, moved.headers['location']]).toEqual([301, '/en/topics/nowy']);
    const { $ } = await visit(renamed, '/szukaj?topic=stary');
    expect($('link[rel="canonical"]').attr('href')).toBe('https://example.org/szukaj?topic=nowy');
    expect($('.notice')).toHaveLength(0);
  });
});
