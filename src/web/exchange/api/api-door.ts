import type { RequestHandler } from 'express';
import { ApiProblem } from '../../../exchange/index.js';
import type { Given } from '../../http/faults.js';
import { sendProblem } from './send-problem.js';

const METHODS = 'GET, HEAD, OPTIONS';
const EXPOSED = 'Content-Language, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After';
/** Browsers ask again after a day; nobody keeps longer (Fetch, CORS-preflight cache). */
const PREFLIGHT_SECONDS = 86_400;

/**
 * Stands before all routes at `/api`: anybody's page may read (CORS, without credentials), and whatever is no reading is
 * refused before its body is looked at. The page at `/api` itself is a page like others.
 */
export function apiDoor({ services }: Given): RequestHandler {
  return (req, res, next) => {
    if (req.path === '/') return next();
    res.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED, 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Robots-Tag': 'noindex' });
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    res.set('Allow', METHODS);
    if (req.method !== 'OPTIONS') return sendProblem(new ApiProblem('method'), req, res, services.site.url);
    res.set({ 'Access-Control-Allow-Methods': METHODS, 'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-Modified-Since, If-None-Match', 'Access-Control-Max-Age': String(PREFLIGHT_SECONDS) }).status(204).end();
  };
}
