import type { Item } from '../../content/index.js';
import { citationOf } from '../pages/citation.js';
import type { Visit } from '../visit.js';

/** The citation that stands in a reading list and its documents, in one line: the one place to say in which style. */
export function cite(item: Item, visit: Visit): string {
  return citationOf(item.meta, visit);
}
