import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import type { SearchDocument, SearchEngine, SearchRequest } from '../../../src/search/index.js';
import { hasQuotes, withoutQuotes } from '../../../src/search/parse-query.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { digestsOf, polish, request, searchDocument } from '../../fixtures/search-documents.js';
import { inOrder, naiveSearch } from './naive-search.js';

/** Families of forms of one word, words that only look alike, and words no dictionary knows; all too short for typos. */
const WORDS = ['rada', 'rady', 'radą', 'wieś', 'wsi', 'woda', 'wody', 'dom', 'domu', 'las', 'lasy', 'rok', 'Łódź', 'łódź', 'lot', 'xyz', 'xyż', 'ąę', '7', '2024'];
const CODES = ['a', 'b', 'c'];

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((list) => list.join(' '));
const codes = fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 2 });
const facets = fc.record({ topic: codes, region: codes, kind: codes });
const document = fc
  .record({ number: fc.integer({ min: 1, max: 12 }), title: words, body: words, facets, published: fc.integer({ min: 20260101, max: 20260104 }), titleKey: fc.constantFrom('a', 'b', 'c') })
  .map(({ number, title, body, ...rest }) => searchDocument(`d${number}`, { text: { title, body }, ...rest }));

type Step = { kind: 'put' | 'rebuild'; documents: SearchDocument[] } | { kind: 'remove'; ids: string[] } | { kind: 'reopen' };
const documents = fc.uniqueArray(document, { maxLength: 8, selector: ({ id }) => id });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), documents }),
  fc.record({ kind: fc.constant('rebuild' as const), documents }),
  fc.record({ kind: fc.constant('remove' as const), ids: fc.array(fc.integer({ min: 1, max: 12 }).map((number) => `d${number}`), { maxLength: 4 }) }),
  fc.constant({ kind: 'reopen' as const }),
);

const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS, 'łód', 'lodz', 'wies', 'dom', 'nic') },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((pair) => `"${pair.join(' ')}"`) },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((word) => `-${word}`) },
);
const search = fc.record({
  text: fc.array(part, { maxLength: 3 }).map((parts) => parts.join(' ')),
  filters: fc.record({ topic: codes, region: codes }, { requiredKeys: [] }),
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const, 'title' as const),
});

function expectSame(asked: SearchRequest, known: readonly SearchDocument[], answer: Awaited<ReturnType<SearchEngine['search']>>): void {
  const strict = naiveSearch(known, asked, polish());
  expect(answer.unquoted).toBe(hasQuotes(asked.query) && strict.full.length === 0);
  const expected = answer.unquoted ? naiveSearch(known, { ...asked, query: withoutQuotes(asked.query) }, polish()) : strict;
  const ids = answer.hits.map((hit) => hit.id);
  const full = expected.full.map(({ id }) => id);
  expect(answer.full).toBe(full.length);
  expect(answer.total).toBe(ids.length);
  expect(new Set(ids).size).toBe(ids.length);
  // Few items with all the words: others that have some of them may follow.
  if (answer.total > full.length) {
    expect(asked.query.words.length).toBeGreaterThan(1);
    expect(ids.filter((id) => !expected.some.has(id))).toEqual([]);
    if (asked.sort === 'relevance') expect(ids.slice(0, full.length).sort()).toEqual(full.sort());
    return;
  }
  expect([...ids].sort()).toEqual([...full].sort());
  expect(answer.counts).toEqual(expected.counts);
  if (asked.sort !== 'relevance') expect(ids).toEqual(inOrder(expected.full, asked.sort));
}

async function takeStep(engine: SearchEngine, known: Map<string, SearchDocument>, step: Step, reopen: () => Promise<SearchEngine>): Promise<SearchEngine> {
  if (step.kind === 'reopen') return reopen();
  if (step.kind === 'remove') {
    await engine.apply({ put: [], remove: step.ids });
    for (const id of step.ids) known.delete(id);
    return engine;
  }
  if (step.kind === 'rebuild') {
    await engine.rebuild(step.documents, 'stamp');
    known.clear();
  } else await engine.apply({ put: step.documents, remove: [] });
  for (const document of step.documents) known.set(document.id, document);
  return engine;
}

describe('the embedded engine against a scan of every word', () => {
  test('any documents, put, removed, rebuilt and reopened in any order: are found and counted alike', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(step, { maxLength: 5 }), fc.array(search, { minLength: 4, maxLength: 8 }), async (first, steps, searches) => {
        const path = join(temporaryFolder(), 'embedded.db');
        let engine = await openEmbeddedEngine(path, polish());
        const reopen = async () => {
          await engine.close();
          return openEmbeddedEngine(path, polish());
        };
        const known = new Map<string, SearchDocument>();
        for (const one of [{ kind: 'rebuild' as const, documents: first }, ...steps]) engine = await takeStep(engine, known, one, reopen);
        expect(Object.fromEntries((await engine.state()).held)).toEqual(digestsOf([...known.values()]));
        for (const { text, ...rest } of searches) {
          const asked = request(text, { ...rest, limit: 100, facets: ['topic', 'region', 'kind'] });
          expectSame(asked, [...known.values()], await engine.search(asked));
        }
        await engine.close();
      }),
      { numRuns: 150 },
    );
  });

  test('pages: put together are the whole, in one order, without a repetition', async () => {
    const engine = await openEmbeddedEngine(join(temporaryFolder(), 'embedded.db'), polish());
    const all = Array.from({ length: 57 }, (_, number) => searchDocument(`d${number}`, { text: { title: 'rada wsi', body: 'woda '.repeat(number % 5) }, published: 20260101 + (number % 3), titleKey: `t${number % 7}` }));
    await engine.rebuild(all, 'stamp');
    for (const text of ['', 'rada', 'woda', 'rada wody']) {
      for (const sort of ['relevance', 'newest', 'oldest', 'title'] as const) {
        const whole = await engine.search(request(text, { sort, limit: 1000 }));
        const pages = [];
        for (let offset = 0; offset < 60; offset += 10) pages.push(...(await engine.search(request(text, { sort, offset, limit: 10 }))).hits);
        expect(pages).toEqual(whole.hits);
        expect(whole.total).toBe(whole.hits.length);
      }
    }
    await engine.close();
  });
});

describe('odd requests', () => {
  const ODD: Record<string, Partial<SearchRequest> & { text: string }> = {
    'twenty-four words': { text: Array.from({ length: 40 }, (_, number) => `radan${number}`).join(' ') },
    'operators of FTS5': { text: 'rada NEAR(wsi, 5) AND title:rada* OR NOT "a" ^rada + {title body}: "rada" ) ( "' },
    'quotes without an end': { text: '"rada „wsi' },
    'letters SQLite may not know': { text: 'rada 𞤀𞤁 ᲀ ꟊ 🇵🇱 \u{1e900}\u{10fff}' },
    'an offset past the end': { text: 'rada', offset: 1_000_000_000, limit: 20 },
    'no hits wanted': { text: 'rada', limit: 0 },
    'a code nobody has': { text: '', filters: { topic: ['__proto__', 'constructor', '"; DROP TABLE words; --'] } },
  };

  test.each(Object.entries(ODD))('%s: are answered, never thrown', async (_name, { text, ...rest }) => {
    const engine = await openEmbeddedEngine(join(temporaryFolder(), 'embedded.db'), polish());
    await engine.rebuild([searchDocument('d1', { text: { title: 'rada wsi' }, facets: { topic: ['a'] } })], 'stamp');
    const answer = await engine.search(request(text, { facets: ['topic'], ...rest }));
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
    await engine.close();
  });

  test('an excluded word: takes only itself away, not what looks like it', async () => {
    const engine = await openEmbeddedEngine(join(temporaryFolder(), 'embedded.db'), polish());
    const titled = (id: string, title: string) => searchDocument(id, { text: { title } });
    await engine.rebuild([titled('wioska', 'piękna wioska'), titled('wloska', 'piękna włoska'), titled('wiosna', 'piękna wiosna')], 'stamp');
    const { hits } = await engine.search(request('piękna -wioska'));
    expect(hits.map((hit) => hit.id).sort()).toEqual(['wiosna', 'wloska']);
    await engine.close();
  });

  test('an aborted request: is not answered', async () => {
    const engine = await openEmbeddedEngine(join(temporaryFolder(), 'embedded.db'), polish());
    await expect(engine.search(request('rada'), AbortSignal.abort())).rejects.toThrow(/abort/iu);
    await engine.close();
  });
});
