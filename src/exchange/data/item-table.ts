import { stringify } from 'csv-stringify/sync';
import { cellOf, COLUMNS } from '../lists/columns.js';
import type { LibraryRecord } from '../record.js';

/** Records as CSV for a deposit: the columns of every list under their names, which are the same for ever and in every language. */
export function itemTable(records: readonly LibraryRecord[]): string {
  return csv(COLUMNS.map(({ name }) => name), records.map((record) => COLUMNS.map(({ of }) => cellOf(of(record)))));
}

/** Rows as RFC 4180 has them: commas, CR LF, UTF-8. No cell is a formula to a spreadsheet. */
export function csv(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { record_delimiter: 'windows', escape_formulas: true });
}
