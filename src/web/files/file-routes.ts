import { Router, type RequestHandler, type Response } from 'express';
import { itemUrl, linkHeader } from '../../exchange/index.js';
import { endingOf, type PreviewSize } from '../../materials/index.js';
import { FILES } from '../../shared/index.js';
import type { Given } from '../http/faults.js';
import { readPictureAddress } from '../reading/read-file-address.js';
import type { Services } from '../services.js';
import { downloadName, isPicture, mediaOf } from './file-name.js';
import { listedNow, type Listed } from './listed-now.js';
import { PLACEHOLDER } from './placeholder.js';
import { ASK_EACH_TIME, harmless, KEEP, sendFile } from './send-file.js';
import { textFile } from './text-file.js';
import { mayBeGiven, textForItem, type TextForItem } from './text-for-item.js';

/** Files of items: originals, what was made of them, pictures. What is not for everybody falls through to „no such page”. */
export function fileRoutes({ services }: Given): Router {
  const router = Router();
  router.get(FILES.pdf, sendRendition(services));
  router.get(FILES.text, sendText(services));
  router.get(FILES.picture, sendPicture(services));
  router.get(FILES.original, sendOriginal(services));
  return router;
}

function sendOriginal(services: Services): RequestHandler {
  return (req, res, next) => {
    const listed = listedNow(req.params, services);
    if (!listed || isPicture(listed.file) || !mayBeGiven(listed.items, listed.file.sha256, services.materials)) return next();
    const path = services.materials.original(listed.file);
    if (!path) return next();
    const { file, item } = listed;
    pointToItems(res, listed, services);
    sendFile(res, path, { media: mediaOf(file), cache: ASK_EACH_TIME, tag: file.sha256, keepAs: downloadName(item.meta.id, file, endingOf(file.path)) }, next);
  };
}

function sendRendition(services: Services): RequestHandler {
  return (req, res, next) => {
    const listed = listedNow(req.params, services);
    const isWhole = listed && !services.materials.text(listed.file.sha256)?.hidden && mayBeGiven(listed.items, listed.file.sha256, services.materials);
    const path = listed && isWhole ? services.materials.rendition(listed.file) : undefined;
    if (!listed || !path) return next();
    pointToItems(res, listed, services);
    sendFile(res, path, { media: 'application/pdf', cache: ASK_EACH_TIME, keepAs: downloadName(listed.item.meta.id, listed.file, 'pdf') }, next);
  };
}

function sendText(services: Services): RequestHandler {
  return (req, res, next) => {
    const listed = listedNow(req.params, services);
    const text = listed && textForItem(listed.items, listed.file.sha256, services.materials);
    if (!listed || !text?.hasText) return next();
    pointToItems(res, listed, services);
    harmless(res, { media: 'text/plain; charset=utf-8', cache: ASK_EACH_TIME, keepAs: downloadName(listed.item.meta.id, listed.file, 'txt') });
    res.send(textFile(listed, text, services.site.url));
  };
}

function sendPicture(services: Services): RequestHandler {
  return async (req, res, next) => {
    const listed = listedNow(req.params, services);
    const asked = readPictureAddress(req.params);
    if (!listed || !asked) return next();
    const { materials } = services;
    const text = textForItem(listed.items, listed.file.sha256, materials);
    const isWaiting = !text && materials.stateOf(listed.file) === 'waiting';
    const picture = text && isShown(text, asked) ? await materials.picture(listed.file, asked.number, asked.size) : undefined;
    if (picture && asked.size === 'full') pointToItems(res, listed, services);
    if (picture) return sendFile(res, picture.path, { media: 'image/webp', cache: picture.isRight ? KEEP : 'no-store' }, next);
    if (!isWaiting) return next();
    harmless(res, { media: 'image/svg+xml', cache: 'no-store' });
    res.send(PLACEHOLDER);
  };
}

/** Items that are told in a header; a file of more is rare. */
const MOST_ITEMS = 12;

/** So that whoever has the file finds what it belongs to (https://signposting.org/FAIR/, level 1). */
function pointToItems(res: Response, { items }: Listed, { site }: Services): void {
  res.set('Link', linkHeader(items.slice(0, MOST_ITEMS).map(({ meta }) => ({ rel: 'collection', address: itemUrl(meta.id, site.url), type: 'text/html' }))));
}

/** A hidden slide has no picture for anybody, nor has one with a name that was taken back, and only a photograph is given away in full size. */
function isShown({ unit, units, named }: TextForItem, { number, size }: { number: number; size: PreviewSize }): boolean {
  if (unit === 'section' || (size === 'full' && unit !== 'image')) return false;
  return units.some((one) => one.number === number) && !named.has(number);
}
