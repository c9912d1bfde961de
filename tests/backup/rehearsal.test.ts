import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishRestore, makeBackup, restoreBackup } from '../../src/backup/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { killAfter } from '../fixtures/kill-at-random.js';
import { foldersIn, makeLibrary, marksOf, namesIn, readRows } from './library-folders.js';
import { temporaryFolder } from './temporary-folder.js';

const root = temporaryFolder();
/** Enough to hit each step of some milliseconds; more were run by hand (see src/backup/README.md). */
const KILLS = 6;

describe('rehearsed', () => {
  test('rows written while the backup runs: none that was acknowledged before it is missing after the restore', { timeout: 60_000 }, async () => {
    const folder = join(root, 'written');
    const folders = makeLibrary(folder, 'w trakcie', 20);
    const writer = spawn(process.execPath, ['--import', 'tsx', join(projectRoot(), 'tests/backup/write-rows.ts'), folder], { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = 0;
    writer.stdout.on('data', (chunk: Buffer) => (acknowledged = Number(chunk.toString().trimEnd().split('\n').at(-1))));
    while (acknowledged < 200) await once(writer.stdout, 'data');

    const before = acknowledged;
    const { folder: backup } = await makeBackup({ folders, into: join(folder, 'backups'), version: 'test', now: new Date() });
    while (acknowledged === before) await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'exit');

    const restored = foldersIn(join(root, 'written-restored'));
    await restoreBackup({ from: backup, folders: restored, over: false, now: new Date() });
    const rows = readRows(restored);
    const last = Math.max(...rows.map(({ number }) => number));
    expect(rows).toHaveLength(last);
    expect(last).toBeGreaterThanOrEqual(before);
    expect(marksOf(restored)).toEqual(['w trakcie']);
  });

  test('backups killed at random: whatever stands under its own name can be restored, and what was unfinished is removed by the next', { timeout: 120_000 }, async () => {
    const folder = join(root, 'killed');
    const folders = makeLibrary(folder, 'a', 40);
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    let unfinished = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killAfter(Math.random() * 150, 'tests/backup/back-up-again-and-again.ts', folder);
      unfinished += namesIn(backups).filter((name) => name.startsWith('.unfinished-')).length;
    }
    expect(unfinished).toBeGreaterThan(0);
    await makeBackup({ folders, into: backups, version: 'test', now: new Date('2026-11-23T17:30:00Z') });
    const names = namesIn(backups);
    expect(names.filter((name) => !/^2026-\d\d-\d\dT/u.test(name))).toEqual([]);
    for (const name of names) {
      const place = join(root, 'killed-restored');
      await restoreBackup({ from: join(backups, name), folders: foldersIn(place), over: false, now: new Date() });
      expect(marksOf(foldersIn(place))).toEqual(['a']);
      rmSync(place, { recursive: true });
    }
  });

  test('restores killed at random: what is there afterwards is one library or the other, never a mixture', { timeout: 120_000 }, async () => {
    const backups = await Promise.all(
      ['a', 'b'].map(async (mark) => {
        const folder = join(root, `source-${mark}`);
        const folders = makeLibrary(folder, mark, 10);
        return (await makeBackup({ folders, into: join(folder, 'backups'), version: 'test', now: new Date() })).folder;
      }),
    );
    const folder = join(root, 'restored');
    const folders = makeLibrary(folder, 'first', 1);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killAfter(Math.random() * 120, 'tests/backup/restore-again-and-again.ts', folder, ...backups);
      await finishRestore(join(folder, 'var'));
      expect(existsSync(join(folder, 'var', 'unfinished-restore.json'))).toBe(false);
      expect(marksOf(folders)).toHaveLength(1);
    }
  });
});
