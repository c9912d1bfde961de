import { citationsOf, type LibraryRecord } from '../../exchange/index.js';
import { citedItem } from '../exchange/citing/cite-box.js';
import type { Visit } from '../visit.js';

/** The citation that stands in a reading list and its documents, in one line: the one place to say in which style. */
export function cite(record: LibraryRecord, visit: Visit): string {
  const citation = citationsOf(citedItem(record, visit), visit.language).find(({ style }) => style === 'polish');
  return citation?.pieces.map(({ text }) => text).join('') ?? '';
}
