import { DESK, deskAddress } from '../../../shared/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { ReviewVisit } from '../review/review-visit.js';
import { listed, type Option } from '../review/fields/option.js';
import type { DeskShown } from '../visit.js';
import { findItems } from './find-items.js';
import { stateOf } from './state-of.js';

const texts = deskReview.items;

/** More is a reason to type another word. */
const MOST_SHOWN = 100;

export interface ItemsPage {
  frame: DeskFrame;
  heading: string;
  texts: typeof texts;
  action: string;
  text: string;
  states: Option[];
  countText: string;
  more: string | undefined;
  empty: string | undefined;
  faulty: { id: string; address: string; problems: string[] }[];
  rows: { id: string; title: string; address: string; state: string; kind: string }[];
}

/** Any item of the library, also those nobody but editors sees. */
export function showItems(visit: ReviewVisit): DeskShown {
  const library = visit.services.library();
  const text = (visit.query.get('q') ?? '').slice(0, 200).trim();
  const state = visit.query.get('stan') ?? '';
  const found = findItems(library, text, state);
  const page: ItemsPage = {
    frame: deskFrame(visit, { title: texts.title, page: 'items' }),
    heading: texts.title,
    texts,
    action: DESK.items,
    text,
    states: listed([{ value: '', label: texts.any }, ...Object.entries(texts.workflow).map(([value, label]) => ({ value, label }))], state),
    countText: texts.found(found.length),
    more: found.length > MOST_SHOWN ? texts.shown(MOST_SHOWN) : undefined,
    empty: found.length === 0 ? texts.nothing : undefined,
    faulty: [...library.parts.faulty].sort().map((id) => ({
      id,
      address: deskAddress('item', { id }),
      problems: library.problems.filter(({ file }) => file.includes(id)).map(({ message, advice }) => `${message}. ${advice}`),
    })),
    rows: found.slice(0, MOST_SHOWN).map((item) => ({ id: item.meta.id, title: item.meta.title, address: deskAddress('item', { id: item.meta.id }), state: stateOf(item, visit.services), kind: deskReview.kinds[item.meta.kind] })),
  };
  return { view: 'desk/items', page };
}
