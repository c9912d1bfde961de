import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import { EngineUnavailable, keepIndex } from '../../../src/search/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { digestsOf, polish, request, searchDocument, sourceOf, twoVersions } from '../../fixtures/search-documents.js';

const documents = twoVersions(60).old;

async function indexFile(): Promise<string> {
  const path = join(temporaryFolder(), 'index', 'embedded.db');
  const engine = await openEmbeddedEngine(path, polish());
  await engine.rebuild(documents, 'stamp');
  await engine.close();
  return path;
}

function change(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

const DAMAGE: Record<string, (path: string) => void> = {
  'text instead of a database': (path) => writeFileSync(path, 'to nie jest baza danych '.repeat(500)),
  'no bytes': (path) => truncateSync(path, 0),
  'one byte': (path) => truncateSync(path, 1),
  'cut in half': (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096),
  'the last page overwritten': (path) => writeFileSync(path, readFileSync(path).fill(0x41, statSync(path).size - 4096)),
  'every page but the first overwritten': (path) => writeFileSync(path, readFileSync(path).fill(0x41, 4096)),
  'another layout': (path) => change(path, `UPDATE meta SET value = '0' WHERE name = 'layout'`),
  'other columns': (path) => change(path, 'DROP TABLE documents; CREATE TABLE documents (something TEXT)'),
  'a table missing': (path) => change(path, 'DROP TABLE words'),
  'facets that are no JSON': (path) => change(path, `UPDATE documents SET facets = 'nie' WHERE slot = 3`),
};

describe('an index file', () => {
  test('as it was written: opens whole', async () => {
    const engine = await openEmbeddedEngine(await indexFile(), polish());
    const { stamp, held } = await engine.state();
    expect([stamp, Object.fromEntries(held)]).toEqual(['stamp', digestsOf(documents)]);
    await engine.close();
  });

  test.each(Object.entries(DAMAGE))('%s: is built anew by the keeper, and finds everything', async (_name, damage) => {
    const path = await indexFile();
    // As a process that was killed leaves it: one that closed its file has left no half-written page.
    change(path, `DELETE FROM meta WHERE name = 'closed'`);
    damage(path);
    const engine = await openEmbeddedEngine(path, polish());
    const before = await engine.state();
    expect([before.stamp, before.held.size]).toEqual([undefined, 0]);
    await keepIndex(engine, sourceOf(documents), { stamp: 'stamp' });
    expect((await engine.search(request('wersjastara'))).total).toBe(documents.length);
    await engine.close();
  });

  test('closed in order: is read from its image, without counting the words of the documents again', async () => {
    const path = await indexFile();
    change(path, `UPDATE documents SET facets = 'nie', words = x'00'`);
    const engine = await openEmbeddedEngine(path, polish());
    expect(Object.fromEntries((await engine.state()).held)).toEqual(digestsOf(documents));
    expect((await engine.search(request('wersjastara'))).total).toBe(documents.length);
    await engine.close();
  });

  test('damaged after it was closed in order: the search that meets the damage says so, and the next round mends it', async () => {
    const path = await indexFile();
    change(path, `UPDATE words_data SET block = x'00' WHERE id > 10`);
    const engine = await openEmbeddedEngine(path, polish());
    expect((await engine.search(request('gmina'))).total).toBe(documents.length);
    await expect(engine.search(request('„gmina sołectwo”'))).rejects.toBeInstanceOf(EngineUnavailable);
    await keepIndex(engine, sourceOf(documents), { stamp: 'stamp' });
    expect((await engine.search(request('„gmina sołectwo”'))).total).toBe(documents.length);
    await engine.close();
  });

  test('a folder that is not there: is made', async () => {
    const path = join(temporaryFolder(), 'a', 'b', 'embedded.db');
    const engine = await openEmbeddedEngine(path, polish());
    expect((await engine.state()).stamp).toBeUndefined();
    await engine.close();
    expect(existsSync(path)).toBe(true);
  });

  test('what a killed rebuild left behind: is removed at opening, what a running one is writing is not', async () => {
    const path = await indexFile();
    const dead = `${path}.next-999999999`;
    const own = `${path}.next-${process.ppid}`;
    for (const leftover of [dead, `${dead}-wal`, own]) writeFileSync(leftover, 'x');
    const engine = await openEmbeddedEngine(path, polish());
    await engine.close();
    expect(readdirSync(dirname(path)).filter((name) => name.includes('next'))).toEqual([`embedded.db.next-${process.ppid}`]);
  });
});

describe('an index damaged while it is open', () => {
  test('a change that fails: is said, and the next round of the keeper mends it', async () => {
    const path = await indexFile();
    const engine = await openEmbeddedEngine(path, polish());
    change(path, 'DROP TABLE terms');
    const more = [...documents, searchDocument('nowy', { text: { title: 'Słowonowe' } })];
    await expect(keepIndex(engine, sourceOf(more), { stamp: 'stamp' })).rejects.toBeInstanceOf(EngineUnavailable);
    await keepIndex(engine, sourceOf(more), { stamp: 'stamp' });
    expect((await engine.search(request('słowonowe'))).hits.map((hit) => hit.id)).toEqual(['nowy']);
    expect((await engine.search(request(''))).total).toBe(more.length);
    await engine.close();
  });

  test('a search that fails: is said and never answered with nothing; the next round of the keeper mends it', async () => {
    const path = await indexFile();
    const engine = await openEmbeddedEngine(path, polish());
    change(path, 'DROP TABLE words');
    await expect(engine.search(request('„gmina sołectwo”'))).rejects.toBeInstanceOf(EngineUnavailable);
    await keepIndex(engine, sourceOf(documents), { stamp: 'stamp' });
    expect((await engine.search(request('„gmina sołectwo”'))).total).toBe(documents.length);
    await engine.close();
  });

  test('a rebuild that cannot be put in place: is said, the old index goes on answering', async () => {
    const path = await indexFile();
    const engine = await openEmbeddedEngine(path, polish());
    mkdirSync(`${path}.next-${process.pid}`);
    await expect(engine.rebuild(documents.slice(0, 5), 'other')).rejects.toThrow();
    expect((await engine.search(request(''))).total).toBe(documents.length);
    await engine.close();
  });
});

describe('two engines on one file', () => {
  test('one rebuilds: the other goes on answering, and sees the new index when asked for its state', async () => {
    const path = await indexFile();
    const [one, two] = [await openEmbeddedEngine(path, polish()), await openEmbeddedEngine(path, polish())];
    const others = [searchDocument('inny', { text: { title: 'Zupełnie inny' } })];
    await one.rebuild(others, 'other');
    expect((await two.search(request('wersjastara'))).total).toBe(documents.length);
    const { stamp, held } = await two.state();
    expect([stamp, Object.fromEntries(held)]).toEqual(['other', digestsOf(others)]);
    expect((await two.search(request('inny'))).hits.map((hit) => hit.id)).toEqual(['inny']);
    await two.apply({ put: [searchDocument('drugi', { text: { title: 'Drugi' } })], remove: [] });
    await one.close();
    await two.close();
    const third = await openEmbeddedEngine(path, polish());
    expect([...(await third.state()).held.keys()].sort()).toEqual(['drugi', 'inny']);
    await third.close();
  });
});
