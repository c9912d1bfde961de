import { createHash } from 'node:crypto';
import type { Draft, Field, Values } from './field.js';

/** What a form shows of a draft. */
export function valuesOf(draft: Draft, fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, toTyped(field, at(draft, field.at))]));
}

/** Writes what was typed into a draft; what the form does not ask for stays as it was. */
export function putValues(draft: Draft, fields: readonly Field[], values: Values): void {
  for (const field of fields) put(draft, field.at, toKept(field, values[field.name] ?? [], at(draft, field.at)));
  draft.people = draft.people
    .map(({ person = '', organisation = '', scopes = [] }: Partial<Draft['people'][number]>) => ({ person, organisation, scopes }))
    .filter(({ person, organisation }) => person !== '' || organisation !== '');
}

/** A short mark of what a form showed: whoever saves shows by it that nobody else saved the same fields in between. */
export function markOf(values: Values): string {
  const sorted = Object.entries(values).filter(([, typed]) => typed.some((text) => text !== '')).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22);
}

function toTyped({ kind, key }: Field, kept: unknown): string[] {
  if (kept === undefined || kept === null) return [];
  if (kind === 'tick') return kept === true ? ['1'] : [];
  if (kind === 'codes' || kind === 'scopes') return Array.isArray(kept) ? kept.map(String) : [];
  if (kind === 'lines') return [(Array.isArray(kept) ? kept : [kept]).map(String).join('\n')];
  if (kind === 'names') return [(Array.isArray(kept) ? kept : []).map((each) => String((each as Record<string, unknown>)[key!] ?? '')).join('\n')];
  if (kind === 'period') return [periodInWords(String(kept))];
  return [String(kept)];
}

function toKept({ kind, key }: Field, typed: readonly string[], before: unknown): unknown {
  const text = (typed[0] ?? '').trim();
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  switch (kind) {
    case 'tick':
      return typed.includes('1') ? true : undefined;
    case 'codes':
    case 'scopes':
      return typed.filter(Boolean);
    case 'lines':
      return lines;
    case 'names':
      return lines.map((name) => named(before, key!, name) ?? { [key!]: name });
    case 'period':
      return text === '' ? undefined : periodFrom(text);
    case 'day':
      return text === '' ? undefined : dayFrom(text);
    case 'code':
      return text === '' ? undefined : text;
    default:
      return text;
  }
}

/** The object that has this name already, with all the form knows nothing of. */
function named(before: unknown, key: string, name: string): unknown {
  return Array.isArray(before) ? before.find((each: Record<string, unknown> | null) => each?.[key] === name) : undefined;
}

/** „2016–2018”, „od 2017” as ISO 8601; anything else as typed. */
function periodFrom(text: string): string {
  const between = /^(\d{4})\s*[-–—/]\s*(\d{4})$/u.exec(text);
  const since = /^od\s+(\d{4})$/iu.exec(text);
  if (between) return `${between[1]}/${between[2]}`;
  return since ? `${since[1]}/..` : text;
}

function periodInWords(period: string): string {
  if (/^\d{4}\/\.\.$/u.test(period)) return `od ${period.slice(0, 4)}`;
  return /^\d{4}\/\d{4}$/u.test(period) ? period.replace('/', '–') : period;
}

/** Browsers without a calendar let people type „1.12.2026”. */
function dayFrom(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})$/u.exec(text) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text;
}

function at(draft: Draft, path: Field['at']): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined), draft);
}

function put(draft: Draft, path: Field['at'], value: unknown): void {
  let place = draft as unknown as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) {
    const inner = place[part];
    if (typeof inner !== 'object' || inner === null) {
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
      place[part] = {};
    }
    place = place[part] as Record<string | number, unknown>;
  }
  const last = path.at(-1)!;
  if (value === undefined) delete place[last];
  else place[last] = value;
}
