import type { Request, RequestHandler } from 'express';
import { messagePage } from '../pages/message-page.js';
import type { Given } from './faults.js';
import { send } from './send.js';
import { visitOf } from './visit-of.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site makes a browser send here, before the body is read: Fetch Metadata, and where a browser does not
 * send it (old ones, and http on other machines than this), Origin or Referer (OWASP, Cross-Site Request Forgery
 * Prevention). No token can do that for files: it would stand in the body.
 */
export function refuseCrossSite(given: Given): RequestHandler {
  const { url, alsoAt = [] } = given.services.site;
  const ours = new Set([url, ...alsoAt].map((address) => new URL(address).origin));
  return (req, res, next) => {
    if (SAFE_METHODS.includes(req.method)) return next();
    // Only these answers depend on it; pages for readers stay one for all in any cache.
    res.vary('Sec-Fetch-Site').vary('Origin');
    if (isOurs(req, ours)) return next();
    send(res, { view: 'message', page: messagePage('crossSite', visitOf(req, res, given)), status: 403 }, given.render);
  };
}

function isOurs(req: Request, ours: ReadonlySet<string>): boolean {
  const site = req.get('Sec-Fetch-Site');
  // `none` is a person's own doing, such as opening a closed tab again.
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('Origin') ?? originOf(req.get('Referer'));
  return origin !== undefined && ours.has(origin);
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}
