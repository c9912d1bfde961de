import { itemUrl } from '../../exchange/index.js';
import { addressOf } from '../../shared/index.js';
import { itemLinkHeader } from '../exchange/citing/item-head.js';
import { recordFor } from '../exchange/record-for.js';
import type { Moved, Shown, Visit } from '../visit.js';
import { countOpening } from './count-use.js';
import { itemPage } from './item-page.js';
import { similarTo } from './similar-items.js';
import { faultyPage, gonePage, notFoundPage } from './message-page.js';

/** An item; a withdrawn or faulty one says so at its own address. */
export async function showItem(visit: Visit): Promise<Shown | Moved> {
  const { library, today } = visit;
  const id = visit.parameters['id'] ?? '';
  const item = library.publicItem(id, today);
  if (item) {
    countOpening(item, visit);
    const record = recordFor(item, visit.services);
    return { view: 'item', page: itemPage(item, record, await similarTo(item, visit), visit), headers: { Link: itemLinkHeader(record, visit.services.site.url) } };
  }
  const tombstone = library.tombstone(id);
  if (tombstone) return { view: 'message', page: gonePage(tombstone, visit), status: 410, headers: { Link: `<${itemUrl(id, visit.services.site.url)}>; rel="cite-as"` } };
  if (library.isFaulty(id)) return { view: 'message', page: faultyPage(visit), status: 503 };
  const bare = /^kkwl-\d{4}-\d{4}/u.exec(id.toLowerCase())?.[0];
  // Addresses were shared with a title behind the number, and with capitals; the number alone is what counts.
  if (bare && bare !== id && library.publicItem(bare, today)) return { movedTo: addressOf('item', visit.language, { id: bare }) };
  return { view: 'message', page: notFoundPage(visit), status: 404 };
}
