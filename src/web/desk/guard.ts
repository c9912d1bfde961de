import type { RequestHandler } from 'express';
import { may, type Ability } from '../../people/index.js';
import { DESK } from '../../shared/index.js';
import { formBody } from '../http/form-body.js';
import { carriedFrom } from './carried.js';
import { openVisit, sendDesk, setSignedIn, signedInOf } from './handle.js';
import { readDeskPath } from './desk-path.js';
import { forbiddenPage } from './pages/desk-message-page.js';
import { signInPage } from './pages/sign-in-page.js';
import { sessionSecret } from './session-cookie.js';
import type { DeskGiven, OpenVisit } from './visit.js';

/**
 * Lets through who is signed in. Others are sent to sign in and come back; a form they were sending is read first and goes
 * along, so that nothing typed is lost. Bodies of other kinds (files) are not read.
 */
export function onlySignedIn(given: DeskGiven): RequestHandler {
  const readForm = formBody();
  return (req, res, next) => {
    const visit = openVisit(req, res, given);
    const secret = sessionSecret(visit);
    const me = secret === undefined ? undefined : given.desk.people.sessions.find(secret);
    if (me) {
      setSignedIn(res, me);
      return next();
    }
    if (req.method === 'GET' || req.method === 'HEAD') return sendDesk(res, { seeOther: signInAddress(visit.address) }, given);
    readForm(req, res, (error?: unknown) => {
      if (error) return next(error);
      sendDesk(res, sessionEnded(openVisit(req, res, given), req.get('Referer')), given);
    });
  };
}

/** Lets through who may do this; stands behind `onlySignedIn`. */
export function onlyWhoMay(ability: Ability, given: DeskGiven): RequestHandler {
  return (req, res, next) => {
    const me = signedInOf(res);
    if (may(me.account.role, ability)) return next();
    sendDesk(res, { view: 'desk/message', page: forbiddenPage({ ...openVisit(req, res, given), me }), status: 403 }, given);
  };
}

function signInAddress(address: string): string {
  const next = readDeskPath(address);
  return next === undefined || next === DESK.home ? DESK.signIn : `${DESK.signIn}?${new URLSearchParams({ dalej: next }).toString()}`;
}

function sessionEnded(visit: OpenVisit, referer: string | undefined) {
  const carried = carriedFrom(visit.address, visit.form);
  // Passwords and files are not carried: back to the page where they are asked for.
  const next = carried ? undefined : readDeskPath(referer && URL.canParse(referer) ? new URL(referer).pathname : undefined);
  const page = signInPage(visit, { hasEnded: true, carried, ...(next ? { next } : {}) });
  return { view: 'desk/sign-in', page, status: 401 };
}
