import type { ConsentStore } from '../consents/index.js';
import type { InvitationStore } from '../invitations.js';
import type { SubmissionStore } from '../submission-store.js';
import type { Submission, SubmittedFile } from '../submission.js';

export interface Retaining {
  submissions: SubmissionStore;
  invitations: InvitationStore;
  consents: ConsentStore;
  now: () => Date;
  /** After so many days without a change. */
  days: number;
  /** Called for each file of what is removed: its reading and pictures are no use any more. */
  onFileRemoved: (file: SubmittedFile) => void;
}

const DAY_MS = 86_400_000;

/**
 * Removes what nobody goes on with: drafts, what was rejected or withdrawn before it was published, and links that expired without
 * anybody using them. Files go with the next sweep of the incoming.
 * @returns how many of each
 */
export function removeOld({ submissions, invitations, consents, now, days, onFileRemoved }: Retaining): { submissions: number; invitations: number } {
  const before = new Date(now().getTime() - days * DAY_MS).toISOString();
  const over = submissions.inState('draft', 'rejected', 'withdrawn').filter((one) => one.changedAt < before && !becamePublic(one, submissions));
  for (const { id, files } of over) {
    consents.removeOf(id);
    submissions.remove(id);
    for (const file of files) if (!submissions.holds(file.sha256)) onFileRemoved(file);
  }
  const expired = invitations.all().filter(({ id, expiresAt }) => expiresAt < before && submissions.ofInvitation(id).length === 0);
  for (const { id } of expired) invitations.remove(id);
  return { submissions: over.length, invitations: expired.length };
}

function becamePublic({ id }: Submission, submissions: SubmissionStore): boolean {
  return submissions.history(id).some(({ move }) => move === 'finish-publishing');
}
