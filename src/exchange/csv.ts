import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 has them (CR LF), by one rule for every table that leaves: a cell that begins like a formula gets an apostrophe
 * before it (OWASP, CSV Injection).
 */
export function csv(rows: readonly (readonly (string | number | undefined)[])[], { delimiter = ',' } = {}): string {
  return stringify(rows.map((row) => [...row]), { delimiter, record_delimiter: 'windows', escape_formulas: true });
}

/** At the beginning of a file, so that spreadsheets see UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
