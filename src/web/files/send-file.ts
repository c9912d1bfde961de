import type { NextFunction, Response } from 'express';

interface Sent {
  /** `Content-Type`, from our own table. */
  media: string;
  /** `Cache-Control`. */
  cache: string;
  /** Strong, when the content is known by a name of its own (RFC 9110, 8.8.3). */
  tag?: string;
  /** Name to keep it under; without one it is a picture to be shown. */
  keepAs?: string;
}

/** Nothing runs and nothing is fetched. Browsers style the page they make around a picture, and complain if they may not. */
const POLICY = { toKeep: "sandbox; default-src 'none'", toShow: "sandbox; default-src 'none'; style-src 'unsafe-inline'" };

/**
 * Sends other people's bytes: never as something that runs, never with a type they choose (OWASP File Upload Cheat Sheet).
 * Parts of it, dates and tags are Express's (RFC 9110, 13 and 14).
 */
export function sendFile(res: Response, path: string, sent: Sent, next: NextFunction): void {
  harmless(res, sent);
  // The folders of settings may begin with a dot.
  res.sendFile(path, { dotfiles: 'allow', cacheControl: false }, (error?: Error & { status?: number; code?: string }) => {
    if (!error || res.headersSent || res.destroyed) return;
    if (error.status === 416) return void res.status(416).end();
    for (const name of ['Content-Disposition', 'Content-Type', 'ETag', 'Last-Modified', 'Link']) res.removeHeader(name);
    // Taken away between looking and opening: not there. Anything else is a fault.
    next(error.code === 'ENOENT' ? undefined : error);
  });
}

/** The headers of a file; what it is and how long it may be kept. */
export function harmless(res: Response, { media, cache, tag, keepAs }: Sent): void {
  // First, for it guesses a type from the name.
  if (keepAs !== undefined) res.attachment(keepAs);
  res.set({
    'Content-Type': media,
    'Cache-Control': cache,
    'Content-Security-Policy': keepAs === undefined ? POLICY.toShow : POLICY.toKeep,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(tag === undefined ? {} : { ETag: `"${tag}"` }),
  });
}

/** Asked about each time, so that what is withdrawn is gone for those who had it as well. */
export const ASK_EACH_TIME = 'no-cache';
/**
 * Pictures of a content never become others, but for a new way of drawing. Only browsers keep them: what is withdrawn must not
 * go on from a cache between us and everybody.
 */
export const KEEP = 'private, max-age=2592000';
