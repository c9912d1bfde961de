import type { Fact } from '../../parts/fact.js';
import type { Frame } from '../../parts/frame.js';
import { linkTo, type ItemLink } from '../../pages/related-items.js';
import { addressOf } from '../../../shared/index.js';
import { setPolishType, type Item, type Session } from '../../../content/index.js';
import type { Visit } from '../../visit.js';

/** One name: what the sources say of it, and where it stands. */
export interface NamePage {
  frame: Frame;
  title: string;
  /** Says what is taken for granted in gathering these. */
  notice: string;
  facts: Fact[];
  groups: { id: string; heading: string; countText: string; links: ItemLink[] }[];
  search: { label: string; address: string };
}

/** Places of one name under one heading; an item or session stands in it once. */
export function placesOf(mentions: readonly { item: Item | undefined; session: Session | undefined; note: string }[], visit: Visit): ItemLink[] {
  const links = new Map<unknown, ItemLink>();
  for (const { item, session, note } of mentions) {
    const place = item ?? session;
    if (!place || links.has(place)) continue;
    const link = item ? linkTo(item, visit) : linkToSession(session!, visit);
    links.set(place, { ...link, note: [link.note, note].filter(Boolean).join('; ') });
  }
  return [...links.values()];
}

function linkToSession({ code, title, edition }: Session, { language, library }: Visit): ItemLink {
  return { title: setPolishType(title), language: 'pl', address: addressOf('session', language, { code }), note: library.edition(edition)?.name[language] ?? edition };
}

/** The name as an exact question to the search. */
export function searchFor(name: string, label: string, { language }: Visit): NamePage['search'] {
  return { label, address: `${addressOf('search', language)}?q=${encodeURIComponent(`"${name.replaceAll('"', '')}"`)}` };
}
