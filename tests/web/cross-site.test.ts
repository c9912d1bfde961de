import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { pageFrom, siteWith, textsOf } from './site.js';

const site = siteWith({}, { site: { url: 'https://example.org', version: '0', alsoAt: ['http://localhost:3000', 'http://127.0.0.1:3000'] } });

/** No page takes this POST: 404 says that it was let through. */
const post = (headers: Record<string, string>) => request(site).post('/nie-ma').set(headers).type('form').send('a=b');

describe('a post', () => {
  test.each([
    ['from our own page', { 'Sec-Fetch-Site': 'same-origin' }],
    ['that a person began', { 'Sec-Fetch-Site': 'none' }],
    ['from our own page through a proxy that rewrote Origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://inside:3000' }],
    ['of an old browser', { Origin: 'https://example.org' }],
    ['of an old browser on the machine itself', { Origin: 'http://localhost:3000' }],
    ['of a browser that sends only Referer', { Referer: 'https://example.org/szukaj?q=x' }],
  ])('%s: is let through', async (_name, headers) => {
    const { status, headers: answered } = await post(headers as unknown as Record<string, string>);
    expect(status).toBe(404);
    expect(answered['vary']).toContain('Sec-Fetch-Site, Origin');
  });

  test.each([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.org' }],
    ['from a neighbour on a subdomain', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://www.example.org' }],
    ['with a word nobody knows', { 'Sec-Fetch-Site': 'x' }],
    ['of an old browser from another site', { Origin: 'https://evil.example' }],
    ['of an old browser from our name on another port', { Origin: 'https://example.org:444' }],
    ['of an old browser from our name without https', { Origin: 'http://example.org' }],
    ['from nowhere', { Origin: 'null' }],
    ['from nowhere with our Referer', { Origin: 'null', Referer: 'https://example.org/' }],
    ['with a Referer that begins with our name', { Referer: 'https://example.org.evil.example/' }],
    ['with a Referer that is no address', { Referer: 'x' }],
    ['that says nothing', {}],
  ])('%s: is refused with a page that says what to do', async (_name, headers) => {
    const answer = await post(headers as unknown as Record<string, string>);
    expect([answer.status, textsOf(pageFrom(answer).$, 'h1')]).toEqual([403, ['Formularz przyszedł z innej strony']]);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', vary: expect.stringContaining('Sec-Fetch-Site, Origin') as string });
  });

  test.each(['post', 'put', 'patch', 'delete'] as const)('%s from another site: is refused everywhere', async (method) => {
    for (const address of ['/', '/szukaj', '/redakcja/zaloguj', '/en/search']) expect((await request(site)[method](address).set('Sec-Fetch-Site', 'cross-site')).status).toBe(403);
  });

  test('100 MB that are announced and have not come: are not waited for', async () => {
    const server = createServer(site).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const asked = httpRequest({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method: 'POST', path: '/redakcja/osoby', headers: { 'Sec-Fetch-Site': 'cross-site', 'Content-Length': '100000000' } });
    asked.flushHeaders();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(403);
    asked.destroy();
    server.closeAllConnections();
    server.close();
  });

  test('in English: the page is English', async () => {
    expect(textsOf(pageFrom(await request(site).post('/en/search')).$, 'h1')).toEqual(['The form came from another site']);
  });
});

test('a page that is asked for: is given to whoever comes from another site, and does not vary by it', async () => {
  const { status, headers } = await request(site).get('/').set({ 'Sec-Fetch-Site': 'cross-site', Origin: 'null' });
  expect([status, headers['vary']?.includes('Sec-Fetch-Site') ?? false]).toEqual([200, false]);
});
