import { watch } from 'chokidar';
import type { ContentFolders } from './content/index.js';

/** A person saves several files at once, an editor writes one in steps: wait until it has been quiet for so long. */
const QUIET_MS = 400;

/** Calls `onChange` after files of the content changed and it has been quiet; returns what stops it. */
export function watchContent(folders: ContentFolders, onChange: () => void): () => Promise<void> {
  const watcher = watch([folders.content, folders.uploads], { ignoreInitial: true, ignored: (path) => path.endsWith('.part') });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
