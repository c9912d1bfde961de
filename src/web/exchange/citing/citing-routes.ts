import { Router, type RequestHandler, type Response } from 'express';
import { LINK_SET_TYPE, toCsl, type LibraryRecord } from '../../../exchange/index.js';
import { ITEM_FORMS, LINK_SET, type ItemForm } from '../../../shared/index.js';
import type { Given } from '../../http/faults.js';
import { send } from '../../http/send.js';
import { visitOf } from '../../http/visit-of.js';
import type { Visit } from '../../visit.js';
import { showItem } from '../../pages/show-item.js';
import { recordFor } from '../record-for.js';
import { FORMS } from './item-forms.js';
import { itemLinkSet } from './item-head.js';

/** Items in the forms citation managers read. */
export function citingRoutes(given: Given): Router {
  const router = Router();
  for (const [form, addresses] of Object.entries(ITEM_FORMS) as [ItemForm, { pl: string; en: string }][]) {
    router.get([addresses.pl, addresses.en], withRecord(given, (record, res, { today }) => {
      const { type, write } = FORMS[form];
      res.set({ 'Content-Type': `${type}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${record.id}.${form}"`, Link: `<${record.url}>; rel="describes"; type="text/html"` });
      res.send(write(toCsl(record, today)));
    }));
  }
  router.get(LINK_SET, withRecord(given, (record, res) => res.set('Content-Type', LINK_SET_TYPE).send(`${JSON.stringify(itemLinkSet(record, given.services.site.url), null, 2)}\n`)));
  return router;
}

/** Where there is no such item, what its own address says: a tombstone with 410, or that there is none. */
function withRecord(given: Given, write: (record: LibraryRecord, res: Response, visit: Visit) => void): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(req, res, given);
    const { services, library, today } = visit;
    const id = visit.parameters['id'] ?? '';
    const item = library.publicItem(id, today);
    if (!item) return send(res, await showItem({ ...visit, page: 'item', parameters: { id } }), given.render);
    res.set('Cache-Control', 'no-cache');
    write(recordFor(item, services), res, visit);
  };
}
