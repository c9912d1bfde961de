import type { Item } from '../../../content/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import type { Services } from '../../services.js';

const texts = deskReview.items;

/** Where an item stands, and whether readers see it: published is not the same as seen (embargo, restricted). */
export function stateOf({ meta }: Item, { library, today }: Pick<Services, 'library' | 'today'>): string {
  const state = texts.workflow[meta.workflow];
  return meta.workflow === 'published' && !library().publicItem(meta.id, today()) ? `${state}, ${texts.hidden}` : state;
}
