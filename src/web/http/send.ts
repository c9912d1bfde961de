import type { Response } from 'express';
import type { Moved, Render, Shown } from '../visit.js';

/**
 * Sends what a handler shows. Pages may be kept but are asked about each time; Express adds the weak ETag and answers
 * with 304 where the reader has the page already, by the tag, or by the date where no tag is given (RFC 9110, 13.2.2).
 */
export function send(res: Response, shown: Shown | Moved, render: Render, modified?: Date): void {
  if ('movedTo' in shown) {
    res.redirect(shown.isForNow ? 302 : 301, shown.movedTo);
    return;
  }
  const status = shown.status ?? 200;
  res.setHeader('Cache-Control', status === 200 ? 'no-cache' : 'no-store');
  if (status === 200 && modified) res.setHeader('Last-Modified', modified.toUTCString());
  for (const [name, value] of Object.entries(shown.headers ?? {})) res.setHeader(name, value);
  res.status(status).type('html').send(render(shown.view, shown.page));
}
