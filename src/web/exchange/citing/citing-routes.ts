import { Router, type RequestHandler } from 'express';
import { toCsl } from '../../../exchange/index.js';
import { ITEM_FORMS, type ItemForm } from '../../../shared/index.js';
import type { Given } from '../../http/faults.js';
import { send } from '../../http/send.js';
import { visitOf } from '../../http/visit-of.js';
import { showItem } from '../../pages/show-item.js';
import { recordFor } from '../record-for.js';
import { FORMS } from './item-forms.js';

/** Items in the forms citation managers read. */
export function citingRoutes(given: Given): Router {
  const router = Router();
  for (const [form, addresses] of Object.entries(ITEM_FORMS) as [ItemForm, { pl: string; en: string }][]) {
    router.get([addresses.pl, addresses.en], sendForm(form, given));
  }
  return router;
}

/** Where there is no such item, what its own address says: a tombstone with 410, or that there is none. */
function sendForm(form: ItemForm, given: Given): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(req, res, given);
    const { services, library, today } = visit;
    const id = visit.parameters['id'] ?? '';
    const item = library.publicItem(id, today);
    if (!item) return send(res, await showItem({ ...visit, page: 'item', parameters: { id } }), given.render);
    const { type, write } = FORMS[form];
    const record = recordFor(item, services);
    res.set({ 'Cache-Control': 'no-cache', 'Content-Type': `${type}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${item.meta.id}.${form}"`, Link: `<${record.url}>; rel="describes"; type="text/html"` });
    res.send(write(toCsl(record, today)));
  };
}
