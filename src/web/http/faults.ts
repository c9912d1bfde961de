import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { EngineUnavailable } from '../../search/index.js';
import type { Assets } from '../assets.js';
import { failedPage, messagePage, notFoundPage } from '../pages/message-page.js';
import type { Services } from '../services.js';
import type { Render, Shown, Visit } from '../visit.js';
import { formFault } from './form-body.js';
import { loggedPath, requestId } from './request-log.js';
import { send } from './send.js';
import { visitOf } from './visit-of.js';

export interface Given {
  services: Services;
  assets: Assets;
  render: Render;
}

/** The last route: no page stands here. */
export function noSuchPage(given: Given): RequestHandler {
  return (req, res) => send(res, { view: 'message', page: notFoundPage(visitOf(req, res, given)), status: 404 }, given.render);
}

/** Whatever went wrong on the way: logged with its cause, shown without details. */
export function showFault(given: Given): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    // A reader who left while we searched is no fault.
    if (res.destroyed) return res.end();
    const id = requestId(res);
    try {
      const shown = shownFault(error, visitOf(req, res, given), id);
      if ((shown.status ?? 500) >= 500) given.services.logger.error({ err: error, id, path: loggedPath(req) }, 'request failed');
      send(res, shown, given.render);
    } catch (cause) {
      given.services.logger.error({ err: error, cause, id, path: loggedPath(req) }, 'request failed, and so did the page that says so');
      sendBareFault(res, id);
    }
  };
}

/** Needs no library and no view. Express would print the stack here. */
function sendBareFault(res: Response, id: string): void {
  res.status(500).set('Cache-Control', 'no-store').type('text/plain').send(`Coś się zepsuło po naszej stronie. Spróbuj za chwilę. / Something broke on our side. Try again in a moment. (${id})\n`);
}

function shownFault(error: unknown, visit: Visit, id: string): Shown {
  const form = formFault(error);
  if (form) return { view: 'message', page: messagePage(form.message, visit), status: form.status };
  if (isBadRequest(error)) return { view: 'message', page: messagePage('badRequest', visit), status: 400 };
  if (error instanceof EngineUnavailable) return { view: 'message', page: messagePage('unavailable', visit), status: 503, headers: { 'Retry-After': '30' } };
  return { view: 'message', page: failedPage(visit, id), status: 500 };
}

/** Express marks an address it cannot decode with status 400. */
function isBadRequest(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { status?: unknown }).status === 400;
}
