import type { Response } from 'express';
import { send } from '../../http/send.js';
import type { Render, Shown } from '../../visit.js';

/** What a handler of these pages gives: a page, or where to go on (303, so that loading again sends nothing twice). */
export type Answer = Shown | { to: string };

/** Nothing of these pages is kept by anybody, and no address of them is told to others. Not `no-referrer`: forms would say `Origin: null`. */
export const PRIVATE_HEADERS = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'same-origin' } as const;

export function answer(res: Response, given: Answer, render: Render): void {
  res.set(PRIVATE_HEADERS);
  if ('to' in given) res.redirect(303, given.to);
  else send(res, { ...given, headers: { ...PRIVATE_HEADERS, ...given.headers } }, render);
}
