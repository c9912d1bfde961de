import { csv } from '../csv.js';
import { cellOf, COLUMNS } from '../lists/columns.js';
import type { LibraryRecord } from '../record.js';

/** Records as CSV for a deposit: the columns of every list under their names, which are the same for ever and in every language. */
export function itemTable(records: readonly LibraryRecord[]): string {
  return csv([COLUMNS.map(({ name }) => name), ...records.map((record) => COLUMNS.map(({ of }) => cellOf(of(record))))]);
}
