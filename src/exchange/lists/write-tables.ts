import { BYTE_ORDER_MARK, csv } from '../csv.js';
import { cellOf, COLUMNS } from './columns.js';
import type { WriteList } from './list-form.js';

/**
 * CSV with semicolons and a byte order mark: so a Polish Excel opens it by a double click with its letters and columns right;
 * LibreOffice and programs are told the same by the mark and the first line.
 */
export const writeCsv: WriteList = async function* (batches, { language }) {
  yield BYTE_ORDER_MARK + csv([COLUMNS.map(({ label }) => label[language])], { delimiter: ';' });
  for await (const batch of batches) yield csv(batch.map((record) => COLUMNS.map(({ of }) => cellOf(of(record)))), { delimiter: ';' });
};

/** JSON: what the list is, and its items with the same columns; what is unknown is `null`, several values are a list. */
export const writeJson: WriteList = async function* (batches, { title, page, about, updated }) {
  const head = JSON.stringify({ title, page, about, updated: updated.toISOString() });
  yield `${head.slice(0, -1)},"items":[`;
  let before = '\n';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield before + batch.map((record) => JSON.stringify(Object.fromEntries(COLUMNS.map(({ name, of }) => [name, of(record) ?? null])))).join(',\n');
    before = ',\n';
  }
  yield '\n]}\n';
};
