import { COLUMNS, columnOf } from './columns.js';
import { LIMITS } from './limits.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { fault, type Row, type Table, type TableReading } from './table.js';

/** What a file reader gives: rows of cells, from the first row of the sheet on. */
export type Grid = string[][] | { problems: Exclude<TableReading, Table>['problems'] };

/**
 * Reads a table of items: CSV (UTF-8, UTF-16 or Windows-1250; semicolons, commas or tabs) or XLSX (its first sheet).
 * @param name the name of the file as it was sent, for messages; its ending is not believed
 * @returns the table, or everything that is wrong with the file
 */
export async function readTable(bytes: Buffer, name: string): Promise<TableReading> {
  if (bytes.length === 0) return fault(name, 'plik jest pusty', 'Sprawdź, czy to właściwy plik.');
  if (bytes.length > LIMITS.bytes) return fault(name, `plik ma więcej niż ${LIMITS.bytes / 1_000_000} MB`, 'Podziel tabelę na mniejsze, a obrazy i pliki z niej usuń.');
  const grid = await readGrid(bytes, name);
  return 'problems' in grid ? grid : toTable(grid, name);
}

async function readGrid(bytes: Buffer, name: string): Promise<Grid> {
  if (bytes.subarray(0, 4).equals(ZIP)) return readWorkbook(bytes, name);
  if (bytes.subarray(0, 4).equals(OLE)) return fault(name, 'to dawny plik Excela (.xls) albo plik zabezpieczony hasłem', 'Otwórz go i wybierz „Zapisz jako”: „Skoroszyt programu Excel (.xlsx)” albo „CSV UTF-8”, bez hasła.');
  return readCsv(bytes, name);
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function toTable(grid: string[][], name: string): TableReading {
  const [header = [], ...lines] = grid.map((row) => withoutEmptyEnd(row.map(clean)));
  const rows = lines.map((cells, index): Row => ({ number: index + 2, cells })).filter(({ cells }) => cells.length > 0);
  if (!header.some((one) => columnOf(one))) {
    return fault(name, 'w pierwszym wierszu nie ma nazw kolumn', `Wpisz w nim nazwy pól, na przykład: ${COLUMNS.slice(0, 4).map(({ label }) => label).join(', ')}. Najprościej zacząć od pobranej tabeli.`, 1);
  }
  if (header.length > LIMITS.columns) return fault(name, `tabela ma ${header.length} kolumn, a może mieć najwyżej ${LIMITS.columns}`, 'Usuń kolumny, których nie trzeba.');
  if (rows.length > LIMITS.rows) return fault(name, `tabela ma ${rows.length} wierszy, a może mieć najwyżej ${LIMITS.rows}`, 'Podziel ją na mniejsze.');
  const tooLong = rows.find(({ cells }) => cells.some((cell) => cell.length > LIMITS.cell));
  if (tooLong) return fault(name, `komórka ma więcej niż ${LIMITS.cell} znaków`, 'Skróć jej treść.', tooLong.number);
  return { name, header, rows };
}

function withoutEmptyEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** One form of every letter and line end; the sign that keeps a spreadsheet from taking text for a formula is taken off. */
function clean(cell: string): string {
  const text = cell.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/gu, '').trim();
  return text.replace(/^'(?=[-=+@'＝＋－＠])/u, '');
}
