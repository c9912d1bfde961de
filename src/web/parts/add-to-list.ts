import { addressOf } from '../../shared/index.js';
import type { Visit } from '../visit.js';

/** The link of a card that puts its item into the reading list: a list of this one item without JavaScript, the kept list with it. */
export interface AddToList {
  id: string;
  label: string;
  /** Says which item, for whoever hears links without what stands around them. */
  name: string;
  address: string;
}

export function addToList(id: string, title: string, { language, texts }: Pick<Visit, 'language' | 'texts'>): AddToList {
  const { add, addFor } = texts.readingList.card;
  return { id, label: add, name: addFor(title), address: `${addressOf('readingList', language)}?m=${id}` };
}
