import { isDeepStrictEqual } from 'node:util';
import type { FrontMatter } from '../../content/index.js';
import { applyCells } from './apply-cells.js';
import { cellOf, isRemoval } from './cell.js';
import { BODY, COLUMNS } from './columns.js';
import { problemsOf } from './problems-of.js';
import type { Change, PlannedRow } from './plan.js';
import type { Planning } from './planning.js';
import type { ReadRow } from './read-rows.js';

/** A row with an identifier changes that item, in the fields that are given. */
export async function planChange(row: ReadRow, id: string, { library, check, bodyOf }: Planning): Promise<PlannedRow> {
  const item = library.allItems.find(({ meta }) => meta.id === id);
  const refuse = (message: string, advice: string): PlannedRow => ({ what: 'faulty', row: row.number, id, notes: [], problems: [row.problem('id', message, advice)] });
  if (!item && library.isFaulty(id)) return refuse(`pliku materiału „${id}” nie da się odczytać`, 'Najpierw popraw ten plik.');
  if (!item) return refuse(`nie ma materiału „${id}”`, 'Popraw identyfikator. Aby dodać nowy materiał, zostaw tę komórkę pustą: identyfikator nada program.');

  const { meta: before } = item;
  const { meta, faults } = applyCells(before, row.cells.filter(({ column }) => !column.isFixed));
  const fixed = row.cells.filter(({ column, text }) => (column.isFixed || column.name === 'kind') && text !== cellOf(before, column));
  const body = await bodyOf(item);
  const newBody = row.body === undefined || row.body === body.trim() ? undefined : isRemoval(row.body) ? '' : `${row.body}\n`;
  const checked = check(meta, newBody ?? body);
  const problems = [
    ...fixed.map(({ column }) => row.problem(column.name, `pola „${column.label}” nie zmienia się w tabeli (jest: ${cellOf(before, column) || 'puste'})`, 'Zostaw w tej komórce to, co było, albo ją opróżnij; zmiana jest możliwa w redakcji.')),
    ...faults.map(({ field, message, advice }) => row.problem(field, message, advice)),
    ...('problems' in checked ? problemsOf(checked.problems, row) : []),
  ];
  const { title } = before;
  if ('problems' in checked || problems.length > 0) return { what: 'faulty', row: row.number, id, title, notes: [], problems };
  if (newBody === undefined && isDeepStrictEqual(checked.meta, before)) return { what: 'unchanged', row: row.number, id, title, notes: [] };
  const changes = [...changesOf(before, checked.meta), ...(newBody === undefined ? [] : [{ column: BODY, label: 'Treść', before: body.trim(), after: newBody.trim() }])];
  return { what: 'changed', row: row.number, id, title, notes: [], changes, meta: checked.meta, ...(newBody === undefined ? {} : { body: newBody }), digest: item.digest };
}

function changesOf(before: FrontMatter, after: FrontMatter): Change[] {
  return COLUMNS.flatMap((column) => {
    const [was, is] = [cellOf(before, column), cellOf(after, column)];
    return was === is ? [] : [{ column: column.name, label: column.label, before: was, after: is }];
  });
}
