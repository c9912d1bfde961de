import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Editorial } from './open-editorial.js';
import type { Settings } from './settings.js';
import { removeUnfinished } from './shared/index.js';
import { finishChecks, HAND_IN_LIMITS, HandInSessions, PersonConsents, Quota, RefusedFiles } from './submissions/index.js';
import type { HandIn } from './web/index.js';

/** How often to look whether files that were handed in have been read: nobody waits for it with a watch. */
const ROUND_MS = 3_000;
/** The longest upload; what lies there longer was left by a killed program. */
const ARRIVING_MS = 3_600_000;

/** Opens handing in: sweeps what a killed program left, and goes on with checks it did not finish. */
export async function openHandIn(settings: Settings, editorial: Editorial, logger: Logger): Promise<{ handIn: HandIn; close(): Promise<void> }> {
  const { state, submissions, invitations, materials, consents, publisher, scans } = editorial;
  const { queue, previews, incoming } = materials;
  const now = () => new Date();
  const arriving = join(settings.state, 'state', 'arriving');
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  await removeUnfinished(arriving, ARRIVING_MS);

  let round = Promise.resolve();
  let isClosing = false;
  const checkNow = () => {
    if (isClosing) return;
    round = round.then(() => finishChecks({ submissions, queue, scans, incoming })).catch((err: unknown) => logger.error({ err }, 'checks of what was handed in not finished, will try again'));
  };
  checkNow();
  const rounds = setInterval(checkNow, ROUND_MS).unref();

  const handIn: HandIn = {
    submissions,
    invitations,
    sessions: new HandInSessions(state, now),
    people: new PersonConsents(state),
    consents,
    publisher,
    refused: new RefusedFiles(state),
    quota: new Quota(state, submissions, HAND_IN_LIMITS, now),
    queue,
    previews,
    taking: { submissions, scans, queue, incoming },
    limits: HAND_IN_LIMITS,
    arriving,
    freeDisk: async () => {
      const { bavail, bsize } = await statfs(arriving);
      return bavail * bsize;
    },
    checkNow,
    isOpen: settings.openForm,
    contactEmail: settings.contactEmail,
  };
  return {
    handIn,
    close: async () => {
      isClosing = true;
      clearInterval(rounds);
      await round;
    },
  };
}
