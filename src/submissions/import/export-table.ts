import type { Item } from '../../content/index.js';
import { cellOf } from './cell.js';
import { COLUMNS } from './columns.js';

/**
 * The items as a table that can be edited and imported again: CSV with semicolons and a byte order mark, as Excel in Poland
 * opens it. Without items it is a template. It shows everything, drafts included: for editors only.
 */
export function exportTable(items: readonly Item[]): string {
  const rows = [COLUMNS.map(({ label }) => label), ...items.map(({ meta }) => COLUMNS.map((column) => cellOf(meta, column)))];
  return `\uFEFF${rows.map((row) => row.map(toCell).join(';')).join('\r\n')}\r\n`;
}

/**
 * OWASP, „CSV Injection”: a cell that begins like a formula would be run by a spreadsheet; a leading apostrophe makes it text,
 * and reading takes it off. Full-width signs count as the plain ones in some languages of Excel.
 */
const LIKE_A_FORMULA = /^[-=+@\t\r'＝＋－＠]/u;

function toCell(value: string): string {
  const text = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
