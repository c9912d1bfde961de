import type { Item } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { titleAndSummary } from '../parts/card.js';
import { plainSpans } from '../parts/typeset.js';
import { sessionsOf, type Catalogue } from '../catalogue.js';
import type { Visit } from '../visit.js';
import { onSameTopics } from './on-same-topics.js';

export interface RelatedList {
  heading: string;
  links: ItemLink[];
  more: { label: string; address: string } | undefined;
}

export interface ItemLink {
  title: string;
  language: string;
  address: string;
  /** Kind and place, enough to choose by. */
  note: string;
}

/** Links in one list: more than five nobody compares. */
const MOST = 5;

/**
 * Other items on the same topic, from the same place and of the same session; empty lists are left out.
 * @param shown items the page shows above: they are not named twice
 */
export function relatedItems(item: Item, shown: ReadonlySet<Item>, visit: Visit): RelatedList[] {
  const { texts, catalogue, language } = visit;
  const { related } = texts.item;
  const [topic] = item.meta.topics;
  const lists = [
    { heading: related.session, items: fromSameSession(item, catalogue), more: undefined },
    { heading: related.topic, items: onSameTopics(item, catalogue, MOST + 1 + shown.size), more: topic ? { label: related.more, address: addressOf('topic', language, { code: topic }) } : undefined },
    { heading: related.place, items: fromSamePlace(item, catalogue), more: undefined },
  ];
  return lists
    .map((list) => ({ ...list, items: list.items.filter((other) => !shown.has(other)) }))
    .map(({ heading, items, more }) => ({ heading, more: items.length > MOST ? more : undefined, links: items.slice(0, MOST).map((other) => linkTo(other, visit)) }))
    .filter((list) => list.links.length > 0);
}

export function linkTo(item: Item, visit: Visit): ItemLink {
  const { title, language } = titleAndSummary(item, visit);
  const kind = visit.library.vocabularies.kinds.label(item.meta.kind, visit.language);
  const place = item.meta.places[0]?.name ?? item.meta.edition ?? '';
  return { title: plainSpans(title)[0]!.text, language, address: addressOf('item', visit.language, { id: item.meta.id }), note: [kind, place].filter(Boolean).join(', ') };
}

function fromSamePlace(item: Item, catalogue: Catalogue): Item[] {
  return distinctWithout(item, item.meta.places.flatMap(({ name }) => catalogue.byPlace.get(name) ?? []));
}

/** What belongs to the same slot of a programme: the note of a talk and its slides. */
export function fromSameSession(item: Item, catalogue: Catalogue): Item[] {
  return distinctWithout(item, sessionsOf(item).flatMap((code) => catalogue.bySession.get(code) ?? []));
}

function distinctWithout(item: Item, items: readonly Item[]): Item[] {
  return [...new Set(items)].filter((other) => other !== item);
}
