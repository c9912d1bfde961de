import type { Fact } from '../../parts/fact.js';
import type { Frame } from '../../parts/frame.js';
import { linkTo, type ItemLink } from '../../pages/related-items.js';
import { addressOf } from '../../../shared/index.js';
import { setPolishType, type Item, type Session } from '../../../content/index.js';
import { pageOfList } from '../../parts/page-of-list.js';
import type { Paging } from '../../parts/paging.js';
import type { Visit } from '../../visit.js';

/** One name: what the sources say of it, and where it stands. */
export interface NamePage {
  frame: Frame;
  title: string;
  /** Says what is taken for granted in gathering these. */
  notice: string;
  facts: Fact[];
  groups: { id: string; heading: string; countText: string; links: readonly ItemLink[]; more: { label: string; address: string } | undefined }[];
  /** From one heading that was asked for alone back to all of them. */
  all: { label: string; address: string } | undefined;
  paging: Paging | undefined;
  search: { label: string; address: string };
}

/** Under one heading, where there are several; a longer list has pages of its own (`?as=`). */
const MOST_TOGETHER = 100;

/** What a name stands in, by headings: all of them, each cut where it is long, or the one the address asks for, page by page. */
export function groupsOf(name: string, address: string, groups: readonly { as: string; heading: string; links: readonly ItemLink[] }[], visit: Visit): Pick<NamePage, 'groups' | 'all' | 'paging'> & { query: string } {
  const queryOf = (as: string, page: number) => `?as=${as}${page > 1 ? `&page=${page}` : ''}`;
  const told = groups.filter(({ links }) => links.length > 0);
  const rowOf = ({ as, heading, links }: (typeof groups)[number], shown: readonly ItemLink[], more: NamePage['groups'][number]['more']) => ({ id: as, heading, countText: String(links.length), links: shown, more });
  const alone = told.find(({ as }) => as === visit.query.get('as'));
  if (alone) {
    const { shown, number, paging } = pageOfList(alone.links, (page) => address + queryOf(alone.as, page), visit);
    return { groups: [rowOf(alone, shown, undefined)], all: { label: name, address }, paging, query: queryOf(alone.as, number) };
  }
  const moreOf = ({ as, links }: (typeof groups)[number]) => (links.length > MOST_TOGETHER ? { label: visit.texts.browse.showAll(links.length), address: address + queryOf(as, 1) } : undefined);
  return { groups: told.map((group) => rowOf(group, group.links.slice(0, MOST_TOGETHER), moreOf(group))), all: undefined, paging: undefined, query: '' };
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
