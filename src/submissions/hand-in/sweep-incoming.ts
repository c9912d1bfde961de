import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubmissionStore } from '../submission-store.js';

/** Long enough for a file to get from the disk into its submission. */
const DAY_MS = 86_400_000;

/** Removes incoming files that no submission holds: replaced, taken away, refused by the antivirus, or left by a killed program. */
export async function sweepIncoming(incoming: string, submissions: Pick<SubmissionStore, 'holds'>, olderThanMilliseconds = DAY_MS): Promise<void> {
  for (const name of await readdir(incoming).catch((): string[] => [])) {
    const sha256 = /^([0-9a-f]{64})\./u.exec(name)?.[1];
    if (!sha256 || submissions.holds(sha256)) continue;
    const facts = await stat(join(incoming, name)).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs >= olderThanMilliseconds) await rm(join(incoming, name), { force: true });
  }
}
