import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishRestore, makeBackup, restoreBackup, type Folders } from '../../src/backup/index.js';
import { foldersIn, makeLibrary, marksOf, namesIn, openMarks } from './library-folders.js';
import { temporaryFolder } from './temporary-folder.js';

const root = temporaryFolder();
let number = 0;
const newFolder = () => {
  number += 1;
  return join(root, String(number));
};
const NOW = new Date('2026-11-24T08:00:00Z');
const restore = (from: string, folders: Folders, over = false) => restoreBackup({ from, folders, over, now: NOW });

async function backedUp(mark: string) {
  const folder = newFolder();
  const folders = makeLibrary(folder, mark);
  const backups = join(folder, 'backups');
  const { folder: backup } = await makeBackup({ folders, into: backups, version: 'test', now: new Date('2026-11-23T17:30:00Z') });
  return { folder, folders, backups, backup };
}

describe('restoring', () => {
  test('where nothing is: gives the library back, and leaves nothing beside it', async () => {
    const { backup } = await backedUp('a');
    const folder = newFolder();
    const report = await restore(backup, foldersIn(folder));
    expect(report).toMatchObject({ backup, files: 6, aside: [] });
    expect(marksOf(foldersIn(folder))).toEqual(['a']);
    expect(namesIn(folder)).toEqual(['content', 'uploads', 'var']);
    expect(namesIn(join(folder, 'var'))).toEqual(['state']);
  });

  test('a folder of backups: takes the newest that is finished', async () => {
    const { folders, backups } = await backedUp('a');
    writeFileSync(join(folders.content, 'synonyms.yaml'), '[nowsze]\n');
    const later = await makeBackup({ folders, into: backups, version: 'test', now: new Date('2026-11-23T18:00:00Z') });
    const last = await makeBackup({ folders, into: backups, version: 'test', now: new Date('2026-11-23T19:00:00Z') });
    rmSync(join(last.folder, 'manifest.json'));
    const folder = newFolder();
    expect((await restore(backups, foldersIn(folder))).backup).toBe(later.folder);
    expect(readFileSync(join(folder, 'content', 'synonyms.yaml'), 'utf8')).toBe('[nowsze]\n');
  });

  test('where a library is: is refused without --over, and nothing changes', async () => {
    const { backup } = await backedUp('a');
    const { folder, folders } = await backedUp('b');
    const before = namesIn(folder);
    await expect(restore(backup, folders)).rejects.toThrow(/Tu już jest biblioteka:\n(.*\n)*.*dodaj --over/u);
    expect(marksOf(folders)).toEqual(['b']);
    expect(namesIn(folder)).toEqual(before);
  });

  test('over a library: puts it aside whole', async () => {
    const { backup } = await backedUp('a');
    const { folder, folders } = await backedUp('b');
    const { aside } = await restore(backup, folders, true);
    expect(marksOf(folders)).toEqual(['a']);
    expect(aside).toEqual([folders.state, folders.uploads, folders.content].map((place) => `${place}-przed-2026-11-24T08-00-00Z`));
    expect(marksOf({ state: aside[0]!, uploads: aside[1]!, content: aside[2]! })).toEqual(['b']);
    expect(namesIn(folder)).toEqual(['backups', 'content', 'content-przed-2026-11-24T08-00-00Z', 'uploads', 'uploads-przed-2026-11-24T08-00-00Z', 'var']);
  });

  test('over a library that a program has open: is refused', async () => {
    const { backup } = await backedUp('a');
    const { folders } = await backedUp('b');
    const state = openMarks(folders);
    await expect(restore(backup, folders, true)).rejects.toThrow(/Zatrzymaj serwer/u);
    state.close();
    expect(marksOf(folders)).toEqual(['b']);
  });

  test('a damaged or incomplete backup: is refused with the names of the files', async () => {
    const { backup } = await backedUp('a');
    truncateSync(join(backup, 'state', 'library.db'), 100);
    const [gone, changed] = namesIn(join(backup, 'uploads'));
    rmSync(join(backup, 'uploads', gone!));
    writeFileSync(join(backup, 'uploads', changed!), 'zepsute');
    const folder = newFolder();
    const message = await restore(backup, foldersIn(folder)).then(String, (error: Error) => error.message);
    expect(message.split('\n').slice(1, -1)).toEqual(['  state/library.db – uszkodzony', `  uploads/${gone} – nie ma tego pliku`, `  uploads/${changed} – uszkodzony`]);
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['without a manifest', (backup: string) => rmSync(join(backup, 'manifest.json')), /nie ma dokończonej kopii/u],
    ['with half a manifest', (backup: string) => truncateSync(join(backup, 'manifest.json'), 50), /uszkodzony/u],
    ['with a manifest that leads out of it', (backup: string) => writeFileSync(join(backup, 'manifest.json'), readFileSync(join(backup, 'manifest.json'), 'utf8').replace('content/synonyms', 'content/../../x')), /uszkodzony/u],
  ])('a backup %s: is refused', async (_, spoil, message) => {
    const { backup } = await backedUp('a');
    spoil(backup);
    await expect(restore(backup, foldersIn(newFolder()))).rejects.toThrow(message);
  });

  test('a database that is damaged although its checksum is right: is refused', async () => {
    const { folders, backups, backup } = await backedUp('a');
    const { createHash } = await import('node:crypto');
    const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as { files: { path: string; bytes: number; sha256: string }[] };
    const bytes = readFileSync(join(backup, 'state', 'library.db'));
    bytes.fill(7, 4096, 4096 + 64);
    writeFileSync(join(backup, 'state', 'library.db'), bytes);
    manifest.files[0]!.sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(backup, 'manifest.json'), JSON.stringify(manifest));
    await expect(restore(backups, folders, true)).rejects.toThrow(/Baza danych state\/library\.db w kopii jest uszkodzona/u);
    expect(marksOf(folders)).toEqual(['a']);
  });

  test('when no restore was killed: there is nothing to finish', async () => {
    expect(await finishRestore(newFolder())).toBeUndefined();
  });
});
