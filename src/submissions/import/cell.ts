import type { Column, Writing } from './columns.js';

/** What stands in a cell that takes a field away. The dash of books cannot be typed on a Polish keyboard, so any dash will do. */
const REMOVE = /^[-–—]$/u;
/** For messages. */
export const REMOVE_SIGN = '–';

export function isRemoval(cell: string): boolean {
  return REMOVE.test(cell);
}

/** The values of a list, as typed: `a | b`, or one a line. `\|` is a letter of a value; empty values are kept, for columns that belong together. */
export function splitList(cell: string): string[] {
  const values = [''];
  for (const [piece] of cell.matchAll(/\\[\\|]|[|\n]|[^\\|\n]+|\\/gu)) {
    if (piece === '|' || piece === '\n') values.push('');
    else values[values.length - 1] += piece === '\\|' || piece === '\\\\' ? piece[1]! : piece;
  }
  return values.map((value) => value.trim());
}

/** The inverse of `splitList`. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/gu, '\\$&')).join(' | ');
}

/** A value as front matter has it; what is not written as it should be stays as it is, and the schema says so. */
export function toValue(text: string, writing: Writing): unknown {
  switch (writing) {
    case 'number':
      return /^-?\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : text;
    case 'yes-no':
      return YES_OR_NO[text.toLowerCase()] ?? text;
    case 'day': {
      // Excel shows days in the order of the country, and saves what it shows.
      const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: 0?0:00(?::00)?)?$/u.exec(text) ?? [];
      if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return YES_OR_NO[text.toLowerCase()] ?? text;
    }
    case 'text':
      return text;
  }
}

/** Excel writes PRAWDA and FAŁSZ, TRUE and FALSE. */
const YES_OR_NO: Readonly<Record<string, boolean>> = { tak: true, prawda: true, true: true, nie: false, fałsz: false, false: false };

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'tak' : 'nie';
  return String(value);
}

/** What a table shows of a field; empty when the item has none. */
export function cellOf(meta: object, { name, holds }: Column): string {
  if (holds === 'aligned') {
    const [list = '', field = ''] = name.split('.');
    const entries = ((meta as Record<string, unknown>)[list] as Record<string, unknown>[] | undefined) ?? [];
    return entries.some((entry) => entry[field] !== undefined) ? joinList(entries.map((entry) => toText(entry[field]))) : '';
  }
  const value = valueAt(meta, name);
  return holds === 'list' ? joinList(((value as unknown[] | undefined) ?? []).map(toText)) : toText(value);
}

function valueAt(meta: object, name: string): unknown {
  return name.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], meta);
}
