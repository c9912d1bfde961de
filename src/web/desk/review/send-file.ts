import type { RequestHandler } from 'express';
import { FILE_TYPES, fileOf, findUpload, PREVIEW_WIDTHS, type PreviewSize } from '../../../materials/index.js';
import type { ReviewDesk } from './review-desk.js';

/**
 * Headers of a stranger's file (OWASP, File Upload Cheat Sheet): whatever it is, it is saved and not opened here, and were it
 * opened nothing in it could run.
 */
const HARMLESS = { 'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'private, no-store' };

/** The original of a handed-in file, for the editor's disk. */
export function sendOriginal({ submissions, folders }: ReviewDesk): RequestHandler {
  return (req, res, next) => {
    const file = submissions.submission(String(req.params['id']))?.files.find(({ id }) => id === req.params['file']);
    if (!file) return next();
    res.set(HARMLESS).attachment(file.name).type(FILE_TYPES[file.type].media);
    res.sendFile(findUpload(folders, fileOf(file.sha256, file.type)), { cacheControl: false, dotfiles: 'allow' }, (error) => {
      if (!error || res.headersSent) return;
      // Gone from the disk: no page can be saved under its name.
      res.removeHeader('Content-Disposition');
      next((error as { status?: number }).status === 404 ? undefined : error);
    });
  };
}

/** The picture of a slide or page; nobody but editors sees it before it is published. */
export function sendThumbnail({ submissions, previews }: ReviewDesk): RequestHandler {
  return async (req, res, next) => {
    const { id, file: fileId, size, number } = req.params;
    const file = submissions.submission(String(id))?.files.find((one) => one.id === fileId);
    const page = Number(number);
    if (!file || !Object.hasOwn(PREVIEW_WIDTHS, String(size)) || !Number.isSafeInteger(page) || page < 1) return next();
    const path = await previews.page(file, page, size as PreviewSize);
    if (path === undefined) return next();
    res.set(HARMLESS).type('image/webp').sendFile(path, { cacheControl: false, dotfiles: 'allow' }, (error) => (error && !res.headersSent ? next() : undefined));
  };
}
