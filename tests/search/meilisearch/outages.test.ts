import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { afterEach, describe, expect, it } from 'vitest';
import { EngineUnavailable, type SearchEngine } from '../../../src/search/engine.js';
import { openMeilisearchEngine } from '../../../src/search/meilisearch/index.js';
import { analyser, document, request } from '../contract/builders.js';
import { apiError, fakeServer, json } from './fake-server.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function engineOn(answer: Parameters<typeof fakeServer>[0], timeoutMs = 200): Promise<{ engine: SearchEngine; requests: string[] }> {
  const server = await fakeServer(answer);
  closing.push(server.close);
  return { engine: openMeilisearchEngine({ url: server.url, key: 'secret-key', timeoutMs }, analyser), requests: server.requests };
}

/** What an engine does that needs the server; each must end the same way. */
const ASKED: [string, (engine: SearchEngine) => Promise<unknown>][] = [
  ['search', (engine) => engine.search(request(''))],
  ['search of a word', (engine) => engine.search(request('rada'))],
  ['nearestWords', (engine) => engine.nearestWords('radaa')],
  ['state', (engine) => engine.state()],
  ['apply', (engine) => engine.apply({ put: [document({ id: 'a' })], remove: [] })],
  ['rebuild', (engine) => engine.rebuild([document({ id: 'a' })], 'stamp')],
];

async function failureOf(asked: Promise<unknown>): Promise<EngineUnavailable> {
  const error = await asked.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineUnavailable);
  return error as EngineUnavailable;
}

describe.each(ASKED)('a server that cannot answer, asked for %s', (_name, ask) => {
  it('nobody listens: unavailable, with the cause', async () => {
    const server = await fakeServer(() => undefined);
    await server.close();
    const error = await failureOf(ask(openMeilisearchEngine({ url: server.url }, analyser)));
    expect(error.message).toContain('ECONNREFUSED');
    expect(error.cause).toBeInstanceOf(MeilisearchRequestError);
  });

  it('a proxy’s HTML page with 502 instead of JSON: unavailable, not a SyntaxError', async () => {
    const { engine } = await engineOn((_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1>'));
    const error = await failureOf(ask(engine));
    expect(error.message).toContain('not JSON');
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  it('a captive page with 200 and HTML: unavailable', async () => {
    const { engine } = await engineOn((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Witamy!'));
    expect((await failureOf(ask(engine))).message).toContain('not JSON');
  });

  it('503 with Retry-After: unavailable, and the message says how long to wait', async () => {
    const { engine } = await engineOn((_request, response) => json(response, 503, apiError('too_many_search_requests'), { 'Retry-After': '10' }));
    const error = await failureOf(ask(engine));
    expect(error.message).toContain('wait 10 seconds');
    expect(error.cause).toBeInstanceOf(MeilisearchApiError);
  });

  it.each([[401, 'missing_authorization_header'], [403, 'invalid_api_key']])('%i: unavailable, and the message names the key but does not show it', async (status, code) => {
    const { engine } = await engineOn((_request, response) => json(response, status, apiError(code)));
    const error = await failureOf(ask(engine));
    expect(error.message).toContain('MEILI_KEY');
    expect(error.message).not.toContain('secret-key');
  });

  it('a connection cut in the middle of an answer: unavailable', async () => {
    const { engine } = await engineOn((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"results":');
      setTimeout(() => response.destroy(), 10);
    });
    await failureOf(ask(engine));
  });

  it('an error nobody has heard of: unavailable', async () => {
    const { engine } = await engineOn((_request, response) => json(response, 500, apiError('internal')));
    expect((await failureOf(ask(engine))).message).toContain('500');
  });
});

describe('a server that keeps silent', () => {
  it('a search ends after its timeout', async () => {
    const { engine } = await engineOn(() => undefined, 100);
    const started = performance.now();
    expect((await failureOf(engine.search(request('')))).message).toContain('in time');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('also when the reader’s signal is given, though the client then forgets its own timeout', async () => {
    const { engine } = await engineOn(() => undefined, 100);
    expect((await failureOf(engine.search(request(''), new AbortController().signal))).message).toContain('in time');
  });

  it('a reader who leaves gets their own reason at once: that is no outage', async () => {
    const { engine } = await engineOn(() => undefined, 60_000);
    const reader = new AbortController();
    const search = engine.search(request(''), reader.signal);
    const reason = new Error('left');
    setTimeout(() => reader.abort(reason), 20);
    await expect(search).rejects.toBe(reason);
  });

  it('headers at once and a body that never comes end, too', async () => {
    const { engine } = await engineOn((_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders(), 100);
    await failureOf(engine.search(request('')));
  });
});

describe('an index that is not there yet', () => {
  const missing = apiError('index_not_found', 'Index `kongresoteka_items` not found.');

  it('a search is unavailable, so the stand-in answers instead of an empty page', async () => {
    const { engine } = await engineOn((_request, response) => json(response, 404, missing));
    expect((await failureOf(engine.search(request('rada')))).message).toContain('no index yet');
  });

  it('its state is that of nothing', async () => {
    const { engine } = await engineOn((_request, response) => json(response, 404, missing));
    expect(await engine.state()).toEqual({ stamp: undefined, held: new Map() });
  });
});

it('no answer is asked for compressed: it would come 40 ms later', async () => {
  const accepted: (string | undefined)[] = [];
  const { engine } = await engineOn((incoming, response) => {
    accepted.push(incoming.headers['accept-encoding']);
    json(response, 200, { results: [{ hits: [], estimatedTotalHits: 0, facetDistribution: {} }] });
  });
  await engine.search(request(''));
  expect(accepted).toEqual(['identity']);
});

it('a page without words is one request, whatever is ticked', async () => {
  const bodies: string[] = [];
  const { engine, requests } = await engineOn((_request, response, body) => {
    bodies.push(body);
    json(response, 200, { results: (JSON.parse(body) as { queries: unknown[] }).queries.map(() => ({ hits: [], estimatedTotalHits: 0 })) });
  });
  await engine.search(request('', { filters: { region: ['PL-10'], kind: ['case-study'] } }));
  expect(requests).toEqual(['POST /multi-search']);
  expect((JSON.parse(bodies[0]!) as { queries: unknown[] }).queries).toHaveLength(3);
});
