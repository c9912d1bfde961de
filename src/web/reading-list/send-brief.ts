import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { toDocx, toEpub } from '../../exchange/index.js';
import { addressOf } from '../../shared/index.js';
import type { Given } from '../http/faults.js';
import { send } from '../http/send.js';
import { visitOf } from '../http/visit-of.js';
import { briefOf } from './brief-of.js';
import { briefPage } from './brief-page.js';
import { readList } from './read-list.js';

/** The document as a page; a list of nothing has none, so its own page says what to do. */
export function showBrief(given: Given): RequestHandler {
  return (req, res) => {
    const visit = visitOf(req, res, given);
    const { list } = readList(visit.query);
    if (list.entries.length === 0) return send(res, { movedTo: addressOf('readingList', visit.language), isForNow: true }, given.render);
    send(res, { view: 'brief', page: briefPage(list, visit) }, given.render);
  };
}

const TYPES = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', epub: 'application/epub+zip' } as const;

export function sendBrief(given: Given, form: keyof typeof TYPES): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(req, res, given);
    const { list } = readList(visit.query);
    if (list.entries.length === 0) return send(res, { movedTo: addressOf('readingList', visit.language), isForNow: true }, given.render);
    const brief = briefOf(list, visit);
    if (form === 'docx') {
      const file = await toDocx(brief);
      return void headed(res, form, visit.today).send(file);
    }
    await pipeline(await toEpub(brief), headed(res, form, visit.today), { signal: visit.signal }).catch((error: unknown) => {
      if (!res.destroyed) throw error;
    });
  };
}

/** The name of the file holds the day and not the title: that is the reader's own, and names of files travel. */
function headed(res: Response, form: keyof typeof TYPES, today: string): Response {
  return res.set({ 'Content-Type': TYPES[form], 'Content-Disposition': `attachment; filename="teczka-${today}.${form}"`, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
}
