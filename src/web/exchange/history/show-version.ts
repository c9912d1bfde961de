import type { Item } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { itemPage } from '../../pages/item-page.js';
import { notFoundPage } from '../../pages/message-page.js';
import { showItem } from '../../pages/show-item.js';
import { dayText } from '../../texts/index.js';
import type { Moved, Shown, Visit } from '../../visit.js';
import { citeBox } from '../citing/cite-box.js';
import { itemLinkHeader } from '../citing/item-head.js';
import { recordFor } from '../record-for.js';
import { publishedStates } from './published-states.js';
import { versionDays } from './version-days.js';

/** An item as one version of it was, after its last correction. */
export async function showVersion(visit: Visit): Promise<Shown | Moved> {
  const { library, today, language, texts, services } = visit;
  const { id = '', number = '' } = visit.parameters;
  const item = library.publicItem(id, today);
  if (!item) return showItem({ ...visit, page: 'item', parameters: { id } });
  const version = versionDays(item.meta).find((each) => String(each.number) === number);
  const notFound = notFoundPage(visit);
  if (!version) return { view: 'message', page: notFound, status: 404 };
  const isNewest = version.number === item.meta.version;
  const state = isNewest ? item : publishedStates(item, visit).findLast((each) => each.item.meta.version === version.number)?.item;
  const day = dayText(version.day, language);
  if (!state) return { view: 'message', page: { ...notFound, heading: texts.history.notKept.title, lines: texts.history.notKept.lines(version.number, day) }, status: 404 };
  const url = services.site.url + addressOf('version', 'pl', { id, number });
  const kept = isNewest ? state : withFilesOf(item, state);
  const record = { ...recordFor(kept, services), url, version: version.number };
  const page = {
    ...itemPage(kept, record, [], visit),
    cite: citeBox(record, visit, { version, url }),
    version: {
      notice: isNewest ? texts.history.isNewest(version.number, day) : texts.history.isOld(version.number, day, item.meta.version),
      label: isNewest ? texts.history.backToItem : texts.history.toNewest,
      address: addressOf('item', language, { id }),
    },
  };
  return { view: 'item', page, headers: { Link: itemLinkHeader(record, services.site.url) } };
}

/** A file the item does not list any more is not given away: it was taken out for a reason. */
function withFilesOf(now: Item, state: Item): Item {
  const listed = new Set(now.meta.files.map(({ sha256 }) => sha256));
  const meta = { ...state.meta, files: state.meta.files.filter(({ sha256 }) => listed.has(sha256)) };
  return Object.create(state, { meta: { value: meta, enumerable: true } }) as Item;
}
