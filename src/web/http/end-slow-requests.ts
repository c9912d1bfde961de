import type { RequestHandler, Response } from 'express';

/** 200 MB over 0.5 Mbit/s: an upload may take so long, and nothing else. */
export const LONGEST_UPLOAD_MS = 3_600_000;
/** Node's own limit for a whole request. */
const OTHERS_MS = 300_000;

/**
 * Ends requests that have not come in whole after five minutes, unless they were let through as uploads: otherwise anybody could
 * hold connections open for an hour by sending a byte now and then.
 */
export function endSlowRequests(milliseconds = OTHERS_MS): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    const timer = setTimeout(() => {
      if (!req.complete && !res.locals['isUpload']) req.destroy();
    }, milliseconds).unref();
    res.once('close', () => clearTimeout(timer));
    next();
  };
}

/** This request may take as long as an upload does. */
export function noteUpload(res: Response): void {
  res.locals['isUpload'] = true;
}
