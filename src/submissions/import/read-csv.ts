import { CsvError, parse } from 'csv-parse/sync';
import { columnOf } from './columns.js';
import { LIMITS } from './limits.js';
import type { Grid } from './read-table.js';
import { fault } from './table.js';

const DELIMITERS = [';', ',', '\t'] as const;

/** Reads separated values, whatever spreadsheet saved them: the delimiter is the one by which most columns are known. */
export function readCsv(bytes: Buffer, name: string): Grid {
  const text = decode(bytes);
  if (text === undefined) return fault(name, 'plik nie jest tekstem ani arkuszem', 'Zapisz tabelę jako „CSV UTF-8” albo „Skoroszyt programu Excel (.xlsx)”.');
  // Excel's own first line, which it does not show.
  const lines = text.replace(/^sep=.\r?\n/u, '');
  try {
    return parse(lines, { ...OPTIONS, delimiter: delimiterOf(lines) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') return fault(name, 'jeden z wierszy jest za długi', 'Sprawdź, czy w tabeli nie brakuje zamknięcia cudzysłowu.');
    return fault(name, 'tabeli nie da się podzielić na wiersze i kolumny, najpewniej przez cudzysłów bez pary', 'Otwórz ją w arkuszu i zapisz na nowo jako „CSV UTF-8” albo .xlsx.', (error as unknown as { lines?: number }).lines);
  }
}

const OPTIONS = { relax_column_count: true, relax_quotes: true, max_record_size: LIMITS.cell * 2 } as const;

/** @returns nothing for what is no text */
function decode(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Polish Excel writes when it is told plainly „CSV”.
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const known = (delimiter: string) => {
    try {
      const [header = []] = parse(text, { ...OPTIONS, delimiter, to: 1 });
      return header.filter((cell) => columnOf(cell)).length;
    } catch {
      return 0;
    }
  };
  return DELIMITERS.toSorted((a, b) => known(b) - known(a))[0]!;
}
