import { Router } from 'express';
import { DESK } from '../../shared/index.js';
import { formBody } from '../http/form-body.js';
import { onlyWhoMay } from './guard.js';
import { atDesk } from './handle.js';
import { showLog } from './pages/log-page.js';
import { changePassword, showAccount } from './pages/my-account.js';
import { showDeskHome } from './pages/show-desk-home.js';
import { signOut, signOutEverywhere } from './pages/sign-out.js';
import type { DeskGiven } from './visit.js';

/** What everybody at the desk has: its front page, the log, their own account and the way out. */
export function accountRoutes(given: DeskGiven): Router {
  const router = Router();
  router.get(DESK.home, atDesk(given, showDeskHome));
  router.get(DESK.log, onlyWhoMay('read-decisions', given), atDesk(given, showLog));
  router.get(DESK.account, atDesk(given, showAccount));
  router.post(DESK.changePassword, formBody(), atDesk(given, changePassword));
  router.post(DESK.signOut, atDesk(given, signOut));
  router.post(DESK.signOutEverywhere, atDesk(given, signOutEverywhere));
  // Somebody presses Enter in the address of an answer to a form.
  router.get([DESK.changePassword, DESK.signOutEverywhere], atDesk(given, () => ({ seeOther: DESK.account })));
  router.get(DESK.signOut, atDesk(given, () => ({ seeOther: DESK.home })));
  return router;
}
