import { copyFile, link, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, findUpload } from '../../materials/index.js';
import { writeWhole, type Problem } from '../../shared/index.js';
import type { JobFile } from './job.js';

export interface FileFolders {
  uploads: string;
  incoming: string;
}

/** Files that are in neither folder, as problems: nothing can be published without them. */
export async function findMissing(files: readonly (JobFile & { name: string })[], { uploads, incoming }: FileFolders): Promise<Problem[]> {
  const missing = await Promise.all(files.map(async (file) => ((await isThere(findUpload([uploads, incoming], fileOf(file.sha256, file.type)))) ? [] : [file])));
  return missing.flat().map(({ name }) => ({ file: name, field: 'files', severity: 'error', message: `na serwerze nie ma pliku „${name}”`, advice: 'Usuń go z listy plików albo prześlij jeszcze raz.' }));
}

/**
 * Puts a file among the uploads; one that is there stays. Names are the SHA-256 of the bytes and a file is written whole, so
 * what stands under a name is it. @throws ENOENT when it is in neither folder
 */
export async function moveFile({ sha256, type }: JobFile, { uploads, incoming }: FileFolders): Promise<void> {
  const file = fileOf(sha256, type);
  const target = join(uploads, file);
  if (await isThere(target)) return;
  const source = join(incoming, file);
  // A second name for the same bytes costs no space; on another disk it must be a copy.
  await writeWhole(target, (unfinished) => link(source, unfinished).catch((error: NodeJS.ErrnoException) => (COPY_INSTEAD.has(error.code ?? '') ? copyFile(source, unfinished) : Promise.reject(error))));
}

/** Another disk; a file system without links. */
const COPY_INSTEAD = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK']);

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
