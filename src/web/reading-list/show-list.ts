import type { Shown, Visit } from '../visit.js';
import { foundToAdd } from './found-to-add.js';
import { faultsOf } from './list-faults.js';
import { listPage } from './list-page.js';
import { readList } from './read-list.js';

/** The reading list that stands in the address, with what was searched for to be added. */
export async function showList(visit: Visit): Promise<Shown> {
  const read = readList(visit.query);
  return { view: 'reading-list', page: listPage(read, { faults: faultsOf(read.list), typed: '', isUnsaved: false, found: await foundToAdd(read.list, visit) }, visit) };
}
