import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { openEmbeddedEngine } from '../../src/search/embedded/index.js';
import { IndexKeeper, LibrarySearch, type SearchEngine } from '../../src/search/index.js';
import { projectRoot } from '../../src/shared/index.js';

interface Judged {
  kind: string;
  q: string;
  relevant: string[];
}

const { queries } = parse(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as { queries: Judged[] };
const folder = mkdtempSync(join(tmpdir(), 'relevance-'));
const today = () => '2026-11-23';

let engine: SearchEngine;
let search: LibrarySearch;
let known: Set<string>;

beforeAll(async () => {
  const analyser = createAnalyser(await readDictionary());
  engine = await openEmbeddedEngine(join(folder, 'index.db'), analyser);
  const folders = { content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') };
  const keeper = new IndexKeeper({ folders, engines: [engine], analyser, today, events: {} });
  await keeper.refresh();
  known = new Set(keeper.library.publicItems(today()).map((item) => item.meta.id));
  const searcher = { search: async (...request: Parameters<SearchEngine['search']>) => ({ ...(await engine.search(...request)), engine: 'embedded' as const, degraded: false }), nearestWords: (form: string) => engine.nearestWords(form) };
  search = new LibrarySearch({ searcher, library: () => keeper.library, analyser, today });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every judged item is in the library', () => {
  expect(queries.flatMap(({ relevant }) => relevant).filter((id) => !known.has(id))).toEqual([]);
});

test('the score on our own content does not fall', async () => {
  const ranks = await Promise.all(queries.map(({ q, relevant }) => rankOfFirst(q, relevant)));
  const share = (good: (rank: number) => boolean) => ranks.filter(good).length / ranks.length;
  const score = {
    first: share((rank) => rank === 1),
    firstTen: share((rank) => rank <= 10),
    reciprocal: ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length,
  };
  // Measured 2026-11-23 with 102 queries; raise when better, never lower.
  expect(score.first).toBeGreaterThanOrEqual(FLOOR.first);
  expect(score.firstTen).toBeGreaterThanOrEqual(FLOOR.firstTen);
  expect(score.reciprocal).toBeGreaterThanOrEqual(FLOOR.reciprocal);
});

test.each([
  ['budzzet obywtelskii', 'budżet obywatelski'],
  ['swietlcia', 'świetlica'],
  ['Wrocłw panel', 'wrocław panel'],
  ['gminami', undefined],
  ['xyzzyq', undefined],
])('%s is corrected to %s, spelt as the library spells it', async (q, correction) => {
  const help = await search.helpWithNothing({ query: search.parse(q), filters: {}, sort: 'relevance', offset: 0, limit: 20, facets: [] });
  expect(help.correction).toBe(correction);
});

const FLOOR = { first: 0.85, firstTen: 0.97, reciprocal: 0.9 };

async function rankOfFirst(q: string, relevant: string[]): Promise<number> {
  const { found } = await search.search({ query: search.parse(q), filters: {}, sort: 'relevance', offset: 0, limit: 10, facets: [] });
  const index = found.findIndex(({ item }) => relevant.includes(item.meta.id));
  return index < 0 ? Infinity : index + 1;
}
