import { deskAddress } from '../../../shared/index.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { mergeTyped } from './fields/merge-typed.js';
import { previewModel } from './preview-model.js';
import { readReviewForm } from './read-review-form.js';
import { reviewPage, type ReviewState } from './review-page.js';
import type { SubmissionVisit } from './review-visit.js';
import { draftOf, saveReview, type Unsaved } from './save-review.js';

export async function showReview(visit: SubmissionVisit): Promise<DeskShown> {
  return { view: 'desk/review', page: await reviewPage(visit) };
}

/** Where the buttons that save and go on lead. */
const THEN = { poprawki: 'reviewChanges', odrzucenie: 'reviewRejection' } as const;

/** Saves what was typed, and goes on to a decision where one was asked for. */
export async function saveSubmission(visit: SubmissionVisit): Promise<DeskAnswer> {
  const saving = saveReview(visit, readReviewForm(visit.form, visit.submission));
  if ('unsaved' in saving) return showAgain({ ...visit, submission: saving.submission }, { unsaved: saving });
  const then = visit.form.get('then') ?? '';
  const page = Object.hasOwn(THEN, then) ? THEN[then as keyof typeof THEN] : undefined;
  const { id } = saving.submission;
  return { seeOther: page ? deskAddress(page, { id }) : withNotice(deskAddress('review', { id }), 'zapisano') };
}

/** The same page with what was typed, and why it was not saved. */
export async function showAgain(visit: SubmissionVisit, state: ReviewState): Promise<DeskShown> {
  const { unsaved } = state;
  return { view: 'desk/review', page: await reviewPage(visit, state), status: unsaved ? STATUS[unsaved.unsaved] : 422 };
}

const STATUS: Readonly<Record<Unsaved, number>> = { incomplete: 400, faulty: 422, differs: 409, closed: 409 };

/** The text as it will look: a piece of the page for the browser code, the whole page with what was typed without it. Nothing is saved. */
export async function previewSubmission(visit: SubmissionVisit): Promise<DeskShown> {
  const { form, submission } = visit;
  if (visit.query.has('fragment')) return { view: 'parts/desk-preview', page: previewModel(form.get('body') ?? '') };
  const typed = readReviewForm(form, submission);
  const merged = mergeTyped(draftOf(submission), typed.typed);
  return { view: 'desk/review', page: await reviewPage(visit, { unsaved: { unsaved: 'incomplete', submission, form: typed, merged, filesDiffer: [] }, isPreview: true }) };
}
