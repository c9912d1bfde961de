import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { API_BASE, OPERATION_NAMES, OPERATIONS, type ApiDocument } from '../../../src/exchange/index.js';
import { realSite, type RealSite } from '../real-site.js';

const folder = mkdtempSync(join(tmpdir(), 'api-'));
let real: RealSite;
const documents: Partial<Record<'pl' | 'en', ApiDocument>> = {};

beforeAll(async () => {
  real = await realSite(folder);
  for (const language of ['pl', 'en'] as const) documents[language] = (await request(real.site).get(`${API_BASE}/openapi.json?lang=${language}`)).body as ApiDocument;
});

afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A documented schema with all it refers to, as a schema that reads. */
function readerOf(schema: object, document: ApiDocument): z.ZodType {
  const moved = JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/');
  return z.fromJSONSchema(JSON.parse(moved) as Parameters<typeof z.fromJSONSchema>[0]);
}

describe.each(['pl', 'en'] as const)('the OpenAPI document in %s', (language) => {
  test('linted by the recommended rules: has no fault', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(documents[language]), config });
    // Without operations' ids it must complain, or it would not have looked.
    const nameless = await lintFromString({ source: JSON.stringify(documents[language]).replaceAll('"operationId"', '"x-operation"'), config });
    expect(nameless.length).toBeGreaterThan(0);
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location.map((place) => place.pointer).join(' ')}`)).toEqual([]);
  });

  test('every operation, parameter and field: is described, in this language alone', () => {
    const text = JSON.stringify(documents[language]);
    expect(text).not.toContain('x-pl');
    expect(text.includes('Lista materiałów')).toBe(language === 'pl');
    const silent: string[] = [];
    const walk = (schema: { properties?: Record<string, object> }, path: string) => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        const inner = field as { description?: string; $ref?: string; properties?: Record<string, object>; items?: object };
        if (!inner.description && !inner.$ref) silent.push(`${path}.${name}`);
        walk(inner, `${path}.${name}`);
        walk(inner.items ?? {}, `${path}.${name}[]`);
      }
    };
    for (const [name, schema] of Object.entries(documents[language]!.components.schemas)) walk(schema, name);
    const operations = Object.values(documents[language]!.paths).map(({ get }) => get);
    for (const { operationId, parameters = [], summary, description } of operations) {
      if (!summary || !description) silent.push(operationId);
      silent.push(...parameters.filter((parameter) => !parameter.description).map(({ name }) => `${operationId} ${name}`));
    }
    expect(operations.map(({ operationId }) => operationId)).toEqual(OPERATION_NAMES);
    expect(silent).toEqual([]);
  });
});

describe.each(OPERATION_NAMES)('the documented examples of %s', (name) => {
  test('asked of the real content: are answered as documented, with nothing undocumented', async () => {
    const document = documents.en!;
    const { get } = document.paths[OPERATIONS[name].path]!;
    const documented = readerOf(get.responses['200']!.content!['application/json']!.schema, document);
    expect(get['x-examples'].length).toBeGreaterThan(0);
    for (const { address } of get['x-examples']) {
      const { status, body, headers } = await request(real.site).get(API_BASE + address);
      expect([address, status]).toEqual([address, 200]);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(documented.safeParse(body).error?.issues ?? []).toEqual([]);
      expect(documented.safeParse({ ...body, [Object.keys(body as object)[0]!]: { odd: true } }).success).toBe(false);
      expect(OPERATIONS[name].answer.safeParse(body).error?.issues ?? []).toEqual([]);
      expect([address, (body as { total?: number }).total]).not.toEqual([address, 0]);
      if (name === 'suggestions') expect((body as { suggestions: unknown[] }).suggestions.length).toBeGreaterThan(0);
    }
  });
});

test('every item, vocabulary, edition and session of the real content: is answered as documented', async () => {
  const { library } = real;
  const all: [string, z.ZodType][] = [
    ...library.publicItems('2026-11-23').map(({ meta }): [string, z.ZodType] => [`/items/${meta.id}`, OPERATIONS.getItem.answer]),
    ...Object.keys(library.vocabularies).map((scheme): [string, z.ZodType] => [`/vocabularies/${scheme}`, OPERATIONS.getVocabulary.answer]),
    ...library.editions.map(({ code }): [string, z.ZodType] => [`/editions/${code}`, OPERATIONS.getEdition.answer]),
    ...library.editions.flatMap(({ sessions }) => sessions.map(({ code }): [string, z.ZodType] => [`/sessions/${code}`, OPERATIONS.getSession.answer])),
  ];
  const wrong: string[] = [];
  for (const [path, schema] of all) {
    const { status, body } = await request(real.site).get(API_BASE + path);
    const { error } = schema.safeParse(body);
    if (status !== 200 || error) wrong.push(`${path} ${status} ${error?.message ?? ''}`);
    else if (!(body as { apiUrl: string }).apiUrl.endsWith(API_BASE + path)) wrong.push(`${path} calls itself ${(body as { apiUrl: string }).apiUrl}`);
  }
  expect(all.length).toBeGreaterThan(150);
  expect(wrong).toEqual([]);
}, 60_000);

test('the pages of a list: walked by their links, give every item once', async () => {
  const ids: string[] = [];
  let next: string | undefined = `${API_BASE}/items?perPage=50`;
  while (next) {
    const answer = await request(real.site).get(next.replace('https://example.org', ''));
    ids.push(...(answer.body as { items: { id: string }[] }).items.map(({ id }) => id));
    next = /<([^>]+)>; rel="next"/u.exec(answer.headers['link']!)?.[1];
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(real.library.publicItems('2026-11-23').map(({ meta }) => meta.id).toSorted());
});

test('a search of the API and of the page: find the same, in the same order', async () => {
  for (const query of ['q=bud%C5%BCet+obywatelski', 'q=klimat&region=PL-14,PL-10', 'topic=klimat&sort=title', 'q=budzet&page=2']) {
    const { body } = await request(real.site).get(`${API_BASE}/search?${query}`);
    const page = await request(real.site).get(`/szukaj?${query}`);
    const shown = [...page.text.matchAll(/class="card-title"[^>]*><a href="\/m\/([^"#]+)"/gu)].map((match) => match[1]);
    const found = (body as { results: { item: { id: string } }[] }).results.map(({ item }) => item.id);
    expect([query, ...found]).toEqual([query, ...shown]);
    expect([query, found.length > 0]).toEqual([query, true]);
  }
});

test('counts of facets: are what the search finds when asked for the code', async () => {
  const { body } = await request(real.site).get(`${API_BASE}/facets`);
  const facets = (body as { facets: { name: string; values: { code: string; count: number }[] }[] }).facets;
  for (const { name, values } of facets) {
    for (const { code, count } of values.slice(0, 3)) {
      const found = await request(real.site).get(`${API_BASE}/search?${name}=${code}&perPage=1`);
      expect([name, code, (found.body as { total: number }).total]).toEqual([name, code, count]);
    }
  }
});
