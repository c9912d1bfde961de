import { frameOf, type Frame } from '../parts/frame.js';
import { feedLinks, takeAwayOf, type TakeAway } from '../parts/take-away.js';
import type { ItemGroups } from '../parts/item-groups.js';
import type { Visit } from '../visit.js';

/** An index of the whole library: by letter or by year. */
export interface IndexPage extends ItemGroups {
  frame: Frame;
  title: string;
  lead: string;
  countText: string;
  jumpsLabel: string;
  none: string;
  take: TakeAway;
}

/** @param narrowed how many items are left where the address chooses some, and what of it does, with its `?` */
export function indexPage({ title, lead }: { title: string; lead: string }, jumpsLabel: string, groups: ItemGroups, page: 'all' | 'years', visit: Visit, narrowed?: { total: number; query: string }): IndexPage {
  const { texts, catalogue } = visit;
  const { total, query } = narrowed ?? { total: catalogue.items.length, query: '' };
  return { frame: frameOf(visit, { title, description: lead, query: groups.query, links: feedLinks(page, title, visit, query) }), title, lead, jumpsLabel, countText: texts.words.items(total), none: texts.browse.none, take: takeAwayOf(page, { query: () => query, total }, visit), ...groups };
}
