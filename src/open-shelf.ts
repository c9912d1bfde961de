import { join } from 'node:path';
import type { Logger } from 'pino';
import { Shelf } from './materials/index.js';
import { incomingFolder } from './open-materials.js';
import type { Settings } from './settings.js';

/** The files of items, with what the operator is told of them. @param onRead hears of every reading that comes */
export function openShelf(settings: Settings, logger: Logger, onRead: () => void): Shelf {
  return new Shelf({
    uploads: settings.uploads,
    incoming: incomingFolder(settings),
    cache: cacheFolder(settings),
    onRead,
    onUnavailable: (err) => logger.error({ err }, 'files of items cannot be read, so slides are neither shown nor found; stop the program, run `npm run build` and start it again'),
    onFault: (err, sha256) => logger.warn({ err, sha256 }, 'a file could not be read or drawn for a reason of this machine, will try again'),
  });
}

/** Where all that is derived of files lies: `jobs.db` and `previews/`. */
export function cacheFolder({ state }: Settings): string {
  return join(state, 'cache');
}
