import { setImmediate } from 'node:timers/promises';
import { itemChecker, type Library } from '../../content/index.js';
import { planChange } from './plan-change.js';
import { planNew } from './plan-new.js';
import type { Plan, PlannedRow } from './plan.js';
import type { Planning, PlanOptions } from './planning.js';
import { readRows, type ReadRow } from './read-rows.js';
import type { Table } from './table.js';

/** Checking a row renders its text, some milliseconds: after so many a running server gets to answer. */
const PAUSE_EVERY = 10;

/** Holds a table against the library: what would be new, changed, stay, or cannot be done, row by row. Changes nothing. */
export async function planImport(table: Table, options: PlanOptions): Promise<Plan> {
  const { rows: read, problems } = readRows(table);
  const planning: Planning = { ...options, check: await itemChecker(options.library), titles: titlesOf(options.library) };
  const repeated = repeatedIds(read);
  const rows: PlannedRow[] = [];
  const newTitles = new Map<string, number>();
  for (const [index, row] of read.entries()) {
    const planned = refuse(row, repeated) ?? (await (row.id === undefined ? planNew(row, planning) : planChange(row, row.id, planning)));
    rows.push(planned.what === 'new' ? onceOnly(planned, row, newTitles) : planned);
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await setImmediate();
  }
  return { name: table.name, rows, problems };
}

function repeatedIds(rows: readonly ReadRow[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { id, number } of rows) if (id !== undefined) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  return new Map([...numbers].filter(([, all]) => all.length > 1));
}

/** What cannot be planned at all: which of two rows is meant, or which cell belongs to which column, cannot be known. */
function refuse({ id, number, isMoved, problem }: ReadRow, repeated: ReadonlyMap<string, number[]>): PlannedRow | undefined {
  const others = id === undefined ? undefined : repeated.get(id);
  const problems = [
    ...(others ? [problem('id', `identyfikator „${id}” mają wiersze ${others.join(', ')}`, 'Zostaw jeden z nich.')] : []),
    ...(isMoved ? [problem(undefined, 'wiersz ma więcej komórek niż tabela kolumn', 'Najpewniej w treści jest znak rozdzielający bez cudzysłowu. Zapisz tabelę w arkuszu jako .xlsx albo „CSV UTF-8”.')] : []),
  ];
  return problems.length > 0 ? { what: 'faulty', row: number, ...(id ? { id } : {}), notes: [], problems } : undefined;
}

/** The same new item twice in a table is one too many. */
function onceOnly(planned: Extract<PlannedRow, { what: 'new' }>, { number, problem }: ReadRow, titles: Map<string, number>): PlannedRow {
  const title = planned.title.toLowerCase();
  const other = titles.get(title);
  titles.set(title, other ?? number);
  if (other === undefined) return planned;
  return { what: 'faulty', row: number, title: planned.title, notes: [], problems: [problem('title', `ten sam tytuł ma wiersz ${other}`, 'Usuń jeden z wierszy albo zmień tytuł.')] };
}

function titlesOf(library: Library): Map<string, string> {
  return new Map(library.allItems.map(({ meta }) => [meta.title.toLowerCase(), meta.id]));
}
