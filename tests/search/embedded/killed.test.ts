import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import { keepIndex, type SearchEngine } from '../../../src/search/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { killAfter } from '../../fixtures/kill-at-random.js';
import { digestsOf, polish, request, sourceOf, twoVersions } from '../../fixtures/search-documents.js';

const COUNT = 120;
const versions = twoVersions(COUNT);
const old = digestsOf(versions.old);
const fresh = digestsOf(versions.new);

/** Kills of each way, five at a time, each at its own moment within about one round of writing. */
const KILLS = 10;
const AT_ONCE = 5;
const LATEST_MS = 500;

async function indexKilled(way: 'rebuild' | 'apply'): Promise<string> {
  const path = join(temporaryFolder(), 'index', 'embedded.db');
  const engine = await openEmbeddedEngine(path, polish());
  await keepIndex(engine, sourceOf(versions.old), { stamp: 'stamp' });
  await engine.close();
  await killAfter(Math.random() * LATEST_MS, 'tests/search/embedded/fixtures/write-forever.ts', way, path, String(COUNT));
  return path;
}

/** What the words of the index say must be what its digests say: nothing half-written is found. */
async function versionsFound(engine: SearchEngine, word: string): Promise<string[]> {
  const { hits } = await engine.search(request(word, { limit: 1000 }));
  return hits.map((hit) => hit.id).sort();
}

async function expectMended(engine: SearchEngine): Promise<void> {
  await keepIndex(engine, sourceOf(versions.new), { stamp: 'stamp' });
  const { stamp, held } = await engine.state();
  expect([stamp, Object.fromEntries(held)]).toEqual(['stamp', fresh]);
  const ids = versions.new.map((document) => document.id);
  expect((await engine.search(request('gmina'))).total).toBe(COUNT);
  expect(await versionsFound(engine, 'wersjanowa')).toEqual(ids.filter((_, number) => number % 2 === 0).sort());
  expect(await versionsFound(engine, 'wersjastara')).toEqual(ids.filter((_, number) => number % 2 === 1).sort());
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - done) }, work));
  }
}

describe('a process killed (SIGKILL)', () => {
  test(`while rebuilding, at ${KILLS} moments: leaves the old index, the new one or none, and the next start mends it`, { timeout: 120_000 }, async () => {
    await times(KILLS, async () => {
      const path = await indexKilled('rebuild');
      const engine = await openEmbeddedEngine(path, polish());
      const { stamp, held } = await engine.state();
      if (stamp === undefined) expect(held.size).toBe(0);
      else expect([old, fresh]).toContainEqual(Object.fromEntries(held));
      await expectMended(engine);
      expect(readdirSync(dirname(path)).filter((name) => name.includes('next') && !/-(?:wal|shm)$/u.test(name))).toEqual([]);
      await engine.close();
    });
  });

  test(`while changing, at ${KILLS} moments: leaves each document old or new, and the next start mends it`, { timeout: 120_000 }, async () => {
    await times(KILLS, async () => {
      const engine = await openEmbeddedEngine(await indexKilled('apply'), polish());
      const { stamp, held } = await engine.state();
      expect(stamp).toBe('stamp');
      const strange = [...held].filter(([id, digest]) => digest !== old[id] && digest !== fresh[id]);
      expect(strange).toEqual([]);
      const newOnes = versions.new.filter(({ id, digest, text }) => held.get(id) === digest && text.body.includes('wersjanowa')).map(({ id }) => id);
      expect(await versionsFound(engine, 'wersjanowa')).toEqual(newOnes.sort());
      expect((await engine.search(request(''))).total).toBe(held.size);
      await expectMended(engine);
      await engine.close();
    });
  });
});
