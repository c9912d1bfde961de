import { itemGroupsOf, type Group } from '../parts/item-groups.js';
import type { Shown, Visit } from '../visit.js';
import { indexPage } from './index-page.js';

/** The whole library from A to Z, in Polish alphabetical order. */
export function showAll(visit: Visit): Shown {
  return { view: 'item-index', page: indexPage(visit.texts.browse.all, visit.texts.browse.letters, itemGroupsOf(byLetter(visit), 'all', visit), 'all', visit) };
}

/** The collation key begins with the letter itself: `l` for L, `l~` for Ł, so groups follow its order. */
export function byLetter({ catalogue, texts }: Visit): Group[] {
  const groups = new Map<string, { label: string; items: Group['items'][number][] }>();
  for (const { key, item } of catalogue.byTitle) {
    const start = /^[a-z][~}]?/u.exec(key)?.[0];
    const code = start === undefined ? '0' : start.replace('~', '-1').replace('}', '-2');
    const label = start === undefined ? texts.browse.all.other : firstLetter(item.meta.title);
    const group = groups.get(code) ?? { label, items: [] };
    group.items.push(item);
    groups.set(code, group);
  }
  return [...groups].map(([code, group]) => ({ code, ...group }));
}

function firstLetter(title: string): string {
  return (/\p{L}/u.exec(title)?.[0] ?? '').toLocaleUpperCase('pl');
}
