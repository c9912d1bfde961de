import { deskAddress } from '../../../shared/index.js';
import { NoSuchMove, type Move } from '../../../submissions/index.js';
import { withNotice, type Notice } from '../notice.js';
import type { DeskAnswer } from '../visit.js';
import type { SubmissionVisit } from './review-visit.js';
import { showAgain } from './show-review.js';
import { draftOf } from './save-review.js';
import { mergeTyped } from './fields/merge-typed.js';

/** Takes a submission on by an editor's decision; where its state no longer allows that, the page says so. */
export async function moveSubmission(visit: SubmissionVisit, move: Move, { reason = '', notice }: { reason?: string; notice: Notice }): Promise<DeskAnswer> {
  const { submission, review, me } = visit;
  try {
    review.submissions.move(submission.id, move, { mover: 'editor', by: me.account.name, account: me.account.id, reason });
    return { seeOther: withNotice(deskAddress('review', { id: submission.id }), notice) };
  } catch (error) {
    if (!(error instanceof NoSuchMove)) throw error;
    const { current } = error;
    return showAgain({ ...visit, submission: current }, { unsaved: { unsaved: 'closed', submission: current, form: { typed: [], files: [], isWhole: true }, merged: mergeTyped(draftOf(current), []), filesDiffer: [] } });
  }
}

export function takeSubmission(visit: SubmissionVisit): Promise<DeskAnswer> {
  return moveSubmission(visit, 'take', { notice: 'wzieto' });
}

export function reopenSubmission(visit: SubmissionVisit): Promise<DeskAnswer> {
  return moveSubmission(visit, 'reopen', { notice: 'wznowiono' });
}
