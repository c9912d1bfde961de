import { parse } from 'yaml';
import { isObject, withValueAt, valueAt } from './at-path.js';
import type { Column, Field, FormRow, FormValue } from './field.js';
import { isElsewhere, type Draft } from './show-value.js';

/** A text nobody can read as YAML, or one that names what has its own place; said at the field. */
export class UnreadableRest extends Error {}

/**
 * Puts what was typed into the draft; what a field does not show of its value (an ORCID beside a name) stays.
 * Nothing is checked here: the schema of files does that.
 * @throws UnreadableRest
 */
export function withTyped(draft: Draft, field: Field, typed: FormValue): Draft {
  if (field.path === 'body') return { ...draft, body: String(typed) };
  if (field.path === 'rest') return { ...draft, meta: withRest(draft, String(typed)) };
  const before = valueAt(draft.meta, field.path);
  return { ...draft, meta: withValueAt(draft.meta, field.path, parseValue(field, typed, before)) };
}

function parseValue({ widget }: Field, typed: FormValue, before: unknown): unknown {
  switch (widget.is) {
    case 'codes':
      return orNothing(typed as readonly string[]);
    case 'rows':
      return orNothing((typed as readonly FormRow[]).map((row, place) => parseRow(row, widget.columns, place, Array.isArray(before) ? before : [])));
    case 'lines':
      return orNothing(linesOf(String(typed)));
    case 'yes':
      return typed === 'yes' ? true : undefined;
    default:
      return String(typed).trim() || undefined;
  }
}

function parseRow({ index, cells }: FormRow, columns: readonly Column[], place: number, before: readonly unknown[]): Record<string, unknown> {
  const kept = keptRow(index, cells, columns[0]?.name ?? '', before);
  const row: Record<string, unknown> = isObject(kept) ? { ...kept } : {};
  for (const { name, is, fill } of columns) {
    const text = (cells[name] ?? '').trim() || (index < before.length ? '' : (fill?.(place + 1) ?? ''));
    const value = is === 'lines' ? orNothing(linesOf(text)) : text || undefined;
    if (value === undefined) delete row[name];
    else row[name] = value;
  }
  return row;
}

/** The row as it was: in its place, or, where the list was changed by somebody else meanwhile, the one of the same name. */
function keptRow(index: number, cells: FormRow['cells'], first: string, before: readonly unknown[]): unknown {
  const isSame = (row: unknown) => isObject(row) && row[first] === cells[first];
  return isSame(before[index]) ? before[index] : (before.find(isSame) ?? before[index]);
}

function withRest({ kind, meta }: Draft, text: string): Record<string, unknown> {
  const rest = readRest(text);
  const misplaced = Object.keys(rest).filter((name) => isElsewhere(name, kind));
  if (misplaced.length > 0) throw new UnreadableRest(`${misplaced.join(', ')}: to ma własne miejsce w formularzu albo wypełnia się samo. Usuń ten wiersz.`);
  return { ...Object.fromEntries(Object.entries(meta).filter(([name]) => isElsewhere(name, kind))), ...rest };
}

function readRest(text: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new UnreadableRest('tego zapisu nie da się odczytać jako YAML. Sprawdź dwukropki i wcięcia albo przywróć poprzedni tekst.', { cause });
  }
  if (read === null || read === undefined) return {};
  if (!isObject(read)) throw new UnreadableRest('każdy wiersz musi mieć postać „nazwa: wartość”.');
  return read;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((one) => one.trim()).filter(Boolean);
}

function orNothing<Each>(list: readonly Each[]): readonly Each[] | undefined {
  return list.length > 0 ? list : undefined;
}
