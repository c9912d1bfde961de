import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { handInAddress } from '../../../shared/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Given } from '../../http/faults.js';
import { visitOf } from '../../http/visit-of.js';
import type { HandIn } from '../hand-in.js';
import { isEditable, openedWith, type Arrived, type Opened } from '../opened.js';
import { showExpired, showNote } from '../pages/note-page.js';
import { answer, type Answer } from './answer.js';
import { formOf } from './read-form.js';
import { readSessionId, setSessionCookie } from './session-cookie.js';

export interface HandInGiven extends Given {
  handIn: HandIn;
}

export function arrivedWith(req: Request, res: Response, given: HandInGiven): Arrived {
  return { visit: visitOf(req, res, given), handIn: given.handIn, form: formOf(req), sessionId: readSessionId(req, given.services.site.url) };
}

/** A page for anybody who has its address. */
export function forAnybody(given: HandInGiven, show: (arrived: Arrived, res: Response) => Answer | Promise<Answer>): RequestHandler {
  return async (req, res) => answer(res, await show(arrivedWith(req, res, given), res), given.render);
}

/** A page for whoever's session opens the submission. */
export function inSession(given: HandInGiven, show: (opened: Opened) => Answer | Promise<Answer>): RequestHandler {
  return async (req, res) => {
    const opened = openSubmission(req, res, given);
    if (opened) answer(res, await show(opened), given.render);
  };
}

/** The same while whoever hands in may change it; afterwards they are told where it stands. */
export function whileEditable(given: HandInGiven, show: (opened: Opened) => Answer | Promise<Answer>): RequestHandler {
  return inSession(given, (opened) => (isEditable(opened.submission) ? show(opened) : notEditable(opened)));
}

/** Without a form the status says it better than a refusal. */
function notEditable(opened: Opened): Answer {
  const address = handInAddress('own', { id: opened.submission.id });
  if ([...opened.form.keys()].length === 0) return { to: address };
  return showNote(opened, { ...texts.notNow, typed: [...opened.form.values()].filter((text) => text.trim().length > 15), link: { address, label: texts.invitation.onwards } }, 409);
}

/** @returns `undefined` after it has answered that the session does not open it */
export function openSubmission(req: Request, res: Response, given: HandInGiven): Opened | undefined {
  const arrived = arrivedWith(req, res, given);
  const opened = openedWith(arrived, String(req.params['id']));
  if (opened) setSessionCookie(res, opened.sessionId, given.services.site.url);
  else answer(res, showExpired(arrived), given.render);
  return opened;
}

/** A body that cannot be read is said in Polish, with what to do; everything else goes on to the site's own page of faults. */
export function unreadableForm(given: HandInGiven): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const status = typeof error === 'object' && error !== null ? (error as { status?: unknown }).status : undefined;
    if (res.headersSent || (status !== 413 && status !== 415 && status !== 400)) return next(error);
    answer(res, showNote(arrivedWith(req, res, given), status === 413 ? texts.tooBig : texts.unreadable, status), given.render);
  };
}
