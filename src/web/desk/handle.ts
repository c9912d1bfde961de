import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { SignedIn } from '../../people/index.js';
import { formOf } from '../http/form-body.js';
import { requestId } from '../http/request-log.js';
import { cookiesOf } from './cookies.js';
import { deviceName } from './device-name.js';
import type { DeskAnswer, DeskGiven, DeskVisit, OpenVisit } from './visit.js';

/** A handler of the desk for whoever is signed in: it gets a visit and says what to show. Stands behind `onlySignedIn`. */
export function atDesk(given: DeskGiven, show: (visit: DeskVisit) => DeskAnswer | Promise<DeskAnswer>): RequestHandler {
  return async (req, res) => sendDesk(res, await show({ ...openVisit(req, res, given), me: signedInOf(res) }), given);
}

/** The same for pages before signing in. */
export function atDoor(given: DeskGiven, show: (visit: OpenVisit) => DeskAnswer | Promise<DeskAnswer>): RequestHandler {
  return async (req, res) => sendDesk(res, await show(openVisit(req, res, given)), given);
}

export function openVisit(req: Request, res: Response, given: DeskGiven): OpenVisit {
  const address = req.originalUrl;
  const mark = address.indexOf('?');
  return {
    ...given,
    address,
    parameters: Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)])),
    query: new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1)),
    form: formOf(req),
    // A reader of IPv6 has a whole network of addresses: they count as one.
    from: ipKeyGenerator(req.ip ?? ''),
    device: deviceName(req.get('User-Agent') ?? ''),
    cookies: cookiesOf(req.get('Cookie') ?? ''),
    id: requestId(res),
  };
}

export function sendDesk(res: Response, answer: DeskAnswer, { render }: DeskGiven): void {
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
  if ('seeOther' in answer) return res.redirect(303, answer.seeOther);
  res.status(answer.status ?? 200).type('html').send(render(answer.view, answer.page));
}

/** Remembers for this request who asks; only the guard says so. */
export function setSignedIn(res: Response, me: SignedIn): void {
  res.locals['signedIn'] = me;
}

/** Who asks. @throws where no guard stands before */
export function signedInOf(res: Response): SignedIn {
  const me = res.locals['signedIn'] as SignedIn | undefined;
  if (!me) throw new Error('a page of the desk stands before its guard');
  return me;
}
