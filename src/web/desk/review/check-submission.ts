import type { Problem } from '../../../shared/index.js';
import { checkAsItem, checkFiles, NO_ID_YET, obstaclesOf, type FileCheck, type Obstacle, type Submission } from '../../../submissions/index.js';
import type { ReviewVisit } from './review-visit.js';

export interface SubmissionCheck {
  /** Everything wrong with the file it will be. */
  problems: readonly Problem[];
  files: readonly FileCheck[];
  /** What keeps it from being published. */
  obstacles: readonly Obstacle[];
}

/** Everything known of a submission as it is now, before anybody decides. */
export function checkSubmission({ review, services }: ReviewVisit, submission: Submission): SubmissionCheck {
  const files = checkFiles(submission, review.queue);
  const { problems } = checkAsItem(submission, services.library().vocabularies, { id: submission.item ?? NO_ID_YET, today: services.today(), readingOf: (sha256) => review.queue.reading(sha256) });
  // Slides are counted when the file is read; until then it is the file that is in the way.
  const isRead = files.every(({ job }) => job.state === 'done');
  const own = isRead ? problems : problems.filter(({ field }) => !field?.startsWith('deck'));
  return { problems: own, files, obstacles: obstaclesOf(own, files) };
}
