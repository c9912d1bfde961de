import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item, Masks } from '../../src/content/index.js';
import { item, TODAY } from '../web/builders.js';
import { realSite, type RealSite } from '../web/real-site.js';
import { harvest, type Kept } from './harvester.js';
import { liveArchive, oai } from './live-archive.js';
import { faultsOf } from './validate.js';

const oaiId = (id: string) => `oai:example.org:${id}`;
const idOf = ({ meta }: Item) => oaiId(meta.id);
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => item('case-study', { id: `kkwl-2026-${String(from + index + 1).padStart(4, '0')}`, title: `Opis ${from + index + 1}` }));
const changed = (one: Item, meta: Record<string, unknown>): Item => ({ ...one, meta: { ...one.meta, ...meta } }) as Item;
const dc = { metadataPrefix: 'oai_dc' };

describe('the real archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'harvest-'));
  let real: RealSite;
  beforeAll(async () => {
    real = await realSite(folder);
  });
  afterAll(async () => {
    await real.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['oai_dc', 'oai_datacite'])('in %s: a foreign harvester gets every public item once, and every page is valid', async (metadataPrefix) => {
    const documents: string[] = [];
    const store = new Map<string, Kept>();
    const ask = async (args: Record<string, string>) => {
      const text = await oai(real.site, new URLSearchParams(args).toString());
      documents.push(text);
      return text;
    };
    const { came } = await harvest(ask, { metadataPrefix }, store);
    expect([...came].sort()).toEqual(real.library.publicItems(TODAY).map(idOf).sort());
    expect(await faultsOf(documents)).toEqual([]);
    const titles = real.library.publicItems(TODAY).filter((one) => !store.get(idOf(one))!.metadata!.includes(one.meta.title));
    expect(titles).toEqual([]);
  }, 60_000);

  test('by sets: the kinds together are the whole, and a set holds what its header says', async () => {
    const ask = (args: Record<string, string>) => oai(real.site, new URLSearchParams(args).toString());
    const all = new Map<string, Kept>();
    await harvest(ask, dc, all);
    const specs = load(await ask({ verb: 'ListSets' }), { xml: true })('setSpec').toArray().map((set) => load(set, { xml: true }).text());
    for (const spec of specs.filter((each) => !each.startsWith('region:'))) {
      const { came } = await harvest(ask, { ...dc, set: spec }, new Map());
      expect([spec, came.sort()]).toEqual([spec, [...all].filter(([, { sets }]) => sets.some((set) => set === spec || set.startsWith(`${spec}:`))).map(([id]) => id).sort()]);
    }
  }, 60_000);
});

describe('changes during a harvest', () => {
  test('items changed, added and withdrawn between pages: nothing is skipped, each is last seen as it is at the end', async () => {
    const items = many(350);
    const archive = liveArchive(items);
    const store = new Map<string, Kept>();
    let now = items;
    const { came, pages } = await harvest(archive.ask, dc, store, (page) => {
      archive.tick(1);
      if (page === 1) now = now.map((one, index) => (index === 5 || index === 340 ? changed(one, { title: 'Zmieniony w trakcie' }) : one));
      if (page === 2) now = [...now.filter((_, index) => index !== 7 && index !== 345), ...many(3, 500)];
      archive.put(now);
    });
    expect(pages).toBe(4);
    // Seen twice: what had been given and changed afterwards, and nothing else.
    expect(came.filter((id, index) => came.indexOf(id) !== index)).toEqual([idOf(items[5]!), idOf(items[7]!)]);
    expect([...store].filter(([, { metadata }]) => metadata !== undefined).map(([id]) => id).sort()).toEqual(now.map(idOf).sort());
    expect([5, 340].map((index) => store.get(idOf(items[index]!))!.metadata!.includes('Zmieniony w trakcie'))).toEqual([true, true]);
    expect(store.get(idOf(items[7]!))!.metadata).toBeUndefined();
  });

  test('all within one second: the order of changes is kept, nothing is skipped', async () => {
    const items = many(250);
    const archive = liveArchive(items);
    const store = new Map<string, Kept>();
    const next = items.map((one, index) => (index < 3 ? changed(one, { title: 'Ta sama sekunda' }) : one));
    await harvest(archive.ask, dc, store, (page) => void (page === 2 && archive.put(next)));
    expect(next.slice(0, 3).map((one) => store.get(idOf(one))!.metadata!.includes('Ta sama sekunda'))).toEqual([true, true, true]);
    expect(new Set([...store.values()].map(({ datestamp }) => datestamp)).size).toBe(1);
  });

  test('the program restarted between pages: the token goes on', async () => {
    let archive = liveArchive(many(250));
    const store = new Map<string, Kept>();
    const { came } = await harvest((args) => archive.ask(args), dc, store, () => void (archive = archive.restarted()));
    expect([came.length, store.size]).toEqual([250, 250]);
  });

  test('what is left of a list until a day changes meanwhile: the list says that it is complete', async () => {
    const items = many(150);
    const archive = liveArchive(items);
    const store = new Map<string, Kept>();
    const { came } = await harvest(archive.ask, { ...dc, until: '2026-03-01' }, store, () => {
      archive.tick(86_400);
      archive.put(items.map((one) => changed(one, { title: 'Nowy tytuł' })));
    });
    expect(came).toHaveLength(100);
  });
});

describe('harvests one after another', () => {
  /** What the second harvest brings after a change, which the first program to ask notices a second later. */
  async function after(items: Item[], change: (archive: ReturnType<typeof liveArchive>) => void) {
    const archive = liveArchive(items);
    const store = new Map<string, Kept>();
    await harvest(archive.ask, dc, store);
    archive.tick(1);
    change(archive);
    const { came } = await harvest(archive.ask, { ...dc, from: '2026-03-01T10:00:01Z' }, store);
    return { store, archive, came };
  }
  const items = many(3);

  test('nothing changed: nothing comes', async () => {
    expect((await after(items, (archive) => archive.put([...items]))).came).toEqual([]);
  });

  test('an item changed without another date in its file: comes', async () => {
    const { came } = await after(items, (archive) => archive.put([items[0]!, changed(items[1]!, { summary: 'Inny opis.' }), items[2]!]));
    expect(came).toEqual([idOf(items[1]!)]);
  });

  test.each<[string, Record<string, unknown> | undefined]>([
    ['withdrawn', { workflow: 'withdrawn', withdrawn: { date: '2026-02-01', reason: 'Na prośbę autora.' } }],
    ['under embargo again', { dates: { published: '2026-01-01', modified: '2026-01-01', embargoUntil: '2027-01-01' } }],
    ['restricted', { access: 'restricted' }],
    ['taken back to a draft', { workflow: 'draft' }],
    ['without its file', undefined],
  ])('an item %s: comes as deleted, in its sets, and stays so', async (_name, meta) => {
    const { came, store, archive } = await after(items, (live) => live.put([items[0]!, ...(meta ? [changed(items[1]!, meta)] : []), items[2]!]));
    expect([came, store.get(idOf(items[1]!))]).toEqual([[idOf(items[1]!)], { datestamp: '2026-03-01T10:00:01Z', metadata: undefined, sets: ['kind:case-study', 'region:PL-14', 'topic:partycypacja:konsultacje'] }]);
    expect(await archive.restarted().ask({ verb: 'GetRecord', identifier: idOf(items[1]!), ...dc })).toContain('status="deleted"');
  });

  test('an embargo that ends: the item comes by itself, on its day', async () => {
    const closed = changed(items[1]!, { dates: { published: '2026-01-01', modified: '2026-01-01', embargoUntil: '2026-12-01' } });
    const { came, store } = await after([items[0]!, closed], (archive) => archive.put([items[0]!, closed], { today: '2026-12-01' }));
    expect([came, store.size]).toEqual([[idOf(closed)], 2]);
  });

  test('a consent taken back: the record comes again without the name', async () => {
    const named = changed(items[0]!, { creators: [{ name: 'Osoba Przykładowa' }] });
    const masks: Masks = { version: '1', named: () => ['Osoba Przykładowa'], shown: () => [], recorded: () => [] };
    const { came, store } = await after([named, items[1]!], (archive) => archive.put([named, items[1]!], { masks }));
    expect([came, store.get(idOf(named))!.metadata!.includes('Przykładowa')]).toEqual([[idOf(named)], false]);
  });

  test('an item that comes back: is a record again', async () => {
    const { archive, store } = await after(items, (live) => live.put(items.slice(1)));
    expect(store.get(idOf(items[0]!))!.metadata).toBeUndefined();
    archive.put(items);
    await harvest(archive.ask, dc, store);
    expect(store.get(idOf(items[0]!))!.metadata).toContain('Opis 1');
  });
});
