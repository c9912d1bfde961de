import { Router } from 'express';
import { DESK, deskAddress } from '../../../shared/index.js';
import { formBody } from '../../http/form-body.js';
import type { ReviewDesk } from '../review/review-desk.js';
import { atReview } from '../review/review-visit.js';
import type { DeskGiven } from '../visit.js';
import { editItem, showDeskItem, withdrawItem } from './show-item.js';
import { showItems } from './show-items.js';
import { showRevision } from './show-revision.js';

/** Every item of the library, for editors. Stands behind the guard of the desk. */
export function itemRoutes(given: DeskGiven, review: ReviewDesk): Router {
  const router = Router();
  router.get(DESK.items, atReview(given, review, showItems));
  router.get(DESK.item, atReview(given, review, showDeskItem));
  router.post(DESK.itemEdit, atReview(given, review, editItem));
  router.post(DESK.itemWithdrawal, formBody(), atReview(given, review, withdrawItem));
  // Somebody presses Enter in the address of an answer to a form.
  router.get([DESK.itemEdit, DESK.itemWithdrawal], atReview(given, review, ({ parameters }) => ({ seeOther: deskAddress('item', { id: parameters['id'] ?? '' }) })));
  router.get(DESK.itemRevision, atReview(given, review, showRevision));
  return router;
}
