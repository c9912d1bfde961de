import { Router } from 'express';
import { BRIEFS, PAGES } from '../../shared/index.js';
import type { Given } from '../http/faults.js';
import { formBody, formOf } from '../http/form-body.js';
import { limitDocuments, limitSearches } from '../http/limit-searches.js';
import { send } from '../http/send.js';
import { visitOf } from '../http/visit-of.js';
import { FIND } from './found-to-add.js';
import { saveList } from './save-list.js';
import { sendBrief, showBrief } from './send-brief.js';

/** Fifty notes much longer than allowed still arrive, so that they can be shown again to be shortened. */
const MOST_BYTES = 1_000_000;

/** The reading list changed by its form, and the documents made of it; the page itself stands with the other pages. */
export function readingListRoutes(given: Given): Router {
  const router = Router();
  const { pl, en } = PAGES.readingList;
  router.post([pl, en], formBody(MOST_BYTES), (req, res) => {
    const answer = saveList(formOf(req), visitOf(req, res, given));
    if ('address' in answer) res.set('Cache-Control', 'no-store').redirect(303, answer.address);
    else send(res, answer, given.render);
  });
  // Looking for something to add is a search; the page itself stands with the others.
  const searching = limitSearches(given);
  router.get([pl, en], (req, res, next) => (FIND in req.query ? searching(req, res, next) : next()));
  const limited = limitDocuments(given);
  router.get([BRIEFS.page.pl, BRIEFS.page.en], showBrief(given));
  router.get([BRIEFS.docx.pl, BRIEFS.docx.en], limited, sendBrief(given, 'docx'));
  router.get([BRIEFS.epub.pl, BRIEFS.epub.en], limited, sendBrief(given, 'epub'));
  return router;
}
