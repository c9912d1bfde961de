import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Names of files that are being written; what a killed process leaves behind is known by it. */
export const UNFINISHED = '.unfinished-';

/**
 * Puts a file in its place whole or not at all, and on the disk before it is there (POSIX: fsync of the file, rename, fsync of
 * the folder). `fill` writes to a file beside it.
 */
export async function writeWhole(path: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    await fill(unfinished);
    await flush(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await flush(folder);
}

/** Brings a file, or the names in a folder, to the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes what killed processes left in a folder; younger files may still be written by another one. */
export async function removeUnfinished(folder: string, olderThanMilliseconds = 86_400_000): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(UNFINISHED))) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs >= olderThanMilliseconds) await rm(path, { force: true });
  }
}
