import { setPolishType } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { titleAndSummary } from '../../parts/card.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { notFoundPage } from '../../pages/message-page.js';
import { showItem } from '../../pages/show-item.js';
import type { Texts } from '../../texts/index.js';
import type { Moved, Shown, Visit } from '../../visit.js';
import { citeBox, type CiteBox } from '../citing/cite-box.js';
import { publishedStates } from '../history/published-states.js';
import { recordFor } from '../record-for.js';
import { findPlace } from './find-place.js';

export interface PlacePage {
  frame: Frame;
  texts: Texts['places'];
  item: { title: string; language: string; address: string };
  language: string;
  lines: string[];
  label: string | undefined;
  /** Said where the place is not in the item any more. */
  past: { notice: string; label: string; address: string } | undefined;
  /** Straight to the place. */
  see: string | undefined;
  cite: CiteBox;
}

/** One paragraph, slide or recommendation, and how to cite it. */
export async function showPlace(visit: Visit): Promise<Shown | Moved> {
  const { library, today, language, texts, services } = visit;
  const { id = '', place: name = '' } = visit.parameters;
  const item = library.publicItem(id, today);
  if (!item) return showItem({ ...visit, page: 'item', parameters: { id } });
  const now = findPlace(item, name, visit);
  const place = now ?? publishedStates(item, visit).map((state) => findPlace(state.item, name, visit)).findLast(Boolean);
  const address = addressOf('item', language, { id });
  if (!place) return { view: 'message', page: { ...notFoundPage(visit), heading: texts.places.gone, lines: texts.places.goneLines }, status: 404 };
  const shown = titleAndSummary(item, visit);
  const record = recordFor(item, services);
  const page: PlacePage = {
    frame: frameOf(visit, { title: texts.places.of(shown.title), breadcrumbs: [{ label: shown.title, address }] }),
    texts: texts.places,
    item: { title: setPolishType(shown.title), language: shown.language, address },
    language: item.meta.lang,
    lines: place.text.split('\n').filter(Boolean),
    label: place.label,
    past: now ? undefined : { notice: texts.places.past, label: texts.history.title, address: addressOf('changes', language, { id }) },
    see: now && (language === 'pl' ? now.address : now.address.replace(addressOf('item', 'pl', { id }), address)),
    cite: citeBox(record, visit, { url: services.site.url + (now ? place.address : addressOf('place', 'pl', { id, place: name })) }),
  };
  // Thousands of them, all of which say again what the item says.
  return { view: 'place', page, headers: { 'X-Robots-Tag': 'noindex' } };
}
