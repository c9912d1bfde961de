import type { RequestHandler } from 'express';
import { openVisit } from '../handle.js';
import { sessionSecret } from '../session-cookie.js';
import type { DeskGiven } from '../visit.js';

/**
 * How many seconds the session still lasts, for the warning before its end. Asking does not make it longer, saying „stay”
 * (POST) does. 401 when it has ended.
 */
export function sessionState(given: DeskGiven): RequestHandler {
  return (req, res) => {
    const secret = sessionSecret(openVisit(req, res, given));
    const found = secret === undefined ? undefined : given.desk.people.sessions.find(secret, { isClick: req.method === 'POST' });
    if (!found) return void res.status(401).json({ seconds: 0 });
    res.json({ seconds: Math.max(0, Math.floor((found.session.endsAt - given.desk.now()) / 1000)) });
  };
}
