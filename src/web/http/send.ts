import type { Response } from 'express';
import type { Moved, Render, Shown } from '../visit.js';

/** Sends what a handler shows. Pages may be kept but are asked about each time; Express adds the weak ETag. */
export function send(res: Response, shown: Shown | Moved, render: Render): void {
  if ('movedTo' in shown) {
    res.redirect(301, shown.movedTo);
    return;
  }
  const status = shown.status ?? 200;
  res.setHeader('Cache-Control', status === 200 ? 'no-cache' : 'no-store');
  for (const [name, value] of Object.entries(shown.headers ?? {})) res.setHeader(name, value);
  res.status(status).type('html').send(render(shown.view, shown.page));
}
