import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 has them (CR LF), by one rule for every table that leaves: a cell that begins like a formula gets an apostrophe
 * before it (OWASP, CSV Injection). A lone CR is quoted as well: csv-stringify takes only its own line break for one, programs that
 * read tables take any.
 */
export function csv(rows: readonly (readonly (string | number | undefined)[])[], { delimiter = ',' } = {}): string {
  return stringify(rows.map((row) => [...row]), { delimiter, record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/u });
}

/** At the beginning of a file, so that spreadsheets see UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
