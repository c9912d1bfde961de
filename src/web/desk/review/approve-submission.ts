import { deskAddress } from '../../../shared/index.js';
import { ChangedMeanwhile, differences, NoSuchMove, type Conflict, type LineChange } from '../../../submissions/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { checkSubmission } from './check-submission.js';
import { onlyChanged } from './only-changed.js';
import { readReviewForm } from './read-review-form.js';
import type { SubmissionVisit } from './review-visit.js';
import { saveReview } from './save-review.js';
import { showAgain } from './show-review.js';

const texts = deskReview.publishing.conflict;

/** Saves what was typed and publishes exactly that; whatever stands in the way is shown, with everything typed. */
export async function approveSubmission(visit: SubmissionVisit): Promise<DeskAnswer> {
  const over = visit.form.get('over') ?? undefined;
  // From the page of a conflict nothing is typed: it decides about what is saved.
  const saving = over === undefined ? saveReview(visit, readReviewForm(visit.form, visit.submission)) : { submission: visit.submission };
  const now = { ...visit, submission: saving.submission };
  if ('unsaved' in saving) return showAgain(now, { unsaved: saving });
  if (checkSubmission(now, now.submission).obstacles.length > 0) return showAgain(now, { refused: true });
  return publish(now, over);
}

async function publish(visit: SubmissionVisit, over: string | undefined): Promise<DeskAnswer> {
  const { submission, review, me } = visit;
  const { id, revision } = submission;
  try {
    const outcome = await review.publisher.publish(id, { by: me.account.name, account: me.account.id, revision, ...(over === undefined ? {} : { over }) });
    if (outcome.outcome === 'conflict') return showConflict(visit, outcome.conflict);
    if (outcome.outcome === 'refused') return showAgain(visit, { refused: true, problems: outcome.problems });
    return { seeOther: deskAddress('review', { id }) };
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile || error instanceof NoSuchMove)) throw error;
    // Somebody decided or saved while we looked at the disk; what was typed is saved already.
    return showAgain({ ...visit, submission: error.current }, { refused: true });
  }
}

export interface ConflictPage {
  frame: DeskFrame;
  texts: typeof texts;
  marks: { lines: readonly LineChange[]; added: string; removed: string } | undefined;
  action: string;
  over: string;
  back: string;
}

function showConflict(visit: SubmissionVisit, { theirs, theirDigest, mine }: Conflict): DeskShown {
  const { id } = visit.submission;
  const { added, removed } = deskReview.review.differs;
  const page: ConflictPage = {
    frame: deskFrame(visit, { title: texts.title, page: 'home' }),
    texts,
    marks: theirs === undefined ? undefined : { lines: onlyChanged(differences(theirs, mine)), added, removed },
    action: deskAddress('reviewApproval', { id }),
    over: theirDigest,
    back: deskAddress('review', { id }),
  };
  return { view: 'desk/conflict', page, status: 409 };
}
