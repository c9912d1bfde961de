import type { Problem } from '../../shared/index.js';

export interface Row {
  /** As spreadsheets number it: the header is row 1. */
  number: number;
  /** Trimmed, in the order of the header; missing ones are empty. */
  cells: string[];
}

/** A table as it was read, before anything is known of its columns. */
export interface Table {
  /** The name of the file, for messages. */
  name: string;
  header: string[];
  /** Rows with something in them. */
  rows: Row[];
}

export type TableReading = Table | { problems: Problem[] };

export function fault(file: string, message: string, advice: string, line?: number): { problems: Problem[] } {
  return { problems: [{ file, ...(line === undefined ? {} : { line }), severity: 'error', message, advice }] };
}
