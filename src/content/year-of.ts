import type { Item } from './item.js';

/** The year, as `2018`, in which an initiative began or a session took place; `undefined` when the sources do not say. */
export function yearOf({ meta }: Pick<Item, 'meta'>): string | undefined {
  return /^\d{4}/u.exec(meta.period ?? meta.edition ?? '')?.[0];
}
