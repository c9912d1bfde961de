import type { Submission } from '../../../submissions/index.js';
import { deskReview as texts } from '../../texts/pl/desk-review.js';
import { DESK } from '../../../shared/index.js';
import { deskFrame } from '../frame.js';
import { atDesk } from '../handle.js';
import type { DeskAnswer, DeskGiven, DeskShown, DeskVisit } from '../visit.js';
import type { ReviewDesk } from './review-desk.js';

/** A request to the review pages. */
export interface ReviewVisit extends DeskVisit {
  review: ReviewDesk;
}

/** The same about one submission. */
export interface SubmissionVisit extends ReviewVisit {
  submission: Submission;
}

export function atReview(given: DeskGiven, review: ReviewDesk, show: (visit: ReviewVisit) => DeskAnswer | Promise<DeskAnswer>) {
  return atDesk(given, (visit) => show({ ...visit, review }));
}

/** For addresses that name a submission; an unknown one gets a page that says so. */
export function atSubmission(given: DeskGiven, review: ReviewDesk, show: (visit: SubmissionVisit) => DeskAnswer | Promise<DeskAnswer>) {
  return atReview(given, review, (visit) => {
    const submission = review.submissions.submission(visit.parameters['id'] ?? '');
    return submission ? show({ ...visit, submission }) : noSubmission(visit);
  });
}

export function noSubmission(visit: ReviewVisit): DeskShown {
  const { title, lead } = texts.unknown;
  return { view: 'desk/message', page: { frame: deskFrame(visit, { title }), heading: title, lines: [lead], link: { label: texts.queue.title, address: DESK.home } }, status: 404 };
}
