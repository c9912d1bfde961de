import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishRestore } from '../../src/backup/index.js';
import { foldersIn, makeLibrary, marksOf, namesIn } from './library-folders.js';
import { temporaryFolder } from './temporary-folder.js';

const root = temporaryFolder();

/** A library `old`, a library `new` beside it, and the journal of their exchange, of which so many renames were done. */
function killedAfter(renames: number) {
  const folder = join(root, String(renames));
  const folders = makeLibrary(folder, 'old');
  const beside = makeLibrary(join(folder, 'beside'), 'new');
  const moves = (['state', 'uploads', 'content'] as const).map((part) => ({ beside: beside[part], place: folders[part], aside: `${folders[part]}-przed` }));
  writeFileSync(join(folder, 'var', 'unfinished-restore.json'), JSON.stringify({ backup: 'kopia', moves }));
  const steps = moves.flatMap((move) => [() => renameSync(move.place, move.aside), () => renameSync(move.beside, move.place)]);
  for (const step of steps.slice(0, renames)) step();
  return { folder, folders, moves };
}

describe('an exchange of folders', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('killed after %i of its six renames: is finished, and what was there is kept', async (renames) => {
    const { folder, folders, moves } = killedAfter(renames);
    expect(await finishRestore(join(folder, 'var'))).toBe('kopia');
    expect(marksOf(folders)).toEqual(['new']);
    const [state, uploads, content] = moves.map(({ aside }) => aside);
    expect(marksOf({ state: state!, uploads: uploads!, content: content! })).toEqual(['old']);
    expect(namesIn(join(folder, 'var'))).toEqual(['state', 'state-przed']);
    expect(await finishRestore(join(folder, 'var'))).toBeUndefined();
  });

  test('where nothing was: has nothing to keep', async () => {
    const folder = join(root, 'empty');
    const beside = makeLibrary(join(folder, 'beside'), 'new');
    const folders = foldersIn(folder);
    mkdirSync(join(folder, 'var'));
    const moves = (['state', 'uploads', 'content'] as const).map((part) => ({ beside: beside[part], place: folders[part], aside: `${folders[part]}-przed` }));
    writeFileSync(join(folder, 'var', 'unfinished-restore.json'), JSON.stringify({ backup: 'kopia', moves }));
    await finishRestore(join(folder, 'var'));
    expect(marksOf(folders)).toEqual(['new']);
    expect(namesIn(folder)).toEqual(['beside', 'content', 'uploads', 'var']);
  });
});
