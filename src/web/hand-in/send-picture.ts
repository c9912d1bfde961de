import type { RequestHandler } from 'express';
import { PRIVATE_HEADERS } from './http/answer.js';
import { openSubmission, type HandInGiven } from './http/handlers.js';

/** The small picture of a page, for whoever handed the file in. */
export function sendPicture(given: HandInGiven): RequestHandler {
  return async (req, res) => {
    const opened = openSubmission(req, res, given);
    if (!opened) return;
    const file = opened.submission.files.find(({ id }) => id === req.params['file']);
    const page = /^[1-9]\d{0,4}$/u.test(String(req.params['page'])) ? Number(req.params['page']) : 0;
    const path = file && page > 0 ? await given.handIn.previews.page(file, page, 'small') : undefined;
    res.set(PRIVATE_HEADERS);
    if (!path) return void res.status(404).type('text/plain').send('Nie ma podglądu.\n');
    res.type('image/webp').sendFile(path, { cacheControl: false, lastModified: false, etag: false, dotfiles: 'allow', headers: { 'Cache-Control': PRIVATE_HEADERS['Cache-Control'] } });
  };
}
