import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { messagePage } from '../pages/message-page.js';
import type { Given } from './faults.js';
import { send } from './send.js';
import { visitOf } from './visit-of.js';

const MINUTE = 60_000;

/** Searches cost more than other pages; an address that asks too often is told to wait. 0 sets no limit. */
export function limitSearches(given: Given): RequestHandler {
  const limit = given.services.limits.searchesPerMinute;
  if (limit <= 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs: MINUTE,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req, res) => send(res, { view: 'message', page: messagePage('tooMany', visitOf(req, res, given)), status: 429 }, given.render),
  });
}
