import type { Shown, Visit } from '../visit.js';
import { faultsOf } from './list-faults.js';
import { listPage } from './list-page.js';
import { readList } from './read-list.js';

/** The reading list that stands in the address. */
export function showList(visit: Visit): Shown {
  const read = readList(visit.query);
  return { view: 'reading-list', page: listPage(read, { faults: faultsOf(read.list), typed: '', isUnsaved: false }, visit) };
}
