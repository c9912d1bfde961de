import type { Problem } from '../../shared/index.js';
import type { Filled } from './apply-cells.js';
import { BODY, columnOf, isNotInATable, type Column } from './columns.js';
import type { Row, Table } from './table.js';

/** A row, its cells by column, and how to say what is wrong with it. */
export interface ReadRow {
  number: number;
  cells: Filled[];
  id: string | undefined;
  body: string | undefined;
  /** More cells than the header has names: a separator too many has moved them, and none can be trusted. */
  isMoved: boolean;
  problem: (field: string | undefined, message: string, advice: string, severity?: Problem['severity']) => Problem;
}

/** The rows of a table by its columns, and what is wrong with the columns. */
export function readRows(table: Table): { rows: ReadRow[]; problems: Problem[] } {
  const { columns, problems } = readHeader(table);
  return { rows: table.rows.map((row) => readRow(row, columns, table.name)), problems };
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
    isMoved: row.cells.length > columns.length,
    problem: (field, message, advice, severity = 'error') => ({ file, line: row.number, ...(field ? { field } : {}), severity, message, advice }),
  };
}
