import { fold } from '../../../language/index.js';
import type { Submission } from '../../../submissions/index.js';
import { QUEUE_VIEWS, type QueueQuery } from './queue-views.js';
import type { ReviewVisit } from './review-visit.js';
import { editionOf, titleOf, whoOf } from './title-of.js';

/** A submission in the queue, with the moment since which it stands as it does. */
export interface Waiting {
  submission: Submission;
  since: string;
  /** Who was invited, when it came by an invitation that is still known. */
  invited: string | undefined;
}

/** The submissions a query asks for, those waiting longest first; what is over, the last first. */
export function listQueue({ review, services }: Pick<ReviewVisit, 'review' | 'services'>, query: QueueQuery): Waiting[] {
  const { states, isOver } = QUEUE_VIEWS[query.view];
  const words = fold(query.text).split(/\s+/u).filter(Boolean);
  const moved = review.submissions.lastMoves();
  const waiting = review.submissions.inState(...states).map((submission): Waiting => ({
    submission,
    since: moved.get(submission.id) ?? submission.createdAt,
    invited: submission.invitation === undefined ? undefined : review.invitations.invitation(submission.invitation)?.name,
  }));
  const found = waiting.filter(({ submission, invited }) => {
    const text = fold([titleOf(submission), whoOf(submission, invited), submission.item, submission.id].join(' '));
    return words.every((word) => text.includes(word)) && (!query.edition || editionOf(submission, services.library()) === query.edition) && (!query.kind || submission.kind === query.kind);
  });
  return found.sort((a, b) => (isOver ? b.since.localeCompare(a.since) : a.since.localeCompare(b.since)));
}
