import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFolders } from './content/index.js';

/** A person saves several files at once, an editor writes one in steps: wait until it has been quiet for so long. */
const QUIET_MS = 400;
/** How often to look for folders nothing told of: one that was not there at the start has no folder above that is watched. */
const LOOK_AGAIN_MS = 30_000;

/**
 * Calls `onChange` after files of the content changed and it has been quiet; returns what stops it.
 * Watches folders, not files: a folder hears of everything written in it, and what changed is found by digest anyway.
 * A watcher for each of 10,000 files (as chokidar keeps them) is 10,000 handles of the system and as many objects of ours.
 */
export function watchContent(folders: ContentFolders, onChange: () => void): () => Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  const onEvent = (name: string | null) => {
    // What is still being uploaded is not there yet.
    if (isOver || name?.endsWith('.part')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void lookAgain();
      onChange();
    }, QUIET_MS);
  };
  const watchAll = async () => {
    for (const root of [folders.content, folders.uploads]) for (const folder of await foldersIn(root)) if (!isOver) watchFolder(folder);
  };
  /** What was written into a new folder before it was watched would be missed. */
  const lookAgain = async () => {
    const known = new Set(watchers.keys());
    await watchAll();
    if ([...watchers.keys()].some((folder) => !known.has(folder))) onEvent(null);
  };
  const watchFolder = (folder: string) => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => onEvent(name));
      const forget = () => {
        watcher.close();
        watchers.delete(folder);
      };
      // A folder that is taken away ends its watcher; if it comes back, the folder above tells.
      watcher.on('error', forget).on('close', () => watchers.delete(folder));
      watchers.set(folder, watcher);
    } catch {
      // It is gone again, or the system allows no more watchers: `npm run reindex` and the next start still see the change.
    }
  };

  void watchAll();
  const looking = setInterval(() => void lookAgain(), LOOK_AGAIN_MS).unref();
  return async () => {
    isOver = true;
    clearInterval(looking);
    clearTimeout(timer);
    for (const watcher of [...watchers.values()]) watcher.close();
  };
}

/** A folder with all folders below it; none when it is not there. */
async function foldersIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [];
  const below = await Promise.all(entries.filter((entry) => entry.isDirectory()).map((entry) => foldersIn(join(root, entry.name))));
  return [root, ...below.flat()];
}
