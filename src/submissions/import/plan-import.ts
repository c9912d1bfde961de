import { setImmediate } from 'node:timers/promises';
import { itemChecker, type Item, type Library } from '../../content/index.js';
import type { Problem } from '../../shared/index.js';
import type { Filled } from './apply-cells.js';
import { BODY, columnOf, isNotInATable, type Column } from './columns.js';
import { planChange } from './plan-change.js';
import { planNew } from './plan-new.js';
import type { Plan, PlannedRow } from './plan.js';
import type { Row, Table } from './table.js';

export interface PlanOptions {
  library: Library;
  /** The Markdown below the front matter of an item. */
  bodyOf: (item: Item) => string | Promise<string>;
  today: string;
}

/** What every row is planned with. */
export interface Planning extends PlanOptions {
  check: Awaited<ReturnType<typeof itemChecker>>;
  /** Titles in use, small letters, with who uses them. */
  titles: ReadonlyMap<string, string>;
}

/** A row, its cells by column, and how to say what is wrong with it. */
export interface ReadRow {
  number: number;
  cells: Filled[];
  id: string | undefined;
  body: string | undefined;
  problem: (field: string | undefined, message: string, advice: string, severity?: Problem['severity']) => Problem;
}

/** Checking a row renders its text, some milliseconds: after so many a running server gets to answer. */
const PAUSE_EVERY = 10;

/** Holds a table against the library: what would be new, changed, stay, or cannot be done, row by row. Changes nothing. */
export async function planImport(table: Table, options: PlanOptions): Promise<Plan> {
  const { columns, problems } = readHeader(table);
  const read = table.rows.map((row) => readRow(row, columns, table.name));
  const planning: Planning = { ...options, check: await itemChecker(options.library), titles: titlesOf(options.library) };
  const repeated = repeatedIds(read);
  const rows: PlannedRow[] = [];
  const newTitles = new Map<string, number>();
  for (const [index, row] of read.entries()) {
    const planned = row.id !== undefined && repeated.has(row.id) ? twice(row, repeated.get(row.id)!) : await (row.id === undefined ? planNew(row, planning) : planChange(row, row.id, planning));
    rows.push(planned.what === 'new' ? onceOnly(planned, row, newTitles) : planned);
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await setImmediate();
  }
  return { name: table.name, rows, problems };
}

/** The columns in order; nothing where a header is not known, which is said once for the table. */
function readHeader({ header, name }: Table): { columns: (Column | undefined)[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const warn = (field: string, message: string, advice: string) => problems.push({ file: name, line: 1, field, severity: 'warning', message, advice });
  const columns = header.map((text, index) => {
    const column = columnOf(text);
    const isRepeated = column && header.slice(0, index).some((other) => columnOf(other) === column);
    if (isRepeated) warn(text, 'ta kolumna występuje drugi raz i jest pominięta', 'Zostaw jedną z nich.');
    else if (!column && isNotInATable(text)) warn(text, 'tego pola nie zmienia się w tabeli; kolumna jest pominięta', 'Zmień je w redakcji, w samym materiale.');
    else if (!column && text !== '') warn(text, 'nieznana kolumna, jest pominięta', 'Popraw nazwę według pobranej tabeli albo usuń kolumnę.');
    return isRepeated ? undefined : column;
  });
  return { columns, problems };
}

function readRow(row: Row, columns: readonly (Column | undefined)[], file: string): ReadRow {
  const filled = row.cells.flatMap((text, index): Filled[] => (columns[index] && text !== '' ? [{ column: columns[index], text }] : []));
  const textOf = (name: string) => filled.find(({ column }) => column.name === name)?.text;
  return {
    number: row.number,
    cells: filled.filter(({ column }) => column.name !== 'id' && column.name !== BODY),
    id: textOf('id'),
    body: textOf(BODY),
    problem: (field, message, advice, severity = 'error') => ({ file, line: row.number, ...(field ? { field } : {}), severity, message, advice }),
  };
}

function repeatedIds(rows: readonly ReadRow[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { id, number } of rows) if (id !== undefined) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  return new Map([...numbers].filter(([, all]) => all.length > 1));
}

/** Which of the rows is meant cannot be known, so none is done. */
function twice({ id, number, problem }: ReadRow, all: readonly number[]): PlannedRow {
  return { what: 'faulty', row: number, ...(id ? { id } : {}), notes: [], problems: [problem('id', `identyfikator „${id}” mają wiersze ${all.join(', ')}`, 'Zostaw jeden z nich.')] };
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
