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
  /** Empty when nothing answers: finding anything is wrong, unless the page says that it searched without the quotes. */
  relevant: string[];
  /** What the reader excluded and must not be found on the first page. */
  never?: string[];
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
  expect(queries.flatMap(({ relevant, never = [] }) => [...relevant, ...never]).filter((id) => !known.has(id))).toEqual([]);
});

test('no query is judged twice', () => {
  expect(queries.map(({ q }) => q).filter((q, index, all) => all.indexOf(q) !== index)).toEqual([]);
});

test('the score on our own content does not fall, all in all and in no kind', async () => {
  const ranked = await Promise.all(queries.map(async (judged) => ({ ...judged, ...(await rankOfFirst(judged)) })));
  const worst = ranked.filter(({ rank }) => rank > 3).map(({ kind, q, rank, ids }) => `${rank} ${kind}: ${q} → ${ids.slice(0, 3).join(', ')}`);
  const told = `answered only after the third place, or not at all:\n${worst.join('\n')}`;
  for (const [kind, measured] of Object.entries(MEASURED)) {
    const ranks = ranked.filter((one) => kind === 'all' || one.kind === kind).map(({ rank }) => rank);
    const slack = kind === 'all' ? 0.001 : 1 / ranks.length;
    const score = scoreOf(ranks);
    const hasFallen = score.some((value, index) => value < measured[index]! - slack);
    expect(hasFallen, `${kind} is now ${score.map((value) => value.toFixed(3)).join(', ')}; it was ${measured.join(', ')}; ${told}`).toBe(false);
  }
  expect(Object.keys(MEASURED).sort()).toEqual(['all', ...new Set(queries.map(({ kind }) => kind))].sort());
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

/**
 * Share answered first, share answered within ten, mean reciprocal rank within ten; measured 2026-11-23 with the embedded
 * engine. The whole may not fall; in a kind of a few queries one may slip where others gain. Raise them when better.
 */
const MEASURED: Record<string, readonly [number, number, number]> = {
  all: [0.918, 0.984, 0.942],
  'one-word': [0.956, 1, 0.977],
  inflected: [1, 1, 1],
  'two-orders': [0.856, 1, 0.928],
  abbreviation: [0.943, 1, 0.971],
  typo: [0.904, 0.951, 0.916],
  'no-polish-letters': [1, 1, 1],
  place: [0.966, 1, 0.974],
  question: [0.799, 1, 0.86],
  phrase: [1, 1, 1],
  minus: [0.874, 1, 0.937],
  english: [0.785, 0.928, 0.856],
  person: [1, 1, 1],
  hurried: [0.922, 1, 0.951],
  theme: [0.839, 0.919, 0.854],
};

/** Shares answered first and within ten, and the mean reciprocal rank within ten. */
function scoreOf(ranks: readonly number[]): [number, number, number] {
  const mean = (worth: (rank: number) => number) => ranks.reduce((sum, rank) => sum + worth(rank), 0) / ranks.length;
  return [mean((rank) => Number(rank === 1)), mean((rank) => Number(rank <= 10)), mean((rank) => (rank <= 10 ? 1 / rank : 0))];
}

async function rankOfFirst({ q, relevant, never = [] }: Judged): Promise<{ rank: number; ids: string[] }> {
  const { found, unquoted } = await search.search({ query: search.parse(q), filters: {}, sort: 'relevance', offset: 0, limit: 10, facets: [] });
  const ids = found.map(({ item }) => item.meta.id);
  if (ids.some((id) => never.includes(id))) return { rank: Infinity, ids };
  if (relevant.length === 0) return { rank: ids.length === 0 || unquoted ? 1 : Infinity, ids };
  const index = ids.findIndex((id) => relevant.includes(id));
  return { rank: index < 0 ? Infinity : index + 1, ids };
}
