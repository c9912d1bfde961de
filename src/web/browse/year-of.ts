import type { Item } from '../../content/index.js';

/** Year in which an initiative began or a session took place; empty when the sources do not say. */
export function yearOf({ meta }: Item): string {
  return meta.period?.slice(0, 4) ?? meta.edition ?? '';
}
