import type { Texts } from '../texts/index.js';

/** Links between the pages of a list. */
export interface Paging {
  isNeeded: boolean;
  label: string;
  position: string;
  previous: { label: string; address: string } | undefined;
  next: { label: string; address: string } | undefined;
  /** Numbered pages near this one, the first and the last; a gap is `undefined`. */
  numbers: ({ page: number; address: string; isCurrent: boolean; label: string } | undefined)[];
}

export function pagingOf(given: { page: number; last: number; addressOf: (page: number) => string; texts: Texts['search'] }): Paging {
  const { page, last, addressOf, texts } = given;
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  const numberOf = (number: number) => ({ page: number, address: addressOf(number), isCurrent: number === page, label: texts.pageOf(number, last) });
  return {
    isNeeded: last > 1,
    label: texts.pages,
    position: texts.pageOf(page, last),
    previous: page > 1 ? { label: texts.previous, address: addressOf(page - 1) } : undefined,
    next: page < last ? { label: texts.next, address: addressOf(page + 1) } : undefined,
    numbers: pages.flatMap((number, index) => (number - (pages[index - 1] ?? 0) > 1 ? [undefined, numberOf(number)] : [numberOf(number)])),
  };
}
