import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { readReport, UnreadableInsight } from '../../../src/search/insight/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { killAfter } from '../../fixtures/kill-at-random.js';
import { bytesOf, counting, TODAY } from './builders.js';

function change(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

const DAMAGE: Record<string, (path: string) => void> = {
  'text instead of a database': (path) => writeFileSync(path, 'to nie jest baza danych '.repeat(500)),
  'a few letters': (path) => writeFileSync(path, 'x'.repeat(200)),
  'cut in half': (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096),
  'every page but the first overwritten': (path) => writeFileSync(path, readFileSync(path).fill(0x41, 4096)),
  'another layout': (path) => change(path, 'PRAGMA user_version = 99'),
  'other columns': (path) => change(path, 'DROP TABLE opened; CREATE TABLE opened (something TEXT)'),
  'a table missing': (path) => change(path, 'DROP TABLE waiting'),
};

describe('a damaged file', () => {
  test.each(Object.entries(DAMAGE))('%s: is set aside at the start, and counting begins anew', (_name, damage) => {
    const before = counting({ threshold: 2 });
    before.ask('gmina', 2);
    before.insight.close();
    damage(before.path);
    const { insight, ask, told, counted, path } = counting({ path: before.path, threshold: 2 });
    expect(told).toEqual(['set aside']);
    expect(existsSync(`${path}.damaged`)).toBe(true);
    ask('sołectwo', 2);
    expect(counted()).toEqual({ sołectwo: 2 });
    insight.close();
  });

  test('damage while it is open: is met by the next writing, which loses nothing of its own', () => {
    const { insight, ask, told, counted, path } = counting({ threshold: 2 });
    ask('gmina', 2);
    insight.flush();
    change(path, 'DROP TABLE asked');
    ask('sołectwo', 2);
    expect(counted()).toEqual({ sołectwo: 2 });
    expect(told).toEqual(['set aside']);
    insight.close();
  });

  test('what was set aside: is removed when it is as old as counts may become', () => {
    const { insight, at, path } = counting({ days: 30 });
    const aside = `${path}.damaged`;
    writeFileSync(aside, 'x');
    at.day = '2026-11-24';
    insight.flush();
    expect(existsSync(aside)).toBe(true);
    const longAgo = Date.now() / 1000 - 31 * 24 * 3600;
    utimesSync(aside, longAgo, longAgo);
    at.day = '2026-11-25';
    insight.flush();
    expect(existsSync(aside)).toBe(false);
    insight.close();
  });

  test('a report on one: says that it cannot be read, and changes nothing', () => {
    const path = join(temporaryFolder(), 'insight.db');
    writeFileSync(path, 'to nie jest baza danych '.repeat(500));
    const bytes = bytesOf(path);
    expect(() => readReport(path, { today: TODAY, days: 30, threshold: 3 })).toThrow(UnreadableInsight);
    expect(bytesOf(path).equals(bytes)).toBe(true);
  });
});

describe('a file that cannot be written', () => {
  test('a lock held by another: is told once, nothing is lost, and it is written afterwards', () => {
    const { insight, ask, told, counted, path } = counting({ threshold: 2 });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    ask('gmina', 2);
    const started = performance.now();
    insight.flush();
    expect(performance.now() - started).toBeLessThan(1_000);
    insight.flush();
    other.exec('ROLLBACK');
    other.close();
    expect(counted()).toEqual({ gmina: 2 });
    expect(told).toEqual(['failed: SQLITE_BUSY', 'mended']);
    insight.close();
  });

  test('a folder that cannot be made: is told once, and mended when it can', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'state'), 'a file in its place');
    const { insight, ask, told, counted } = counting({ path: join(root, 'state', 'insight.db'), threshold: 2 });
    ask('gmina', 2);
    insight.flush();
    rmSync(join(root, 'state'));
    expect(counted()).toEqual({ gmina: 2 });
    expect(told).toEqual([expect.stringMatching(/^failed: E/u), 'mended']);
    insight.close();
  });

  test('a file deleted while the program runs: is made anew', () => {
    const { insight, ask, told, counted, path } = counting({ threshold: 2 });
    ask('gmina', 2);
    insight.flush();
    rmSync(dirname(path), { recursive: true });
    ask('sołectwo', 2);
    expect(counted()).toEqual({ sołectwo: 2 });
    expect(told).toEqual([]);
    insight.close();
  });

  test('a full disk: is told, what was written before stays', () => {
    const path = join(temporaryFolder(), 'state', 'insight.db');
    const program = join(projectRoot(), 'tests/search/insight/fixtures/count-on-full-disk.ts');
    // No file of the process may grow beyond 100 blocks of 1 kB.
    const command = 'ulimit -f 100; exec "$0" --import tsx "$@"';
    const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, program, path, '900'], { cwd: projectRoot(), encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([expect.stringMatching(/^SQLITE_(?:FULL|IOERR)/u)]);
    expect(readReport(path, { today: TODAY, days: 30, threshold: 2 }).queries.map(({ query, times }) => [query, times])).toEqual([['gmina', 2]]);
  });
});

describe('a process killed (SIGKILL) while it writes', () => {
  test('at 8 moments: leaves whole writings, at most the last one missing', { timeout: 60_000 }, async () => {
    await Promise.all(Array.from({ length: 8 }, async () => {
      const path = join(temporaryFolder(), 'state', 'insight.db');
      mkdirSync(dirname(path));
      const said = await killAfter(Math.random() * 400, 'tests/search/insight/fixtures/count-forever.ts', path);
      const last = Number(said.trim().split('\n').at(-1));
      const { queries, waiting } = readReport(path, { today: TODAY, days: 30, threshold: 1 });
      const times = queries.map((query) => query.times);
      if (last < 2) return;
      expect(waiting).toBe(0);
      expect(times).toHaveLength(3);
      expect(new Set(times).size).toBe(1);
      // What was written after the last word got out may be there as well.
      expect(times[0]).toBeGreaterThanOrEqual(last);
      const again = counting({ path, threshold: 2 });
      again.ask('gmina', 1);
      expect(again.counted()['gmina']).toBe(times[0]! + 1);
      expect(again.told).toEqual([]);
      again.insight.close();
    }));
  });
});
