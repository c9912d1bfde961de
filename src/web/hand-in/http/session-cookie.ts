import type { Request, Response } from 'express';
import { SESSION_HOURS } from '../../../submissions/index.js';

/** `__Host-` binds a cookie to this host and to https (RFC 6265bis, 4.1.3.2); on http, in a trial, browsers would refuse it. */
function cookieName(siteUrl: string): string {
  return siteUrl.startsWith('https:') ? '__Host-przekaz' : 'przekaz';
}

/** The id of the session of a request, as it was sent: it may be of no session. */
export function readSessionId(req: Request, siteUrl: string): string | undefined {
  const wanted = `${cookieName(siteUrl)}=`;
  const found = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(wanted));
  const id = found?.slice(wanted.length) ?? '';
  return /^[\w-]{43}$/u.test(id) ? id : undefined;
}

/** Gives the browser the session, for so many hours from now. */
export function setSessionCookie(res: Response, id: string, siteUrl: string): void {
  res.cookie(cookieName(siteUrl), id, { httpOnly: true, sameSite: 'lax', secure: siteUrl.startsWith('https:'), path: '/', maxAge: SESSION_HOURS * 3_600_000 });
}

export function clearSessionCookie(res: Response, siteUrl: string): void {
  res.clearCookie(cookieName(siteUrl), { httpOnly: true, sameSite: 'lax', secure: siteUrl.startsWith('https:'), path: '/' });
}
