import { CsvError, parse } from 'csv-parse/sync';
import { readInvitees } from './read-invitees.js';
import type { Invitee } from './plan-invitations.js';

export type ListReading = { invitees: Invitee[] } | { fault: 'unreadable' };

/** People from a file: UTF-8 with or without its mark, or what Polish Excel writes when told plainly „CSV”. */
export function decodeList(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

/** People from lines of separated values; the separator is the one that stands most often in the first line. */
export function readList(text: string): ListReading {
  const lines = text.replace(/^\uFEFF/u, '').replace(/^sep=.\r?\n/u, '');
  const [first = ''] = lines.trimStart().split(/\r?\n/u);
  const times = (separator: string) => first.split(separator).length;
  const delimiter = [';', '\t', ','].reduce((best, one) => (times(one) > times(best) ? one : best));
  try {
    const table = parse(lines, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true }) as string[][];
    return { invitees: readInvitees(table) };
  } catch (error) {
    if (error instanceof CsvError) return { fault: 'unreadable' };
    throw error;
  }
}
