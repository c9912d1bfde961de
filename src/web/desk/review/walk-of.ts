import { DESK, deskAddress } from '../../../shared/index.js';
import { listQueue } from './list-queue.js';
import type { SubmissionVisit } from './review-visit.js';
import { titleOf } from './title-of.js';

/** The way from one submission to those before and after it in what is to be done. */
export interface WalkModel {
  back: string;
  previous: { address: string; title: string } | undefined;
  next: { address: string; title: string } | undefined;
}

/** One that is not in the queue is followed by its first. */
export function walkOf(visit: SubmissionVisit): WalkModel {
  const queue = listQueue(visit, { view: 'todo', text: '', edition: '', kind: '', page: 1 }).map(({ submission }) => submission);
  const at = queue.findIndex(({ id }) => id === visit.submission.id);
  const link = (place: number) => {
    const submission = queue[place];
    return submission && { address: deskAddress('review', { id: submission.id }), title: titleOf(submission) };
  };
  return { back: DESK.home, previous: at > 0 ? link(at - 1) : undefined, next: link(at + 1) };
}
