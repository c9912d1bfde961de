import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ITEM_FOLDERS } from './item-folders.js';

/** Where the file of an id stands, below `content`; the first in order, as the library takes it. */
export async function findItemFile(content: string, id: string): Promise<string | undefined> {
  return (await listItemFiles(content)).find((file) => idOf(file) === id);
}

/** Every id that a file name claims. */
export async function listItemIds(content: string): Promise<string[]> {
  return (await listItemFiles(content)).flatMap((file) => idOf(file) ?? []);
}

/** Markdown files of items, below `content`, in order. A folder that is not there has none. */
export async function listItemFiles(content: string): Promise<string[]> {
  const lists = await Promise.all(
    ITEM_FOLDERS.map(async (folder) => {
      const entries = await readdir(join(content, folder), { withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => `${folder}/${entry.name}`);
    }),
  );
  return lists.flat().sort();
}

function idOf(file: string): string | undefined {
  return /\/(kkwl-\d{4}-\d{4})(?!\d)/u.exec(file)?.[1];
}
