import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { removeAbandoned, unfinishedName } from '../../src/backup/index.js';
import type { Settings } from '../../src/settings.js';
import { flush } from '../../src/shared/index.js';
import { ExportError } from './export-error.js';

/**
 * Fills a folder that is there under its own name only when it is whole: it is put together beside, then renamed. What a killed
 * program left is removed by the next one, which begins anew.
 * @throws ExportError when something lies there already, or the place cannot be used
 */
export async function intoFolder<Result>(target: string, fill: (unfinished: string) => Promise<Result>): Promise<Result> {
  const folder = resolve(target);
  await refuseFull(folder);
  const parent = dirname(folder);
  try {
    await mkdir(parent, { recursive: true });
    await removeAbandoned(parent);
    const unfinished = join(parent, unfinishedName(new Date()));
    try {
      await mkdir(unfinished, { mode: 0o755 });
      const result = await fill(unfinished);
      // Puts itself in the place of an empty folder, never of another (POSIX, rename).
      await rename(unfinished, folder);
      await flush(parent);
      return result;
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  } catch (error) {
    throw explained(error, folder);
  }
}

/** A folder of the library is no place for its export: the library would read it. @throws ExportError */
export function refuseOwnFolders(target: string, { content, uploads, state }: Settings): void {
  const isIn = (folder: string) => {
    const way = relative(folder, resolve(target));
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
  };
  const own = [content, uploads, state].find(isIn);
  if (own) throw new ExportError(`Folder ${target} leży w folderze biblioteki (${own}). Podaj inny, najlepiej na innym dysku.`);
}

async function refuseFull(folder: string): Promise<void> {
  const facts = await stat(folder).catch(() => undefined);
  if (facts && !facts.isDirectory()) throw new ExportError(`${folder} jest plikiem. Podaj nazwę folderu, którego jeszcze nie ma.`);
  if (facts && (await readdir(folder)).length > 0) throw notEmpty(folder);
}

function notEmpty(folder: string): ExportError {
  return new ExportError(`Folder ${folder} nie jest pusty, a eksport niczego nie nadpisuje. Podaj inną nazwę, na przykład ${basename(folder)}-2, albo usuń ten folder.`);
}

function explained(error: unknown, folder: string): unknown {
  const { code = '' } = error as { code?: string };
  if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(code)) return notEmpty(folder);
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new ExportError(`Na dysku z folderem ${folder} zabrakło miejsca. Zwolnij je albo wybierz inny dysk; nic nie zostało tam zapisane.`, { cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new ExportError(`Nie można pisać tam, gdzie ma powstać ${folder}. Sprawdź prawa dostępu albo wybierz inne miejsce.`, { cause: error });
  return error;
}
