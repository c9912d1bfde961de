import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Meilisearch } from 'meilisearch';
import type { SearchEngine } from '../../../src/search/engine.js';
import { EngineUnavailable } from '../../../src/search/engine.js';
import { openMeilisearchEngine } from '../../../src/search/meilisearch/index.js';
import { analyser, document, idsOf, request } from '../contract/builders.js';
import { client, freshOptions, removeIndexes, server } from './server.js';

/**
 * Where the documentation of Meilisearch and its code disagree, or where it surprises: what our engine relies on.
 * A new version that changes one of these is noticed here. Source of the list: reading of the code at 1.50.
 */
describe.skipIf(!server)('what we rely on in Meilisearch (needs MEILI_URL)', { timeout: 120_000 }, () => {
  const options = server ? freshOptions() : undefined;
  const index = `${options?.prefix}-raw`;
  let meili: Meilisearch;

  beforeAll(async () => {
    meili = client();
    await meili.createIndex(index, { primaryKey: 'id' }).waitTask({ timeout: 60_000 });
    await meili.index(index).updateSettings({ searchableAttributes: ['text'], filterableAttributes: ['code', 'id'], sortableAttributes: ['key'], pagination: { maxTotalHits: 5 } }).waitTask({ timeout: 60_000 });
    const many = Array.from({ length: 20 }, (_, number) => ({ id: `m${number}`, text: `wspolne slowo ${number}`, code: number % 2 ? 'PL-10' : 'PL-14', key: String(number) }));
    const words = ['Łódź', 'Kongresoteka', 'CamelCase', 'w zgodzie', 'W zgodzie'].map((text, number) => ({ id: `w${number}`, text, code: ['lódź', 'łodz', 'lodz', 'e-learning', 'pl-10'][number]!, key: text }));
    await meili.index(index).addDocuments([...many, ...words]).waitTask({ timeout: 60_000 });
  }, 120_000);
  afterAll(removeIndexes);

  const found = async (q: string, more: object = {}): Promise<string[]> => (await meili.index(index).search(q, { limit: 50, ...more })).hits.map((hit) => String(hit['id']));

  it('ł is not folded: that is why our analyser folds before it sends', async () => {
    expect(await found('lodz ')).toEqual([]);
    expect(await found('łodz ')).toEqual(['w0']);
  });

  it('only " begins a phrase', async () => {
    expect(await found('"slowo wspolne"')).toEqual([]);
    expect((await found('„slowo wspolne”')).length).toBeGreaterThan(0);
  });

  it('a quoted word is neither completed nor forgiven a typo', async () => {
    expect(await found('"kongres"')).toEqual([]);
    expect(await found('"kongresotekq"')).toEqual([]);
    expect(await found('"kongresoteka"')).toEqual(['w1']);
  });

  it('two letters that changed places are one typo; a wrong first letter is two', async () => {
    expect(await found('wspolen ')).not.toEqual([]);
    expect(await found('xspolne ')).toEqual([]);
  });

  it('CamelCase is one word', async () => {
    expect(await found('"case"')).toEqual([]);
  });

  it('of a query it reads ten words', async () => {
    const eleven = 'wspolne slowo 1 wspolne slowo 1 wspolne slowo 1 wspolne nieobecne ';
    expect(await found(eleven, { matchingStrategy: 'all' })).toEqual(['m1']);
  });

  it('with the default strategy totals include documents with the first word only', async () => {
    const total = async (matchingStrategy: 'all' | 'last') => (await meili.index(index).search('wspolne 7 ', { matchingStrategy, limit: 0 })).estimatedTotalHits;
    expect(await total('last')).toBe(20);
    expect(await total('all')).toBe(1);
  });

  it('maxTotalHits cuts hits and not the total', async () => {
    const answer = await meili.index(index).search('wspolne', { limit: 50 });
    expect(answer.hits).toHaveLength(5);
    expect(answer.estimatedTotalHits).toBe(20);
  });

  it('filters do not see case, but hyphens and marks; values come back as one of them is written', async () => {
    const withCode = async (code: string) => (await meili.index(index).search('', { filter: [`code = "${code}"`], limit: 0 })).estimatedTotalHits;
    expect(await withCode('pl-10')).toBe(11);
    expect(await withCode('PL-10')).toBe(11);
    expect(await withCode('PL10')).toBe(0);
    expect(await withCode('lodz')).toBe(1);
    expect(await withCode('e-learning')).toBe(1);
  });

  it('an empty list in a filter finds nothing', async () => {
    expect((await meili.index(index).search('', { filter: ['code IN []'] })).hits).toEqual([]);
  });

  it('a failed task resolves in the client as if all were well', async () => {
    const task = await meili.index(index).addDocuments([{ id: 'not a valid id!' }]).waitTask({ timeout: 60_000 });
    expect(task.status).toBe('failed');
  });

  it('merged queries count each document once, in totals and in facets', async () => {
    const queries = ['wspolne', '"slowo"', 'wspolne slowo'].map((q) => ({ indexUid: index, q, matchingStrategy: 'all' as const }));
    const answer = await meili.multiSearch({ federation: { limit: 0, facetsByIndex: { [index]: ['code'] } }, queries });
    expect(answer.estimatedTotalHits).toBe(20);
    expect(answer.facetsByIndex?.[index]?.distribution['code']).toEqual({ 'PL-10': 10, 'PL-14': 10 });
  });

  it('merged queries need the same ranking rules: one without words cannot be merged with others', async () => {
    const queries = ['wspolne', ''].map((q) => ({ indexUid: index, q, sort: q ? [] : ['key:asc'] }));
    await expect(meili.multiSearch({ federation: { limit: 5 }, queries })).rejects.toThrow();
  });
});

describe.skipIf(!server)('the engine on a real server (needs MEILI_URL)', { timeout: 180_000 }, () => {
  afterAll(removeIndexes);
  const books = (name: string, count = 3) => Array.from({ length: count }, (_, number) => document({ id: `${name}-${number}`, title: `Tom ${name}` }));

  it('what a killed rebuild has left does no harm and is removed by the next one', async () => {
    const options = freshOptions();
    const engine = openMeilisearchEngine(options, analyser);
    await engine.rebuild(books('stary'), 'one');
    const leftover = `${options.prefix}_items_build_dead`;
    await client().createIndex(leftover, { primaryKey: 'id' }).waitTask({ timeout: 60_000 });
    expect(await idsOf(engine, 'tom')).toHaveLength(3);
    await engine.rebuild(books('nowy'), 'two');
    const { results } = await client().getRawIndexes({ limit: 1000 });
    expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith(options.prefix)).sort()).toEqual([`${options.prefix}_items`, `${options.prefix}_meta`]);
  });

  it('while another process rebuilds, writing is refused and searching goes on; a note left by a killed one stops nobody', async () => {
    const options = freshOptions();
    const engine = openMeilisearchEngine(options, analyser);
    await engine.rebuild(books('stary'), 'one');
    const note = (since: number) => client().index(`${options.prefix}_meta`).addDocuments([{ id: 'writer', owner: 'other:1:x', building: `${options.prefix}_items_build_x`, since }]).waitTask({ timeout: 60_000 });
    await note(Date.now());
    await expect(engine.rebuild(books('nowy'), 'two')).rejects.toThrow('other:1:x');
    await expect(engine.apply({ put: books('nowy'), remove: [] })).rejects.toThrow(EngineUnavailable);
    expect(await idsOf(engine, 'tom')).toHaveLength(3);
    await note(Date.now() - 3_600_000);
    await engine.rebuild(books('nowy'), 'two');
    expect((await idsOf(engine, 'tom')).sort()).toEqual(['nowy-0', 'nowy-1', 'nowy-2']);
  });

  it('an index made with other settings, or whose note is gone, has no stamp and is built anew', async () => {
    const options = freshOptions();
    const engine = openMeilisearchEngine(options, analyser);
    await engine.rebuild(books('stary'), 'one');
    const meta = client().index(`${options.prefix}_meta`);
    await meta.updateDocuments([{ id: 'build', settings: 'of an older version' }]).waitTask({ timeout: 60_000 });
    expect(await engine.state()).toMatchObject({ stamp: undefined, held: { size: 3 } });
    await meta.deleteDocument('build').waitTask({ timeout: 60_000 });
    expect((await engine.state()).stamp).toBeUndefined();
  });

  it('a second process sees what the first has built', async () => {
    const options = freshOptions();
    await openMeilisearchEngine(options, analyser).rebuild(books('wspolny'), 'one');
    const reader = openMeilisearchEngine(options, analyser);
    expect((await reader.state()).stamp).toBe('one');
    expect(await idsOf(reader, 'tom')).toHaveLength(3);
  });

  it('two libraries on one server do not meet', async () => {
    const [one, two] = [openMeilisearchEngine(freshOptions(), analyser), openMeilisearchEngine(freshOptions(), analyser)] as [SearchEngine, SearchEngine];
    await one.rebuild(books('pierwszy'), 'one');
    await two.rebuild(books('drugi', 1), 'two');
    expect(await idsOf(one, 'tom')).toHaveLength(3);
    expect(await idsOf(two, 'tom')).toEqual(['drugi-0']);
  });

  it('a document the server refuses fails the rebuild, and the old index stays', async () => {
    const engine = openMeilisearchEngine(freshOptions(), analyser);
    await engine.rebuild(books('stary'), 'one');
    await expect(engine.rebuild([...books('nowy'), document({ id: 'zły identyfikator' })], 'two')).rejects.toThrow('invalid_document_id');
    expect((await engine.state()).stamp).toBe('one');
    expect(await idsOf(engine, 'tom')).toHaveLength(3);
  });

  it('more documents than a page of digests, and hits past the thousandth, are all there', async () => {
    const engine = openMeilisearchEngine(freshOptions(), analyser);
    await engine.rebuild(books('gruby', 5_050), 'one');
    expect((await engine.state()).held.size).toBe(5_050);
    const last = await engine.search(request('tom', { offset: 5_040, limit: 20, facets: [] }));
    expect(last.hits).toHaveLength(10);
    expect(last.total).toBe(5_050);
  });
});
