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

export function indexPage({ title, lead }: { title: string; lead: string }, jumpsLabel: string, groups: ItemGroups, page: 'all' | 'years', visit: Visit): IndexPage {
  const { texts, catalogue } = visit;
  return { frame: frameOf(visit, { title, description: lead, query: groups.query, links: feedLinks(page, title, visit) }), title, lead, jumpsLabel, countText: texts.words.items(catalogue.items.length), none: texts.browse.none, take: takeAwayOf(page, { total: catalogue.items.length }, visit), ...groups };
}
