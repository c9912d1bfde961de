import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BackupError, makeBackup, type Folders } from '../../src/backup/index.js';
import { addMaterial, makeLibrary, namesIn } from './library-folders.js';
import { temporaryFolder } from './temporary-folder.js';

const root = temporaryFolder();
let number = 0;
const newFolder = () => {
  number += 1;
  return join(root, String(number));
};
const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 17, 30, second));
const backUp = (folders: Folders, into: string, second = 0, signal?: AbortSignal) => makeBackup({ folders, into, version: '1.2.3', now: at(second), ...(signal ? { signal } : {}) });

describe('a backup', () => {
  test('of a library: holds what is not derived, under the moment it was made, with a manifest', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 2);
    mkdirSync(join(folder, 'var', 'cache'));
    writeFileSync(join(folder, 'var', 'cache', 'items.db'), 'derived');
    writeFileSync(join(folders.state, 'insight.key'), 'the key of a week');
    writeFileSync(join(folders.uploads, '.unfinished-1'), 'half');
    const report = await backUp(folders, join(folder, 'backups'));
    expect(report).toMatchObject({ folder: join(folder, 'backups', '2026-11-23T17-30-00Z'), files: 5, linked: 0, damaged: [] });
    expect(namesIn(join(folder, 'backups'))).toEqual(['2026-11-23T17-30-00Z']);
    const manifest = JSON.parse(readFileSync(join(report.folder, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
    const materials = namesIn(join(report.folder, 'uploads'));
    expect(manifest.files.map(({ path }) => path)).toEqual(['state/library.db', ...materials.map((name) => `uploads/${name}`), 'content/case-studies/kkwl-2026-0001-przyklad.md', 'content/synonyms.yaml']);
    expect(manifest).toMatchObject({ format: 1, version: '1.2.3', made: '2026-11-23T17:30:00.000Z' });
    expect(statSync(report.folder).mode & 0o077).toBe(0);
  });

  test('the second of a library: shares materials with the first, copies what was added, and lives on when the first is deleted', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 2);
    const first = await backUp(folders, join(folder, 'backups'), 0);
    const added = addMaterial(folders, 'nowy (a)');
    const second = await backUp(folders, join(folder, 'backups'), 1);
    expect(second).toMatchObject({ linked: 2, files: 6 });
    const shared = namesIn(join(first.folder, 'uploads'))[0]!;
    expect(statSync(join(second.folder, 'uploads', shared)).nlink).toBe(2);
    rmSync(first.folder, { recursive: true });
    expect(namesIn(join(second.folder, 'uploads'))).toHaveLength(3);
    expect(readFileSync(join(second.folder, 'uploads', added), 'utf8')).toBe('nowy (a)');
  });

  test('after one in which a material was damaged: copies that material anew', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 1);
    const first = await backUp(folders, join(folder, 'backups'), 0);
    const [name] = namesIn(folders.uploads);
    writeFileSync(join(first.folder, 'uploads', name!), 'zepsute');
    const second = await backUp(folders, join(folder, 'backups'), 1);
    expect(second.linked).toBe(0);
    expect(readFileSync(join(second.folder, 'uploads', name!), 'utf8')).toBe('materiał 1 (a)');
  });

  test('of a library with a damaged material: says which', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 1);
    const [name] = namesIn(folders.uploads);
    writeFileSync(join(folders.uploads, name!), 'zepsute');
    expect((await backUp(folders, join(folder, 'backups'))).damaged).toEqual([name]);
  });

  test('of a library with a damaged database: is refused, the backup before stays', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 1);
    await backUp(folders, join(folder, 'backups'), 0);
    writeFileSync(join(folders.state, 'library.db'), 'to nie jest baza');
    await expect(backUp(folders, join(folder, 'backups'), 1)).rejects.toThrow(/^Baza danych jest uszkodzona.*library\.db/u);
    expect(namesIn(join(folder, 'backups'))).toEqual(['2026-11-23T17-30-00Z']);
  });

  test('stopped: leaves nothing behind', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 1);
    await expect(backUp(folders, join(folder, 'backups'), 0, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(namesIn(join(folder, 'backups'))).toEqual([]);
  });

  test('within a folder that is copied, also through a link: is refused', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 1);
    symlinkSync(folders.uploads, join(folder, 'elsewhere'));
    for (const into of [folders.content, join(folders.content, 'a', 'b'), join(folder, 'elsewhere', 'kopie'), join(folders.state, 'kopie')]) {
      await expect(backUp(folders, into)).rejects.toThrow(BackupError);
    }
    await expect(backUp(folders, join(folders.content, 'a'))).rejects.toThrow(/Kopia nie może leżeć w tym, co kopiuje/u);
    expect(namesIn(folders.content)).toEqual(['case-studies', 'synonyms.yaml']);
  });

  test('into a file, or of nothing: is refused with what to do', async () => {
    const folder = newFolder();
    const folders = makeLibrary(folder, 'a', 1);
    writeFileSync(join(folder, 'plik'), '');
    await expect(backUp(folders, join(folder, 'plik'))).rejects.toThrow(/jest plikiem\. Wskaż folder/u);
    await expect(backUp({ ...folders, content: join(folder, 'nie-ma') }, join(folder, 'kopie'))).rejects.toThrow(/nie ma czego kopiować/u);
  });
});
