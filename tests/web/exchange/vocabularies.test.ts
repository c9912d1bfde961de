import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.js';
import { SCHEMES, Vocabulary, type Concept } from '../../../src/content/index.js';
import { item, libraryOf, servicesFor } from '../builders.js';
import { strictRender, textsOf, visit, vocabularies } from '../site.js';

const concept = (code: string, more: Partial<Concept> = {}): Concept => ({ code, label: { pl: `Pojęcie ${code}`, en: `Concept ${code}` }, alt: { pl: [], en: [] }, ...more });
const topics = new Vocabulary('topics', { pl: 'Tematy', en: 'Topics' }, 'O czym.', [
  concept('miejsce', { alt: { pl: ['okolica', 'teren'], en: ['area'] }, scope: '=2+3 to nie formuła, a „cytat", też nie.' }),
  concept('park', { broader: 'miejsce' }),
  concept('staw', { broader: 'park' }),
  concept('skwer', { replacedBy: 'park', broader: 'miejsce' }),
  concept('rynek', { deprecated: true }),
  concept('zly', { label: { pl: '<b>@zły</b>', en: '-bad' }, url: 'https://example.org/bad' }),
]);
const items = [item('case-study', { topics: ['park'] }), item('case-study', { topics: ['miejsce'] }), item('case-study', { topics: ['rynek'], workflow: 'draft' })];
const site = createApp(servicesFor(libraryOf({ ...vocabularies, topics }, { items })), strictRender);
const URL_OF = 'https://example.org/slownik/topics';

describe('the page of a vocabulary', () => {
  test('its concepts: stand at their own places, with what is above and below and how much there is', async () => {
    const { $ } = await visit(site, '/slownik/topics');
    expect($('.concept').toArray().map((element) => $(element).attr('id'))).toEqual(['miejsce', 'park', 'staw', 'zly', 'skwer', 'rynek']);
    const links = (id: string) => $(`#${id} a`).toArray().map((link) => $(link).attr('href'));
    expect(links('park')).toEqual(['#park', '#miejsce', '#staw', '/szukaj?topic=park']);
    expect(links('staw')).toEqual(['#staw', '#park']);
    expect(links('skwer')).toEqual(['#skwer', '#miejsce', '#park']);
    expect(textsOf($, '#miejsce a[href^="/szukaj"]')).toEqual(['2 materiały']);
    expect(textsOf($, '#rynek .note')).toEqual(['Wycofane, bez następcy.']);
    expect($('#zly h2').text()).toBe('<b>@zły</b>');
  });

  test('a count: is what its search finds', async () => {
    const { $ } = await visit(site, (await visit(site, '/slownik/topics')).$('#miejsce a[href^="/szukaj"]').attr('href')!);
    expect($('.card')).toHaveLength(2);
  });

  test.each(['/slownik/nie-ma', '/slownik/__proto__', '/slownik/nie-ma.csv', '/slownik/constructor.jsonld', '/slownik/.csv', '/en/vocabulary/topics.xml'])('%s: is no page', async (address) => {
    expect((await request(site).get(address)).status).toBe(404);
  });

  test('the list: has all of them', async () => {
    const { $ } = await visit(site, '/en/vocabulary');
    expect($('.concepts h2 a').toArray().map((link) => $(link).attr('href'))).toEqual(SCHEMES.map((scheme) => `/en/vocabulary/${scheme}`));
  });
});

interface Node {
  '@id': string;
  '@type': string;
  [property: string]: unknown;
}

describe('a vocabulary as SKOS', () => {
  const graphOf = async (path: string) => (JSON.parse((await request(site).get(path)).text) as { '@graph': Node[] })['@graph'];

  test('its concepts: have notation, names and places among the others; former ones say so', async () => {
    const [scheme, ...concepts] = await graphOf('/slownik/topics.jsonld');
    expect(scheme).toMatchObject({ '@id': URL_OF, '@type': 'skos:ConceptScheme', 'skos:hasTopConcept': [{ '@id': `${URL_OF}#miejsce` }, { '@id': `${URL_OF}#zly` }] });
    const by = Object.fromEntries(concepts.map((node) => [node['skos:notation'] as string, node]));
    expect(by['miejsce']).toMatchObject({ 'skos:narrower': [{ '@id': `${URL_OF}#park` }], 'skos:topConceptOf': { '@id': URL_OF }, 'skos:altLabel': [{ '@value': 'okolica', '@language': 'pl' }, { '@value': 'teren', '@language': 'pl' }, { '@value': 'area', '@language': 'en' }] });
    expect(by['park']).toMatchObject({ 'skos:broader': { '@id': `${URL_OF}#miejsce` }, 'skos:prefLabel': [{ '@value': 'Pojęcie park', '@language': 'pl' }, { '@value': 'Concept park', '@language': 'en' }] });
    expect(by['skwer']).toMatchObject({ 'owl:deprecated': true, 'dcterms:isReplacedBy': { '@id': `${URL_OF}#park` } });
    expect(by['skwer']).not.toHaveProperty('skos:broader');
    expect(by['rynek']).toMatchObject({ 'owl:deprecated': true });
  });

  test('every broader: has its narrower, in the real vocabularies too', async () => {
    for (const scheme of SCHEMES) {
      const nodes = (await graphOf(`/slownik/${scheme}.jsonld`)).slice(1);
      const ids = new Map(nodes.map((node) => [node['@id'], node]));
      expect(ids.size).toBe(nodes.length);
      for (const node of nodes) {
        const broader = (node['skos:broader'] as Node | undefined)?.['@id'];
        if (broader) expect(ids.get(broader)?.['skos:narrower']).toContainEqual({ '@id': node['@id'] });
      }
    }
  });

  test('the address of the page: gives what is asked for', async () => {
    const asked = async (accept: string, path = '/slownik/topics') => {
      const { headers, status } = await request(site).get(path).set('Accept', accept);
      return [status, headers['content-type']!.split(';')[0], headers['content-location'], headers['vary']?.includes('Accept')];
    };
    expect(await asked('application/ld+json')).toEqual([200, 'application/ld+json', '/slownik/topics.jsonld', true]);
    expect(await asked('application/ld+json', '/en/vocabulary/topics')).toEqual([200, 'application/ld+json', '/slownik/topics.jsonld', true]);
    expect(await asked('text/csv')).toEqual([200, 'text/csv', '/slownik/topics.csv', true]);
    expect(await asked('text/html,application/xhtml+xml,*/*;q=0.8')).toEqual([200, 'text/html', undefined, true]);
    expect(await asked('image/png')).toEqual([200, 'text/html', undefined, true]);
  });

  test('an answer that is known already: is not sent again', async () => {
    const first = await request(site).get('/slownik/topics.jsonld');
    expect(first.headers['access-control-allow-origin']).toBe('*');
    expect((await request(site).get('/slownik/topics.jsonld').set('If-None-Match', first.headers['etag']!)).status).toBe(304);
    expect((await request(site).get('/slownik/topics.csv').set('If-Modified-Since', first.headers['last-modified']!)).status).toBe(304);
  });
});

test('a vocabulary as a table: has its columns, no formula, and opens in a spreadsheet', async () => {
  const { text, headers } = await request(site).get('/slownik/topics.csv');
  expect([headers['content-type'], headers['content-disposition']]).toEqual(['text/csv; charset=utf-8', 'attachment; filename=topics.csv']);
  expect(text.startsWith('\uFEFFcode,label_pl,label_en,definition,')).toBe(true);
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ code, replaced_by, deprecated, uses }) => [code, replaced_by, deprecated, uses])).toEqual([
    ['miejsce', '', 'false', '2'],
    ['park', '', 'false', '1'],
    ['staw', '', 'false', '0'],
    ['skwer', 'park', 'true', '0'],
    ['rynek', '', 'true', '0'],
    ['zly', '', 'false', '0'],
  ]);
  expect(rows[0]).toMatchObject({ definition: '\'=2+3 to nie formuła, a „cytat", też nie.', alt_pl: 'okolica|teren', url: `${URL_OF}#miejsce` });
  expect(rows[5]!['label_en']).toBe("'-bad");
});

test('page, API, SKOS and table of every real vocabulary: have the same codes in the same number', async () => {
  for (const scheme of SCHEMES) {
    const codes = (vocabularies[scheme].concepts.map(({ code }) => code));
    const own = createApp(servicesFor(libraryOf(vocabularies, {})), strictRender);
    const page = load((await request(own).get(`/slownik/${scheme}`)).text);
    const { body } = await request(own).get(`/api/v1/vocabularies/${scheme}`);
    const table = parse((await request(own).get(`/slownik/${scheme}.csv`)).text, { bom: true, columns: true }) as Record<string, string>[];
    expect((body as { concepts: { code: string }[] }).concepts.map(({ code }) => code)).toEqual(codes);
    expect(table.map(({ code }) => code)).toEqual(codes);
    expect(page('.concept').toArray().map((element) => page(element).attr('id')).toSorted()).toEqual(codes.toSorted());
  }
});
