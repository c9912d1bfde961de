import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ItemCache } from '../../../src/content/index.js';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import { EngineUnavailable, IndexKeeper, type KeeperEvents, type KeepReport, type SearchEngine } from '../../../src/search/index.js';
import { caseStudy, contentFolder, fileOf, idOf } from '../../fixtures/content/content-folder.js';
import { polish, request } from '../../fixtures/search-documents.js';

/** A keeper on a folder of three items, with the real engine and cache, and all it tells. */
async function keeperOn(options: { today?: () => string; between?: (engine: SearchEngine) => SearchEngine[]; events?: KeeperEvents } = {}) {
  const folder = contentFolder();
  for (const number of [1, 2, 3]) folder.write(fileOf(number), caseStudy(number, {}, `Treść slowo${number}.`));
  const engine = await openEmbeddedEngine(join(folder.root, 'var/embedded.db'), polish());
  const cache = new ItemCache(join(folder.root, 'var/items.db'));
  onTestFinished(async () => {
    await engine.close();
    cache.close();
  });
  const reports: KeepReport[] = [];
  const failures: unknown[] = [];
  const keeper = new IndexKeeper({
    folders: folder.folders,
    cache,
    engines: options.between?.(engine) ?? [engine],
    analyser: polish(),
    today: options.today ?? (() => '2026-06-15'),
    events: { onKept: (_engine, report) => reports.push(report), onFailed: (_engine, error) => failures.push(error), ...options.events },
  });
  const found = async (text: string) => (await engine.search(request(text))).hits.map((hit) => hit.id).sort();
  const fates = () => Object.fromEntries(reports.at(-1)!.fates.map(({ id, fate }) => [id, fate]));
  return { ...folder, engine, keeper, reports, failures, found, fates };
}

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('files and the index', () => {
  test('the first round: builds the index with every item', async () => {
    const { keeper, reports, found, fates } = await keeperOn();
    expect(keeper.isDue).toBe(true);
    await keeper.refresh();
    expect(reports.map((report) => report.rebuilt)).toEqual([true]);
    expect(fates()).toEqual({ [idOf(1)]: 'added', [idOf(2)]: 'added', [idOf(3)]: 'added' });
    expect(await found('slowo2')).toEqual([idOf(2)]);
    expect([keeper.isDue, keeper.enginesBehind]).toEqual([false, []]);
    expect(keeper.indexedAt).toBeInstanceOf(Date);
  });

  test('a round without a change: keeps everything and writes nothing', async () => {
    const { keeper, reports, fates } = await keeperOn();
    await keeper.refresh();
    await keeper.refresh();
    expect(reports.at(-1)!.rebuilt).toBe(false);
    expect(new Set(Object.values(fates()))).toEqual(new Set(['kept']));
  });

  test('a file added, one changed, one removed: have their fates, and the index follows', async () => {
    const { keeper, write, remove, found, fates } = await keeperOn();
    await keeper.refresh();
    write(fileOf(4), caseStudy(4, {}, 'Treść slowo4.'));
    write(fileOf(2), caseStudy(2, {}, 'Treść innaslowo.'));
    remove(fileOf(3));
    await keeper.refresh();
    expect(fates()).toEqual({ [idOf(1)]: 'kept', [idOf(2)]: 'updated', [idOf(3)]: 'removed', [idOf(4)]: 'added' });
    expect([await found('slowo4'), await found('innaslowo'), await found('slowo2'), await found('slowo3')]).toEqual([[idOf(4)], [idOf(2)], [], []]);
    expect(keeper.library.publicItems('2026-06-15').map((item) => item.meta.id)).toEqual([idOf(1), idOf(2), idOf(4)]);
  });

  test('a file that broke: its last good version stays found and shown, what is wrong is reported, until it is mended', async () => {
    const { keeper, write, found, fates } = await keeperOn();
    await keeper.refresh();
    write(fileOf(2), caseStudy(2, { title: '' }, 'Treść zepsutaslowo.'));
    await keeper.refresh();
    expect(fates()[idOf(2)]).toBe('kept');
    expect([await found('slowo2'), await found('zepsutaslowo')]).toEqual([[idOf(2)], []]);
    expect(keeper.library.publicItem(idOf(2), '2026-06-15')?.body.sections[0]?.text).toBe('Treść slowo2.');
    expect(keeper.library.problems.map(({ severity, field }) => [severity, field])).toEqual([['error', 'title'], ['warning', undefined]]);
    write(fileOf(2), caseStudy(2, {}, 'Treść naprawioneslowo.'));
    await keeper.refresh();
    expect(keeper.library.problems).toEqual([]);
    expect([await found('slowo2'), await found('naprawioneslowo')]).toEqual([[], [idOf(2)]]);
  });

  test('a file withdrawn: leaves the index and leaves a tombstone', async () => {
    const { keeper, write, found, fates } = await keeperOn();
    await keeper.refresh();
    write(fileOf(1), caseStudy(1, { workflow: 'withdrawn', withdrawn: { date: '2026-06-01', reason: 'Pomyłka.' } }, 'Treść slowo1.'));
    await keeper.refresh();
    expect(fates()[idOf(1)]).toBe('removed');
    expect(await found('slowo1')).toEqual([]);
    expect(keeper.library.tombstone(idOf(1))?.reason).toBe('Pomyłka.');
  });

  test('another day: brings what was under embargo until then', async () => {
    let today = '2026-06-15';
    const { keeper, write, found, fates } = await keeperOn({ today: () => today });
    write(fileOf(2), caseStudy(2, { dates: { published: '2026-01-02', modified: '2026-01-02', embargoUntil: '2026-06-16' } }, 'Treść slowo2.'));
    await keeper.refresh();
    expect([await found('slowo2'), keeper.isDue]).toEqual([[], false]);
    today = '2026-06-16';
    expect(keeper.isDue).toBe(true);
    await keeper.refresh();
    expect(fates()).toEqual({ [idOf(1)]: 'kept', [idOf(2)]: 'added', [idOf(3)]: 'kept' });
    expect([await found('slowo2'), keeper.isDue]).toEqual([[idOf(2)], false]);
  });

  test('a label of a vocabulary changed: every item is written again, for it is found by its labels', async () => {
    const { keeper, write, folders, found, fates } = await keeperOn();
    await keeper.refresh();
    const topics = readFileSync(join(folders.content, 'vocabularies/topics.yaml'), 'utf8');
    write('vocabularies/topics.yaml', topics.replace(/(code: klimat\n\s+label: \{ pl: ")/u, '$1Nowaetykieta '));
    await keeper.refresh();
    expect(new Set(Object.values(fates()))).toEqual(new Set(['updated']));
    expect(await found('nowaetykieta')).toEqual([idOf(1), idOf(2), idOf(3)]);
  });
});

describe('rounds', () => {
  test('calls while a round runs: are answered by one more round, which sees what came meanwhile', async () => {
    let rounds = 0;
    const { keeper, write, found } = await keeperOn({ events: { onRead: () => (rounds += 1) } });
    const first = keeper.refresh();
    await new Promise(setImmediate);
    write(fileOf(4), caseStudy(4, {}, 'Treść slowo4.'));
    await Promise.all([first, ...Array.from({ length: 10 }, () => keeper.refresh())]);
    expect(rounds).toBe(2);
    expect(await found('slowo4')).toEqual([idOf(4)]);
  });

  test('a round that throws: is told to its callers, is due again, and does not stop the next', async () => {
    let fails = true;
    const { keeper, found } = await keeperOn({
      events: {
        onRead: () => {
          if (fails) throw new Error('disk full');
        },
      },
    });
    await expect(keeper.refresh()).rejects.toThrow('disk full');
    fails = false;
    await keeper.refresh();
    expect(keeper.isDue).toBe(false);
    fails = true;
    await expect(keeper.refresh()).rejects.toThrow('disk full');
    expect(keeper.isDue).toBe(true);
    expect(await found('slowo1')).toEqual([idOf(1)]);
  });

  test('before the first round: asking for the library is a mistake of the program', async () => {
    const { keeper } = await keeperOn();
    expect(() => keeper.library).toThrow('not read yet');
  });
});

describe('when the content changed', () => {
  test('a round that finds the same files: changes nothing; one that finds a change, in whatever file, does', async () => {
    const { keeper, write, remove, folders } = await keeperOn();
    await keeper.refresh();
    const changes: [string, () => void][] = [
      ['nothing', () => undefined],
      ['an item written again as it was', () => write(fileOf(1), caseStudy(1, {}, 'Treść slowo1.'))],
      ['an item', () => write(fileOf(1), caseStudy(1, {}, 'Inna treść.'))],
      ['an item gone', () => remove(fileOf(3))],
      ['a file that cannot be read', () => write(fileOf(4), 'nic')],
      ['a programme', () => appendFileSync(join(folders.content, 'editions/2099.yaml'), 'motto: Razem\n')],
      ['a synonym', () => write('synonyms.yaml', 'groups: [[gmina, miasto]]\n')],
      ['a vocabulary', () => replaceIn(join(folders.content, 'vocabularies/topics.yaml'), 'Klimat', 'Klimaty')],
    ];
    const seen: string[] = [];
    for (const [name, change] of changes) {
      const before = keeper.changedAt;
      change();
      await keeper.refresh();
      if (keeper.changedAt !== before) seen.push(name);
      expect(keeper.changedAt.getTime()).toBeLessThanOrEqual(Date.now());
    }
    expect(seen).toEqual(changes.map(([name]) => name).slice(2));
  });
});

describe('an index damaged while it is in use', () => {
  test('a search that meets the damage: makes a round due though nothing else changed, and that round mends the index', async () => {
    const { keeper, engine, root, reports } = await keeperOn();
    await keeper.refresh();
    const database = new Database(join(root, 'var/embedded.db'));
    database.exec('DROP TABLE words');
    database.close();
    expect(keeper.isDue).toBe(false);
    await expect(engine.search(request('„treść slowo2”'))).rejects.toBeInstanceOf(EngineUnavailable);
    expect(keeper.isDue).toBe(true);
    await keeper.refresh();
    expect([keeper.isDue, reports.at(-1)!.rebuilt]).toEqual([false, true]);
    expect((await engine.search(request('„treść slowo2”'))).hits.map((hit) => hit.id)).toEqual([idOf(2)]);
  });
});

describe('an engine that does not answer', () => {
  /** The same engine behind a door that can be shut. */
  function behindDoor(engine: SearchEngine, door: { isOpen: boolean }): SearchEngine {
    return new Proxy(engine, {
      get(target, name) {
        if (name === 'name') return 'meilisearch';
        return (...given: unknown[]) => {
          if (!door.isOpen) return Promise.reject(new EngineUnavailable('no answer', { cause: new Error('ECONNREFUSED') }));
          return (target[name as keyof SearchEngine] as (...all: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  }

  test('while the door is shut: the library is read, the round ends, the engine is behind and a round is due', async () => {
    const door = { isOpen: false };
    const { keeper, failures, found } = await keeperOn({ between: (engine) => [behindDoor(engine, door)] });
    await keeper.refresh();
    expect(keeper.library.allItems).toHaveLength(3);
    expect([keeper.enginesBehind, keeper.isDue, keeper.indexedAt]).toEqual([['meilisearch'], true, undefined]);
    expect(failures).toEqual([expect.any(EngineUnavailable)]);
    door.isOpen = true;
    await keeper.refresh();
    expect([keeper.enginesBehind, keeper.isDue]).toEqual([[], false]);
    expect(await found('slowo1')).toEqual([idOf(1)]);
  });

  test('one of two engines: does not keep the other from being brought in step', async () => {
    const door = { isOpen: false };
    const { keeper, found } = await keeperOn({ between: (engine) => [behindDoor(engine, door), engine] });
    await keeper.refresh();
    expect(keeper.enginesBehind).toEqual(['meilisearch']);
    expect(await found('slowo3')).toEqual([idOf(3)]);
  });
});
