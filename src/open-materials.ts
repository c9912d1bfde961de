import { join } from 'node:path';
import type { JobQueue, Previews, Shelf } from './materials/index.js';
import type { Settings } from './settings.js';
import { removeUnfinished } from './shared/index.js';

/** Everything that works on files that were handed in. */
export interface Materials {
  /** Folder of what was handed in and is not published yet. */
  incoming: string;
  queue: JobQueue;
  previews: Previews;
}

/** Where files lie until they are published. */
export function incomingFolder({ state }: Settings): string {
  return join(state, 'state', 'incoming');
}

/** The workshop of the shelf, for files no item lists yet. @throws when files cannot be read at all; the log says why */
export async function openMaterials(settings: Settings, shelf: Shelf): Promise<Materials> {
  const incoming = incomingFolder(settings);
  for (const folder of [settings.uploads, incoming]) await removeUnfinished(folder);
  const workshop = await shelf.workshop();
  if (!workshop) throw new Error('Nie można czytać plików. Zbuduj program (npm run build) i uruchom go ponownie.');
  return { incoming, queue: workshop.queue, previews: workshop.previews };
}
