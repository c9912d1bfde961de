import type { Item } from '../../content/index.js';
import { itemGroupsOf, type Group } from '../parts/item-groups.js';
import type { Shown, Visit } from '../visit.js';
import { indexPage } from './index-page.js';

/** The whole library by year, the latest first. */
export function showYears(visit: Visit): Shown {
  return { view: 'item-index', page: indexPage(visit.texts.browse.years, visit.texts.browse.groups, itemGroupsOf(byYear(visit), 'years', visit), 'years', visit) };
}

export function byYear({ catalogue, texts }: Visit): Group[] {
  const groups = new Map<string, Item[]>();
  for (const { item } of catalogue.byTitle) {
    const year = yearOf(item);
    groups.set(year, [...(groups.get(year) ?? []), item]);
  }
  const years = [...groups.keys()].sort().reverse();
  return years.map((year) => ({ code: year || '0', label: year || texts.browse.years.undated, items: groups.get(year)! }));
}

/** Year in which an initiative began or a session took place; empty when the sources do not say. */
function yearOf({ meta }: Item): string {
  return meta.period?.slice(0, 4) ?? meta.edition ?? '';
}
