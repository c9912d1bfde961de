import type { RequestHandler } from 'express';
import { rateLimit, type Options } from 'express-rate-limit';
import { messagePage } from '../pages/message-page.js';
import type { Given } from './faults.js';
import { send } from './send.js';
import { visitOf } from './visit-of.js';

const MINUTE = 60_000;

/** Searches cost more than other pages; an address that asks too often is told to wait. 0 sets no limit. */
export function limitSearches(given: Given): RequestHandler {
  return limitTo(given.services.limits.searchesPerMinute, (req, res) => send(res, { view: 'message', page: messagePage('tooMany', visitOf(req, res, given)), status: 429 }, given.render));
}

/** Typing one search asks for suggestions several times: once for each pause of a sixth of a second. */
const SUGGESTIONS_A_SEARCH = 5;

/** Suggestions have a limit of their own, so that typing does not use up the searches. */
export function limitSuggestions({ services }: Given): RequestHandler {
  return limitTo(services.limits.searchesPerMinute * SUGGESTIONS_A_SEARCH, (_req, res) => void res.status(429).set('Cache-Control', 'no-store').json({ q: '', suggestions: [] }));
}

/** A document of fifty items takes the processor for half a second (DOCX, measured November 2026), as long as many searches. */
const SEARCHES_A_DOCUMENT = 6;

export function limitDocuments(given: Given): RequestHandler {
  return limitTo(Math.ceil(given.services.limits.searchesPerMinute / SEARCHES_A_DOCUMENT), (req, res) => send(res, { view: 'message', page: messagePage('tooMany', visitOf(req, res, given)), status: 429 }, given.render));
}

/** @param handler what an address is told that asked more often than `limit` times within a minute; 0 sets no limit */
export function limitTo(limit: number, handler: Options['handler']): RequestHandler {
  if (limit <= 0) return (_req, _res, next) => next();
  return rateLimit({ windowMs: MINUTE, limit, standardHeaders: 'draft-8', legacyHeaders: false, handler });
}
