import { load } from 'cheerio';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { siteWith, visit } from './site.js';
import { library } from './three-items.js';

const site = siteWith({ items: library });

describe('searching from the address bar', () => {
  test.each([
    ['/', '/opensearch.xml', '/szukaj', '/podpowiedzi'],
    ['/en', '/en/opensearch.xml', '/en/search', '/suggestions'],
  ])('%s: names a description whose addresses answer', async (page, description, search, suggestions) => {
    expect((await visit(site, page)).$('link[rel="search"]').attr()).toEqual({ rel: 'search', href: description, type: 'application/opensearchdescription+xml', title: 'Kongresoteka' });
    const { headers, body } = await request(site).get(description).buffer(true).parse((response, done) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => done(null, text));
    });
    expect(headers['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8');
    const $ = load(body as string, { xml: true });
    expect([$('ShortName').text().length <= 16, $('Description').text().length <= 1024]).toEqual([true, true]);
    const addresses = $('Url').toArray().map((url) => $(url).attr('template')!.replace('https://example.org', '').replace('{searchTerms}', 'rada%20seni'));
    expect(addresses.map((address) => address.split('?')[0])).toEqual([search, expect.stringContaining(suggestions)]);
    expect(await Promise.all(addresses.map(async (address) => (await request(site).get(address)).status))).toEqual([200, 200]);
  });

  test('what is typed: brings labels, each once, as browsers read them', async () => {
    const answer = await request(site).get('/opensearch/podpowiedzi?q=rada sen').buffer(true).parse((response, done) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => done(null, text));
    });
    expect(answer.headers['content-type']).toContain('application/x-suggestions+json');
    const [typed, labels, ...more] = JSON.parse(answer.body as string) as [string, string[], ...unknown[]];
    expect([typed, more]).toEqual(['rada sen', []]);
    expect(labels).toContain('Rada seniorów w Kutnie');
    expect(labels).toHaveLength(new Set(labels).size);
  });

  test.each(['', '?q=', '?q=%00%FF', `?q=${'x'.repeat(5_000)}`, '?q=a&q=b'])('%s: answers calmly', async (query) => {
    expect((await request(site).get(`/opensearch/podpowiedzi${query}`)).status).toBe(200);
  });
});
