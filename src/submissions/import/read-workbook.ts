import { checkSpreadsheet, type SpreadsheetFault } from '../../materials/index.js';
import { LIMITS } from './limits.js';
import type { Grid } from './read-table.js';
import { fault } from './table.js';

const FAULTS: Readonly<Record<SpreadsheetFault, { message: string; advice: string }>> = {
  damaged: { message: 'arkusz jest uszkodzony', advice: 'Otwórz go i zapisz na nowo jako „Skoroszyt programu Excel (.xlsx)” albo „CSV UTF-8”.' },
  'not-a-workbook': { message: 'to nie jest arkusz .xlsx ani tekst CSV', advice: 'Otwórz tabelę w arkuszu kalkulacyjnym (także LibreOffice, Dokumenty Google) i zapisz ją jako .xlsx albo „CSV UTF-8”.' },
  macros: { message: 'arkusz zawiera makra', advice: 'Zapisz go jako „Skoroszyt programu Excel (.xlsx)”, bez makr.' },
  encrypted: { message: 'arkusz jest zabezpieczony hasłem', advice: 'Zapisz go bez hasła.' },
  'too-big': { message: `arkusz jest za duży (najwyżej ${LIMITS.rows} wierszy i ${LIMITS.columns} kolumn)`, advice: 'Zostaw w nim samą tabelę albo podziel ją na mniejsze. Czasem pomaga przekopiowanie tabeli do nowego arkusza.' },
};

/** Reads the first sheet of a workbook, after the gate. */
export async function readWorkbook(bytes: Buffer, name: string): Promise<Grid> {
  // The header, and empty rows that were formatted once.
  const found = await checkSpreadsheet(bytes, { rows: LIMITS.rows * 5, columns: LIMITS.columns });
  if (found) return fault(name, FAULTS[found].message, FAULTS[found].advice);
  try {
    const { readSheet } = await import('read-excel-file/universal');
    // Numbers as they were typed: 0.1 stays 0.1.
    const rows = await readSheet(toArrayBuffer(bytes), { parseNumber: (text: string) => text });
    return rows.map((row) => row.map(toText));
  } catch {
    // The reader has no list of what it throws; the gate has let pass what it is.
    return fault(name, FAULTS.damaged.message, FAULTS.damaged.advice);
  }
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'tak' : 'nie';
  return String(value);
}

/** Of this file alone: a small `Buffer` shares its memory with others. */
function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
