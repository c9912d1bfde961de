import type { Item } from '../../content/index.js';

/** The day an item was changed or could first be seen, whichever is later; a day to come has changed nothing yet. */
export function lastChange({ meta: { dates } }: Item, today: string): string {
  return [dates.modified, dates.embargoUntil ?? ''].filter((day) => day <= today).reduce(later, dates.published);
}

export function later(one: string, other: string): string {
  return one > other ? one : other;
}
