import { Router } from 'express';
import { DESK, deskAddress } from '../../../shared/index.js';
import { formBody } from '../../http/form-body.js';
import type { DeskGiven } from '../visit.js';
import { approveSubmission } from './approve-submission.js';
import { decideWithReason, showDecision } from './decide-with-reason.js';
import { reopenSubmission, takeSubmission } from './move-submission.js';
import type { ReviewDesk } from './review-desk.js';
import { atReview, atSubmission } from './review-visit.js';
import { sendOriginal, sendThumbnail } from './send-file.js';
import { showQueue } from './show-queue.js';
import { previewSubmission, saveSubmission, showReview } from './show-review.js';

/** The queue of submissions and the pages of one. Stands behind the guard of the desk. */
export function reviewRoutes(given: DeskGiven, review: ReviewDesk): Router {
  const router = Router();
  const form = formBody();
  router.get(DESK.home, atReview(given, review, showQueue));
  router.get(DESK.review, atSubmission(given, review, showReview));
  router.post(DESK.review, form, atSubmission(given, review, saveSubmission));
  router.post(DESK.reviewPreview, form, atSubmission(given, review, previewSubmission));
  router.post(DESK.reviewApproval, form, atSubmission(given, review, approveSubmission));
  router.post(DESK.reviewTaking, atSubmission(given, review, takeSubmission));
  router.post(DESK.reviewReopening, atSubmission(given, review, reopenSubmission));
  for (const [page, move] of [['reviewChanges', 'request-changes'], ['reviewRejection', 'reject'], ['reviewWithdrawal', 'withdraw']] as const) {
    router.get(DESK[page], atSubmission(given, review, showDecision(move)));
    router.post(DESK[page], form, atSubmission(given, review, decideWithReason(move)));
  }
  // Somebody presses Enter in the address of an answer to a form.
  router.get([DESK.reviewPreview, DESK.reviewApproval, DESK.reviewTaking, DESK.reviewReopening], atSubmission(given, review, ({ submission: { id } }) => ({ seeOther: deskAddress('review', { id }) })));
  router.get(DESK.reviewFile, sendOriginal(review));
  router.get(DESK.reviewThumbnail, sendThumbnail(review));
  return router;
}
