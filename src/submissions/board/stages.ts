import type { Invitation } from '../invitations.js';
import type { SubmissionState } from '../states.js';
import type { Submission } from '../submission.js';

/** How far an invitation has come. */
export const INVITATION_STAGES = ['revoked', 'expired', 'invited', 'opened', 'begun', 'returned', 'at-desk', 'published', 'rejected', 'withdrawn'] as const;
export type InvitationStage = (typeof INVITATION_STAGES)[number];

/**
 * How far a session has come. `not-invited`: nobody was asked · `no-way`: nobody can answer any more, links have ended or the
 * material was rejected or withdrawn · `no-answer`: asked, not opened · `begun`: opened or being written · `returned`: back with the
 * speaker · `at-desk`: waits for editors · `there`: there is material.
 */
export const SESSION_STAGES = ['not-invited', 'no-way', 'no-answer', 'begun', 'returned', 'at-desk', 'there'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

const OF_SUBMISSION: Record<SubmissionState, InvitationStage> = {
  draft: 'begun',
  received: 'at-desk',
  checked: 'at-desk',
  'in-review': 'at-desk',
  'changes-requested': 'returned',
  publishing: 'at-desk',
  published: 'published',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/** What was handed in counts more than the link it came by. */
export function stageOfInvitation({ revokedAt, openedAt }: Invitation, submission: Submission | undefined, isOpen: boolean): InvitationStage {
  const stage = submission && OF_SUBMISSION[submission.state];
  if (stage && stage !== 'begun') return stage;
  if (revokedAt !== undefined) return 'revoked';
  if (!isOpen) return 'expired';
  return stage ?? (openedAt === undefined ? 'invited' : 'opened');
}

/** The furthest of its invitations, unless there is material already. */
export function stageOfSession(hasMaterial: boolean, invited: readonly InvitationStage[]): SessionStage {
  if (hasMaterial || invited.includes('published')) return 'there';
  if (invited.length === 0) return 'not-invited';
  if (invited.includes('at-desk')) return 'at-desk';
  if (invited.includes('returned')) return 'returned';
  if (invited.some((stage) => stage === 'begun' || stage === 'opened')) return 'begun';
  return invited.includes('invited') ? 'no-answer' : 'no-way';
}
