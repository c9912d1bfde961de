import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { findSandbox, JobQueue, materialWork, Previews, READER_VERSION } from './materials/index.js';
import type { Settings } from './settings.js';
import { removeUnfinished } from './shared/index.js';

/** Everything that works on uploaded files. */
export interface Materials {
  /** Folder of what was handed in and is not published yet. */
  incoming: string;
  queue: JobQueue;
  previews: Previews;
  close(): Promise<void>;
}

/** Opens the queue of materials and takes up what a killed program left. @throws when the program was not built */
export async function openMaterials(settings: Settings, logger: Logger): Promise<Materials> {
  const incoming = join(settings.state, 'state', 'incoming');
  const folders = [settings.uploads, incoming];
  for (const folder of folders) await removeUnfinished(folder);
  const sandbox = await findSandbox();
  const previews = new Previews({ folder: join(settings.state, 'cache', 'previews'), folders, sandbox });
  const queue = new JobQueue({
    path: join(settings.state, 'cache', 'jobs.db'),
    version: READER_VERSION,
    lanes: availableParallelism(),
    work: materialWork({ folders, previews, sandbox }),
    onFault: (err, { sha256 }) => logger.error({ err, sha256 }, 'a material could not be read, will try again'),
  });
  return { incoming, queue, previews, close: () => queue.close() };
}
