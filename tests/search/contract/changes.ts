import { afterEach, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.js';
import { document, idsOf, request } from './builders.js';
import type { OpenEngine } from './contract.js';

const first = ['a', 'b', 'c'].map((id) => document({ id, title: `Pierwsze wydanie ${id}`, facets: { kind: ['panel-note'] } }));

export function describeChanges(open: OpenEngine): void {
  describe('changes of the index', () => {
    const opened: SearchEngine[] = [];
    const openEngine = async (): Promise<SearchEngine> => {
      const engine = await open();
      opened.push(engine);
      return engine;
    };
    afterEach(async () => {
      for (const engine of opened.splice(0)) await engine.close();
    });

    it('a new engine has no stamp and holds nothing', async () => {
      const state = await (await openEngine()).state();
      expect(state.stamp).toBeUndefined();
      expect(state.held.size).toBe(0);
    });

    it('an index of nothing finds nothing and is complete', async () => {
      const engine = await openEngine();
      await engine.rebuild([], 'empty');
      expect(await engine.state()).toEqual({ stamp: 'empty', held: new Map() });
      for (const query of ['', 'rada', '„rada gminy”', 'rada gminy', '-rada']) {
        expect(await engine.search(request(query))).toMatchObject({ hits: [], total: 0, full: 0 });
      }
      expect(await engine.nearestWords('rada')).toEqual([]);
    });

    it('after a rebuild the state tells the stamp and every digest', async () => {
      const engine = await openEngine();
      await engine.rebuild(first, 'one');
      expect(await engine.state()).toEqual({ stamp: 'one', held: new Map(first.map((one) => [one.id, one.digest])) });
    });

    it('a change is found at once: added, altered and removed; words that are gone find nothing', async () => {
      const engine = await openEngine();
      await engine.rebuild(first, 'one');
      const altered = document({ id: 'a', title: 'Poprawiona broszura', facets: { kind: ['case-study'] } });
      const added = document({ id: 'd', title: 'Nowa broszura', facets: { kind: ['case-study'] } });
      await engine.apply({ put: [altered, added], remove: ['b', 'nobody'] });
      expect((await idsOf(engine, '')).sort()).toEqual(['a', 'c', 'd']);
      expect((await idsOf(engine, 'broszura')).sort()).toEqual(['a', 'd']);
      expect(await idsOf(engine, 'pierwsze wydanie')).toEqual(['c']);
      expect((await engine.search(request(''))).counts.kind).toEqual({ 'case-study': 2, 'panel-note': 1 });
      const { stamp, held } = await engine.state();
      expect(stamp).toBe('one');
      expect(held).toEqual(new Map([altered, first[2]!, added].map((one) => [one.id, one.digest])));
    });

    it('the same change twice is one change', async () => {
      const engine = await openEngine();
      await engine.rebuild(first, 'one');
      const change = { put: [document({ id: 'd', title: 'Nowa broszura' })], remove: ['a'] };
      await engine.apply(change);
      await engine.apply(change);
      expect((await idsOf(engine, '')).sort()).toEqual(['b', 'c', 'd']);
    });

    it('a change without anything changes nothing', async () => {
      const engine = await openEngine();
      await engine.rebuild(first, 'one');
      await engine.apply({ put: [], remove: [] });
      expect((await engine.state()).held.size).toBe(3);
    });

    it('tells its progress up to the last document', async () => {
      const engine = await openEngine();
      const told: [number, number][] = [];
      await engine.rebuild(first, 'one', (done, total) => told.push([done, total]));
      expect(told.at(-1)).toEqual([3, 3]);
      expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    });

    it('a search during a rebuild sees the old index or the new one, whole', async () => {
      const engine = await openEngine();
      const edition = (name: string) => Array.from({ length: 60 }, (_, number) => document({ id: `${name}${number}`, title: `Wydanie ${name}` }));
      await engine.rebuild(edition('stare'), 'one');
      let isDone = false;
      const rebuild = engine.rebuild(edition('nowe'), 'two').finally(() => (isDone = true));
      const seen = new Set<string>();
      while (!isDone) {
        const ids = await idsOf(engine, 'wydanie', { limit: 200, facets: [] });
        seen.add(`${ids.length} ${[...new Set(ids.map((id) => id.replace(/\d+/u, '')))].join('+')}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await rebuild;
      expect([...seen].filter((one) => one !== '60 stare' && one !== '60 nowe')).toEqual([]);
      expect(await idsOf(engine, 'wydanie', { limit: 200 })).toHaveLength(60);
    });

    it('a change made while a rebuild runs is not lost', async () => {
      const engine = await openEngine();
      await engine.rebuild(first, 'one');
      const added = document({ id: 'late', title: 'Spóźniona broszura' });
      await Promise.all([engine.rebuild(first, 'two'), engine.apply({ put: [added], remove: [] })]);
      expect(await idsOf(engine, 'broszura')).toEqual(['late']);
      expect((await engine.state()).stamp).toBe('two');
    });

    it('a search its reader has left ends with the reader’s reason', async () => {
      const engine = await openEngine();
      await engine.rebuild(first, 'one');
      const reason = new Error('the reader left');
      await expect(engine.search(request('wydanie'), AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
