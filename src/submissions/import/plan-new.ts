import type { FrontMatter } from '../../content/index.js';
import { applyCells } from './apply-cells.js';
import { isRemoval } from './cell.js';
import { COLUMNS } from './columns.js';
import { problemsOf } from './problems-of.js';
import type { NewMeta, PlannedRow } from './plan.js';
import type { Planning } from './planning.js';
import type { ReadRow } from './read-rows.js';

/** Stands where the schema wants an identifier; the true one is given when the plan is applied. */
const NO_ID_YET = 'kkwl-0000-0000';

/** A row without an identifier is a new item, and a draft whatever it says. */
export async function planNew(row: ReadRow, { check, titles, today }: Planning): Promise<PlannedRow> {
  const notes = row.cells
    .filter(({ column, text }) => column.isFixed && text !== 'draft')
    .map(({ column, text }) => row.problem(column.name, `nowy materiał jest szkicem; wartość „${text}” jest pominięta`, 'Nic nie trzeba robić: stan zmienia się w redakcji.', 'warning'));
  const { meta, faults } = applyCells({}, row.cells.filter(({ column }) => !column.isFixed));
  // The schema wants both days; a draft gets its true ones when it is published.
  meta['dates'] = { published: today, modified: today, ...(meta['dates'] as object | undefined) };
  const body = row.body === undefined || isRemoval(row.body) ? '' : `${row.body}\n`;
  const checked = check({ ...meta, id: NO_ID_YET, workflow: 'draft' }, body);
  const title = typeof meta['title'] === 'string' ? meta['title'] : undefined;
  const problems = [...faults.map(({ field, message, advice }) => row.problem(field, message, advice)), ...('problems' in checked ? problemsOf(checked.problems, row) : [])];
  const holder = title && titles.get(title.toLowerCase());
  if (holder) problems.push(row.problem('title', `materiał o tym tytule już jest: ${holder}`, `Jeśli chodzi o niego, wpisz ${holder} w kolumnie „${COLUMNS[0]!.label}”; jeśli nie, zmień tytuł.`));
  if ('problems' in checked || problems.length > 0) return { what: 'faulty', row: row.number, ...(title ? { title } : {}), notes, problems };
  return { what: 'new', row: row.number, title: checked.meta.title, notes, meta: withoutId(checked.meta), body };
}

function withoutId({ id: _id, ...rest }: FrontMatter): NewMeta {
  return rest as NewMeta;
}
