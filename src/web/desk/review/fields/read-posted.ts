import type { Column, Field, FormRow, FormValue } from './field.js';
import { sameLines } from './show-value.js';

/** No list of ours is that long; a form that names a millionth row is no form of ours. */
const MOST_ROWS = 200;

/** What was typed into a field, as it is compared and shown again. */
export function readPosted({ path, widget }: Field, posted: URLSearchParams): FormValue {
  if (widget.is === 'codes') return [...new Set(posted.getAll(path))].filter(Boolean);
  if (widget.is === 'rows') return readRows(path, widget.columns, posted);
  return sameLines(posted.get(path) ?? '');
}

/** Rows that were there (`kept`) or in which something stands, without those ticked to be removed. */
function readRows(path: string, columns: readonly Column[], posted: URLSearchParams): FormRow[] {
  const rows = Number(posted.get(`${path}.rows`) ?? 0);
  return Array.from({ length: Math.min(Number.isInteger(rows) && rows > 0 ? rows : 0, MOST_ROWS) }, (_, index) => index).flatMap((index) => {
    const cells = Object.fromEntries(columns.map(({ name }) => [name, sameLines(posted.get(`${path}.${index}.${name}`) ?? '')]));
    const isThere = posted.has(`${path}.${index}.kept`) || Object.values(cells).some((text) => text.trim() !== '');
    return isThere && !posted.has(`${path}.${index}.remove`) ? [{ index, cells }] : [];
  });
}
