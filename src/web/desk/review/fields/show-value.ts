import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Kind } from '../../../../content/index.js';
import { isObject, valueAt, type Meta } from './at-path.js';
import type { Column, Field, FormRow, FormValue } from './field.js';
import { BY_PROGRAM } from './field-table.js';
import { fieldsOf } from './fields-of.js';

/** What is edited: front matter and text. */
export interface Draft {
  kind: Kind;
  meta: Meta;
  body: string;
}

/** A field as it stands in the form. Whatever was kept is shown somehow: front matter may be wrong until it is mended. */
export function showValue(field: Field, draft: Draft): FormValue {
  if (field.path === 'body') return sameLines(draft.body);
  if (field.path === 'rest') return restOf(draft);
  const value = valueAt(draft.meta, field.path);
  const { widget } = field;
  switch (widget.is) {
    case 'codes':
      return [...new Set(listOf(value).map(textOf))];
    case 'line':
      return oneLine(textOf(value));
    case 'rows':
      return listOf(value).map((row, index) => showRow(row, index, widget.columns));
    case 'lines':
      return listOf(value).map(textOf).join('\n');
    case 'yes':
      return value === true ? 'yes' : '';
    default:
      // `approvedBySpeakers: false` is a day that has not come.
      return value === false ? '' : textOf(value);
  }
}

/** Front matter without a field of its own, as YAML. */
function restOf({ kind, meta }: Draft): string {
  const rest = Object.fromEntries(Object.entries(meta).filter(([name]) => !isElsewhere(name, kind)));
  return Object.keys(rest).length === 0 ? '' : stringify(rest, { lineWidth: 0 }).trimEnd();
}

/** Whether a field of front matter has its place in the form, or is the program's own. */
export function isElsewhere(name: string, kind: Kind): boolean {
  return BY_PROGRAM.includes(name) || fieldsOf(kind).some(({ path }) => path.split('.')[0] === name);
}

/** Tells whether a field still is what was shown. Short: the form carries one for each field. */
export function markOf(value: FormValue): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

/** A browser sends lines with CR LF. */
export function sameLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function showRow(row: unknown, index: number, columns: readonly Column[]): FormRow {
  const cells = columns.map(({ name, is }) => {
    const value = isObject(row) ? row[name] : name === columns[0]?.name ? row : undefined;
    return [name, is === 'lines' ? listOf(value).map(textOf).join('\n') : is === 'text' ? textOf(value) : oneLine(textOf(value))];
  });
  return { index, cells: Object.fromEntries(cells) as Record<string, string> };
}

/** A browser takes line breaks out of a box of one line; what it sends back must be what was shown. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return sameLines(typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean));
}
