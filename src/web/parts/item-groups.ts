import type { Item } from '../../content/index.js';
import { addressOf, type PageName } from '../../shared/index.js';
import { linkTo, type ItemLink } from '../pages/related-items.js';
import type { Visit } from '../visit.js';
import { MOST_LINES, pageOfList } from './page-of-list.js';
import type { Paging } from './paging.js';

/** Items under headings, with links to the headings: an index of the whole library. */
export interface ItemGroups {
  jumps: { label: string; address: string; countText: string; isCurrent: boolean }[];
  groups: { heading: string; id: string; items: ItemLink[] }[];
  /** Where one heading has more than a page can hold. */
  paging: Paging;
  /** What the address of this page needs behind the path: nothing for the first group and for a whole library. */
  query: string;
}

export interface Group {
  label: string;
  /** Plain letters and digits, for addresses. */
  code: string;
  items: readonly Item[];
}

/**
 * Up to what one page can hold it shows everything; a larger library gets a page for each heading, and a long heading several.
 * @param carried what the addresses of the page have besides the heading, such as `topic=energia`; one heading of it can then be asked for alone
 */
export function itemGroupsOf(groups: readonly Group[], page: PageName, visit: Visit, carried = ''): ItemGroups {
  const total = groups.reduce((sum, group) => sum + group.items.length, 0);
  const isWhole = total <= MOST_LINES && !(carried !== '' && visit.query.has('group'));
  const prefix = carried === '' ? '?' : `?${carried}&`;
  const asked = groups.find((group) => group.code === visit.query.get('group')) ?? groups[0];
  const shown = isWhole ? groups : asked ? [asked] : [];
  const address = addressOf(page, visit.language);
  const queryOf = (code: string, number: number) => `${prefix}group=${code}${number > 1 ? `&page=${number}` : ''}`;
  const { shown: lines, number, paging } = pageOfList(isWhole ? [] : (asked?.items ?? []), (wanted) => address + queryOf(asked?.code ?? '', wanted), visit);
  return {
    jumps: groups.map(({ label, code, items }) => ({
      label,
      address: isWhole ? `#${idOf(code)}` : `${address}${prefix}group=${code}`,
      countText: visit.texts.words.items(items.length),
      isCurrent: !isWhole && code === asked?.code,
    })),
    groups: shown.map(({ label, code, items }) => ({ heading: label, id: idOf(code), items: (isWhole ? items : lines).map((item) => linkTo(item, visit)) })),
    paging,
    query: isWhole || !asked || (asked === groups[0] && carried === '' && number === 1) ? prefix.slice(0, -1) : queryOf(asked.code, number),
  };
}

function idOf(code: string): string {
  return `g-${code}`;
}
