import { frameOf, type Frame } from '../parts/frame.js';
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
}

export function indexPage({ title, lead }: { title: string; lead: string }, jumpsLabel: string, groups: ItemGroups, visit: Visit): IndexPage {
  const { texts, catalogue } = visit;
  return { frame: frameOf(visit, { title, description: lead, query: groups.query }), title, lead, jumpsLabel, countText: texts.words.items(catalogue.items.length), none: texts.browse.none, ...groups };
}
