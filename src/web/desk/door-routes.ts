import { Router } from 'express';
import { DESK } from '../../shared/index.js';
import { formBody, MOST_FORM_BYTES } from '../http/form-body.js';
import { atDoor } from './handle.js';
import { sessionState } from './pages/session-state.js';
import { setPassword, showSetPassword } from './pages/set-password.js';
import { arriveFromProvider, leaveForProvider } from './pages/sign-in-by-provider.js';
import { showSignIn, signIn } from './pages/sign-in.js';
import type { DeskGiven } from './visit.js';

/** A form that waits to be sent again comes along, with a few letters more a field. */
const MOST_SIGN_IN_BYTES = MOST_FORM_BYTES + 50_000;

/** What somebody needs who is not signed in. */
export function doorRoutes(given: DeskGiven): Router {
  const router = Router();
  router.get(DESK.signIn, atDoor(given, showSignIn));
  router.post(DESK.signIn, formBody(MOST_SIGN_IN_BYTES), atDoor(given, signIn));
  router.get(DESK.signInByProvider, atDoor(given, leaveForProvider));
  router.get(DESK.arrival, atDoor(given, arriveFromProvider));
  router.get(DESK.setPassword, atDoor(given, showSetPassword));
  router.post(DESK.setPassword, formBody(), atDoor(given, setPassword));
  router.get(DESK.session, sessionState(given));
  router.post(DESK.session, sessionState(given));
  return router;
}
