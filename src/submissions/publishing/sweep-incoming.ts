import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '../../shared/index.js';

/** The SHA-256 in the name of a material. */
const NAME = /^([0-9a-f]{64})\.[a-z]+$/u;

/**
 * Removes incoming files that nobody waits for.
 * @param isNeeded by SHA-256: held by a submission that is not published, or by an open job
 * @param olderThan milliseconds: a file is written before the submission that holds it
 * @returns names of what was removed
 */
export async function sweepIncoming(incoming: string, isNeeded: (sha256: string) => boolean, olderThan: number): Promise<string[]> {
  await removeUnfinished(incoming, olderThan);
  const names = await readdir(incoming).catch((): string[] => []);
  const removed: string[] = [];
  for (const name of names) {
    const sha256 = NAME.exec(name)?.[1];
    if (!sha256 || isNeeded(sha256)) continue;
    const facts = await stat(join(incoming, name)).catch(() => undefined);
    if (!facts || Date.now() - facts.mtimeMs < olderThan) continue;
    await rm(join(incoming, name), { force: true });
    removed.push(name);
  }
  return removed;
}
