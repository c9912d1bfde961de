import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { changedOn, type Ending, type ListForm, type ListHead } from '../../../exchange/index.js';
import { addressOf, startOfDayInPoland } from '../../../shared/index.js';
import type { Given } from '../../http/faults.js';
import { lastModified } from '../../http/last-modified.js';
import { loggedPath } from '../../http/request-log.js';
import { send } from '../../http/send.js';
import { visitOf } from '../../http/visit-of.js';
import { notFoundPage } from '../../pages/message-page.js';
import type { Visit } from '../../visit.js';
import { fileNameOf } from './file-name-of.js';
import { formAddress } from './form-address.js';
import { LISTINGS, type Listing, type ListingPage } from './listings.js';
import { recordBatches } from './record-batches.js';

/** Sends the whole list of a page in a form, piece by piece, and stops when the reader leaves. */
export function sendList(page: ListingPage, form: ListForm & { ending: Ending }, given: Given): RequestHandler {
  return async (req, res) => {
    const visit: Visit = { ...visitOf(req, res, given), page };
    await visit.catalogue.prepare();
    const listing = await LISTINGS[page](visit);
    if (!listing) return send(res, { view: 'message', page: notFoundPage({ ...visit, page: undefined }), status: 404 }, given.render);
    if ('movedTo' in listing) return send(res, { movedTo: `${listing.movedTo}.${form.ending}` }, given.render);
    // Before the headers: where nobody answers the search, a page says so.
    const found = await listing.ids();
    setHeaders(res, form, fileNameOf(page, form.ending, visit));
    setState(res, found, lastModified(visit), visit);
    if (req.fresh) return void res.status(304).end();
    if (req.method === 'HEAD') return void res.end();
    const ids = form.use === 'feed' ? newestFirst(found, visit) : found;
    const pieces = form.write(recordBatches(ids, visit.services, visit.signal), headOf(page, form, listing, ids, visit));
    // One piece at a time: what the reader has not taken is not made.
    await pipeline(Readable.from(pieces, { highWaterMark: 1 }), res).catch((err: unknown) => {
      if (!visit.signal.aborted) given.services.logger.error({ err, path: loggedPath(req) }, 'a list broke off');
    });
  };
}

function setHeaders(res: Response, { mediaType, isToKeep }: ListForm, fileName: string): void {
  res.setHeader('Content-Type', mediaType);
  res.setHeader('Content-Disposition', `${isToKeep ? 'attachment' : 'inline'}; filename="${fileName}"`);
  // As pages: may be kept, is asked about each time. Search engines have the pages.
  res.setHeader('Cache-Control', 'no-cache');
  res.setHeader('X-Robots-Tag', 'noindex');
}

/**
 * By what a reader who asks again learns that nothing has changed. A search has no date (`lastModified`), but what it says follows
 * from what was found, the reading of the library and the day.
 */
function setState(res: Response, found: readonly string[], modified: Date | undefined, { page, changedAt, today }: Visit): void {
  if (modified) res.setHeader('Last-Modified', modified.toUTCString());
  if (page === 'search') res.setHeader('ETag', `W/"${createHash('sha256').update(JSON.stringify([found, changedAt, today])).digest('base64url').slice(0, 22)}"`);
}

/** Who follows a list wants what is new, whatever the order of the page. */
function newestFirst(ids: readonly string[], { catalogue }: Visit): string[] {
  const wanted = new Set(ids);
  return catalogue.newest.flatMap(({ meta }) => (wanted.has(meta.id) ? [meta.id] : []));
}

function headOf(page: ListingPage, { ending, use }: { ending: Ending; use: ListForm['use'] }, { title, query }: Listing, ids: readonly string[], visit: Visit): ListHead {
  const { language, parameters, services, texts } = visit;
  const { url } = services.site;
  const asked = query(use === 'feed');
  return {
    language,
    title: `${texts.frame.site}: ${title}`,
    page: url + addressOf(page, language, parameters) + asked,
    self: url + formAddress(page, ending, language, parameters, asked),
    about: url + addressOf('data', language),
    updated: lastChange(ids, visit),
  };
}

/** An empty list last changed with the reading that found nothing for it. */
function lastChange(ids: readonly string[], { library, today, changedAt }: Visit): Date {
  let latest = '';
  for (const id of ids) {
    const item = library.publicItem(id, today);
    const day = item ? changedOn(item.meta.dates) : '';
    if (day > latest) latest = day;
  }
  return latest ? startOfDayInPoland(latest) : changedAt;
}
