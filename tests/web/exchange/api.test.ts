import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, problemSchema } from '../../../src/exchange/index.js';
import { EngineUnavailable, type Searcher } from '../../../src/search/index.js';
import { edition, item, session } from '../builders.js';
import { siteWith } from '../site.js';

const dates = (day: string) => ({ dates: { published: day, modified: day } });
const three = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day, index) => item('case-study', { title: `Gmina ${index + 1}`, topics: ['klimat'], ...dates(day) }));
const withdrawn = item('case-study', { title: 'Wycofany', workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } });
const hidden = [item('case-study', { title: 'Tajny szkic', workflow: 'draft' }), item('case-study', { title: 'Tajny zastrzeżony', access: 'restricted' }), item('case-study', { title: 'Tajny na jutro', ...dates('2027-01-01') })];
const hostile = item('presentation', { title: '<script>alert(1)</script> „&amp;”', session: '2025-panel', edition: '2025' });
const site = siteWith({ items: [...three, withdrawn, ...hidden, hostile], editions: [edition({ sessions: [session({ titleIsOurs: true })] })], faulty: ['kkwl-2026-0042'] });

const get = (path: string, headers: Record<string, string> = {}, on: Express = site) => request(on).get(`/api/v1${path}`).set(headers);
const idsOf = (body: unknown) => (body as { items: { id: string }[] }).items.map(({ id }) => id);

/** A problem, whole and of the documented shape. */
async function problemAt(path: string, headers: Record<string, string> = {}, on: Express = site) {
  const answer = await get(path, headers, on);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  const body = problemSchema.parse(JSON.parse(answer.text));
  expect(body.status).toBe(answer.status);
  return { ...body, headers: answer.headers as Record<string, string> };
}

describe('items', () => {
  test('the list: has what is public, newest first, in pages that know their neighbours', async () => {
    const { body, headers } = await get('/items?perPage=2&page=2');
    expect(OPERATIONS.listItems.answer.parse(body)).toMatchObject({ total: 4, page: 2, pages: 2, perPage: 2 });
    expect(idsOf(body)).toEqual([three[1]!.meta.id, three[0]!.meta.id]);
    const at = (page: number) => `<https://example.org/api/v1/items?perPage=2&page=${page}>`;
    expect(headers['link']).toBe(`${at(1)}; rel="first", ${at(1)}; rel="prev", ${at(2)}; rel="last"`);
    expect((await get('/items?modifiedSince=2026-02-01&perPage=2')).headers['link']).toBe('<https://example.org/api/v1/items?perPage=2&modifiedSince=2026-02-01&page=1>; rel="first", <https://example.org/api/v1/items?perPage=2&modifiedSince=2026-02-01&page=2>; rel="next", <https://example.org/api/v1/items?perPage=2&modifiedSince=2026-02-01&page=2>; rel="last"');
  });

  test('links of a question as long as can be: fit into a header', async () => {
    const query = `q=${'%C5%82'.repeat(300)}&topic=${Array.from({ length: 60 }, () => 'klimat').join(',')}&perPage=1&region=${','.repeat(10_000)}`;
    const link = (await get(`/search?${query}`)).headers['link'];
    expect((link ?? '').length).toBeLessThan(6_000);
    const all = (await get('/search?topic=klimat,klimat&topic=klimat&perPage=1&page=2')).headers['link'];
    expect(all).toContain('<https://example.org/api/v1/search?topic=klimat&perPage=1&page=3>; rel="next"');
  });

  test('what is not public: stands in no answer, and its address says what that of nothing says', async () => {
    const paths = ['/items?perPage=100', '/search?q=tajny', '/facets?q=tajny', '/suggestions?q=tajny', '/search?perPage=100'];
    for (const path of paths) expect((await get(path)).text).not.toMatch(/Tajny|Wycofany/u);
    expect((await get('/search?perPage=100')).body).toMatchObject({ total: 4 });
    for (const { meta } of hidden) expect((await problemAt(`/items/${meta.id}`)).status).toBe(404);
  });

  test('a withdrawn item: is gone, with the reason', async () => {
    const problem = await problemAt(`/items/${withdrawn.meta.id}`, { 'Accept-Language': 'en' });
    expect(problem).toMatchObject({ status: 410, title: 'Item withdrawn', withdrawn: { title: 'Wycofany', date: '2026-05-01', reason: 'Na prośbę autora.', url: `https://example.org/m/${withdrawn.meta.id}` } });
  });

  test('an item whose file is faulty: will come back', async () => {
    const { status, headers } = await problemAt('/items/kkwl-2026-0042');
    expect([status, headers['retry-after']]).toEqual([503, '30']);
  });

  test('a library without items: has one empty page', async () => {
    const empty = siteWith();
    expect((await get('/items', {}, empty)).body).toEqual({ total: 0, page: 1, perPage: 20, pages: 1, items: [] });
    expect((await get('/search', {}, empty)).body).toMatchObject({ total: 0, results: [] });
    for (const path of ['/facets', '/suggestions?q=ab', '/vocabularies', '/openapi.json']) expect((await get(path, {}, empty)).status).toBe(200);
  });
});

describe('parameters', () => {
  const REFUSED: [string, string[], RegExp][] = [
    ['/items?page=0', ['page'], /nie mniejszą niż 1/u],
    ['/items?page=3', ['page'], /Ostatnia strona ma numer 1/u],
    ['/items?page=x', ['page'], /liczbę całkowitą/u],
    ['/items?page=1e9', ['page'], /nie większą niż 100000/u],
    ['/items?perPage=101', ['perPage'], /nie większą niż 100/u],
    ['/items?page=1&page=2', ['page'], /tylko raz/u],
    ['/items?modifiedSince=2026-13-40', ['modifiedSince'], /RRRR-MM-DD/u],
    ['/items?strona=2', ['strona'], /Nie ma takiego parametru. Są: page, perPage, modifiedSince/u],
    ['/items/kkwl-2026-0001?x=1', ['x'], /nie przyjmuje parametrów/u],
    ['/search?sort=losowo', ['sort'], /jedną z wartości: relevance, newest, oldest, title/u],
    ['/search?topic=klimat,nie-ma&region=PL-99', ['topic', 'region'], /Nie ma takich kodów/u],
    [`/search?q=${'a'.repeat(301)}`, ['q'], /najwyżej 300 znaków/u],
    [`/search?topic=${'a,'.repeat(61)}`, ['topic'], /najwyżej 60 kodów/u],
    ['/search?page=2', ['page'], /Ostatnia strona ma numer 1/u],
    ['/facets?page=2', ['page'], /Nie ma takiego parametru/u],
    ['/suggestions?lang=de', ['lang'], /jedną z wartości: pl, en/u],
    ['/sessions?edition=1999', ['edition'], /Nie ma takiej edycji. Są: 2025/u],
    ['/items?__proto__=1&constructor=2', ['__proto__', 'constructor'], /Nie ma takiego parametru/u],
  ];

  test.each(REFUSED)('%s: is refused, naming %j and what to do', async (path, parameters, detail) => {
    const problem = await problemAt(path);
    expect(problem.status).toBe(400);
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(parameters);
    expect(problem.errors?.[0]?.detail).toMatch(detail);
  });

  test('empty values, as forms send them: count as absent', async () => {
    expect((await get('/search?q=&topic=&sort=&page=')).body).toMatchObject({ total: 4, page: 1, sort: 'newest' });
  });

  test('codes repeated or separated by commas: mean the same', async () => {
    const [repeated, joined] = [await get('/search?topic=klimat&topic=konsultacje'), await get('/search?topic=klimat,konsultacje')];
    expect(repeated.body).toEqual(joined.body);
    expect(repeated.body).toMatchObject({ total: 4 });
  });
});

describe('problems', () => {
  test('an unknown address: says so in Polish, in English for all who do not read Polish', async () => {
    const [polish, english, german] = [await problemAt('/nie-ma'), await problemAt('/nie-ma', { 'Accept-Language': 'en-GB, pl;q=0.5' }), await problemAt('/nie-ma', { 'Accept-Language': 'de' })];
    expect([polish.title, english.title, german.title]).toEqual(['Nie ma takiego adresu', 'Nothing at this address', 'Nothing at this address']);
    expect([polish.headers['content-language'], english.headers['content-language']]).toEqual(['pl', 'en']);
    expect(polish.headers['vary']).toContain('Accept-Language');
    expect(polish.type).toBe('https://example.org/api#problem-not-found');
    expect(polish.instance).toBe('/api/v1/nie-ma');
  });

  test('their types: lead to a description on the page', async () => {
    for (const path of ['/api', '/en/api']) {
      const { text } = await request(site).get(path);
      for (const name of ['parameters', 'address', 'not-found', 'method', 'withdrawn', 'too-many', 'broken', 'unavailable']) expect(text).toContain(`id="problem-${name}"`);
    }
  });

  test.each(['/api/v2/items', '/api/x', '/api/v1/items/a/b', '/api/v1/vocabularies/nie-ma', '/api/v1/vocabularies/__proto__', '/api/v1/editions/1900', '/api/v1/sessions/nie-ma'])('%s: is a problem, not a page', async (path) => {
    const { status, headers } = await request(site).get(path);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  test('an address that cannot be decoded: is told so', async () => {
    expect(await problemAt('/items/%E0%A4%A')).toMatchObject({ status: 400, title: 'Nieczytelny adres' });
  });

  test.each(['post', 'put', 'patch', 'delete'] as const)('%s: is refused before its body is read, with what is allowed', async (method) => {
    const { status, headers } = await request(site)[method]('/api/v1/items').set('Origin', 'https://elsewhere.example').send({ a: 1 });
    expect([status, headers['allow'], headers['content-type']]).toEqual([405, 'GET, HEAD, OPTIONS', 'application/problem+json; charset=utf-8']);
  });

  test('places that answer: have addresses of ASCII alone, and lead to anchors that are there', async () => {
    const one = item('case-study', { title: 'Punkt' }, '## Punkt wyjścia\n\nGęśle grały na łące.\n');
    const on = siteWith({ items: [one] });
    const { body } = await get('/search?q=gęśle', {}, on);
    const [{ places }] = (body as { results: { places: { url: string }[] }[] }).results as [{ places: { url: string }[] }];
    expect(places.map(({ url }) => url)).toEqual([`https://example.org/m/${one.meta.id}#punkt-wyj%C5%9Bcia`]);
    expect((await request(on).get(`/m/${one.meta.id}`)).text).toContain('id="punkt-wyjścia"');
  });

  test('a search that nobody answers, and one that breaks: say so without details', async () => {
    const searcher = (error: Error): Searcher => ({ search: () => Promise.reject(error), nearestWords: async () => [] });
    const away = await problemAt('/search?q=gmina', {}, siteWith({}, { searcher: searcher(new EngineUnavailable('meilisearch')) }));
    expect([away.status, away.headers['retry-after']]).toEqual([503, '30']);
    const broken = await problemAt('/search?q=gmina', {}, siteWith({}, { searcher: searcher(new Error('password=tajne')) }));
    expect(broken.status).toBe(500);
    expect(broken.fault).toMatch(/\S/u);
    expect(JSON.stringify(broken)).not.toContain('tajne');
  });
});

describe('HTTP', () => {
  test('an answer that is known already: is not sent again, by its mark or by its date', async () => {
    const first = await get('/items');
    expect(first.headers['last-modified']).toBe((await request(site).get('/wszystkie')).headers['last-modified']);
    const again = await get('/items', { 'If-None-Match': first.headers['etag']! });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get('/items', { 'If-Modified-Since': first.headers['last-modified']! })).status).toBe(304);
    expect((await get('/items', { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await get('/search')).headers['last-modified']).toBeUndefined();
    const search = await get('/search?q=gmina');
    expect((await get('/search?q=gmina', { 'If-None-Match': search.headers['etag']! })).status).toBe(304);
  });

  test('HEAD: has the headers alone', async () => {
    const { status, headers, text } = await request(site).head('/api/v1/items?perPage=1');
    expect([status, text]).toEqual([200, undefined]);
    expect(headers['link']).toContain('rel="next"');
    expect((await request(site).head('/api/v1/nie-ma')).status).toBe(404);
  });

  test("another site's page: may read, without credentials, and sees the headers it needs", async () => {
    const { headers } = await get('/items', { Origin: 'https://elsewhere.example' });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    for (const name of ['Link', 'ETag', 'RateLimit']) expect(headers['access-control-expose-headers']!.split(', ')).toContain(name);
    const asked = await request(site).options('/api/v1/items').set({ Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET' });
    expect([asked.status, asked.headers['access-control-allow-methods'], asked.headers['access-control-allow-origin']]).toEqual([204, 'GET, HEAD, OPTIONS', '*']);
    expect((await get('/nie-ma')).headers['access-control-allow-origin']).toBe('*');
    expect((await request(site).get('/api')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('too many requests: searches are told to wait, reading goes on; no setting, no limit', async () => {
    const limited = siteWith({ items: three }, { limits: { searchesPerMinute: 1 } });
    const first = await get('/search', {}, limited);
    expect(first.headers['ratelimit']).toMatch(/r=0/u);
    expect(first.headers['ratelimit-policy']).toMatch(/q=1; w=60/u);
    const second = await problemAt('/facets', {}, limited);
    expect(second.status).toBe(429);
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
    const reading = await get('/items', {}, limited);
    expect([reading.status, reading.headers['ratelimit-policy']]).toEqual([200, expect.stringContaining('q=10; w=60')]);
    expect((await request(limited).get('/szukaj')).status).toBe(200);
    expect((await get('/search')).headers['ratelimit']).toBeUndefined();
  });

  test('hostile text: arrives as it is, in a type no browser runs', async () => {
    const { body, headers } = await get(`/items/${hostile.meta.id}`);
    expect((body as { title: string }).title).toBe('<script>alert(1)</script> „&amp;”');
    expect([headers['content-type'], headers['x-content-type-options']]).toEqual(['application/json; charset=utf-8', 'nosniff']);
  });
});

test('sessions: name what they left, and say when a title is ours', async () => {
  const { body } = await get('/sessions/2025-panel');
  expect(OPERATIONS.getSession.answer.parse(body)).toMatchObject({ titleIsOurs: true, items: [{ id: hostile.meta.id, apiUrl: `https://example.org/api/v1/items/${hostile.meta.id}` }] });
  expect((await get('/editions')).body).toMatchObject({ total: 1, editions: [{ sessions: 1, items: 1 }] });
});

test('the beginning of the API: leads to its description', async () => {
  const { status, headers } = await request(site).get('/api/v1');
  expect([status, headers['location']]).toEqual([302, '/api/v1/openapi.json']);
});
