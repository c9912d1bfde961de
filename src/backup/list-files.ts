import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from '../shared/index.js';

/**
 * Every regular file below a folder, by its path there with `/`, in order; nothing when the folder is missing. Files being
 * written and links are left out: the library reads neither.
 */
export async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith(UNFINISHED))
      .map(async (entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) return listFiles(folder, path);
        return entry.isFile() ? [path] : [];
      }),
  );
  return lists.flat().sort();
}
