import { z } from 'zod';
import { editDistance } from '../language/index.js';
import type { Problem } from '../shared/index.js';
import type { Locate } from './read-yaml.js';
import type { Vocabularies } from './vocabulary.js';

/** zod's own Polish messages, asked for per call so that nothing global is changed. */
const polish = z.locales.pl().localeError;

/**
 * Checks data against a schema and turns every fault into a Problem with its line and what to do.
 * @returns the typed data, or all problems at once
 */
export function checkWithSchema<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  place: { file: string; locate: Locate; vocabularies?: Vocabularies },
): { data: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(data, { error: polish, reportInput: true });
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.map((issue) => toProblem(issue, place)) };
}

type Place = { file: string; locate: Locate; vocabularies?: Vocabularies };

function toProblem(issue: z.core.$ZodIssue, place: Place): Problem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const line = place.locate(path);
  return {
    file: place.file,
    ...(line === undefined ? {} : { line }),
    field: path.map(String).join('.'),
    severity: 'error',
    message: messageOf(issue),
    advice: adviceFor(issue, place.vocabularies),
  };
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (isMissing(issue)) return 'brakuje wymaganego pola';
  if (issue.code === 'unrecognized_keys') return `nieznane pole: ${issue.keys.join(', ')}`;
  return issue.message;
}

/** A field of one of several types (a code may be a number) is missed as a union. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.path.length > 0 && issue.input === undefined;
}

function adviceFor(issue: z.core.$ZodIssue, vocabularies: Vocabularies | undefined): string {
  const field = String(issue.path.at(-1) ?? '');
  if (isMissing(issue)) return `Dopisz pole „${field}”.`;
  switch (issue.code) {
    case 'invalid_type':
      return `Popraw wartość pola „${field}” (oczekiwany typ: ${issue.expected}).`;
    case 'unrecognized_keys':
      return 'Usuń to pole albo popraw jego nazwę; wykaz pól jest w README.';
    case 'too_small':
      return `Rozwiń treść pola „${field}” (najmniej ${issue.minimum}).`;
    case 'too_big':
      return `Skróć treść pola „${field}” (najwięcej ${issue.maximum}).`;
    case 'invalid_value':
      return `Wpisz jedną z wartości: ${issue.values.map(String).join(', ')}.`;
    case 'custom':
      return codeAdvice(issue.params, vocabularies);
    default:
      return issue.path.length === 0 || field === 'kind' ? 'Podaj „kind”: panel-note, presentation albo case-study.' : `Popraw pole „${field}”.`;
  }
}

function codeAdvice(params: Record<string, unknown> | undefined, vocabularies: Vocabularies | undefined): string {
  const scheme = params?.['scheme'] as keyof Vocabularies | undefined;
  const vocabulary = scheme && vocabularies?.[scheme];
  if (!vocabulary) return 'Popraw wartość według wzoru z README.';
  const typed = String(params?.['value']);
  const near = vocabulary.concepts
    .map((concept) => ({ code: concept.code, distance: editDistance(typed, concept.code, 4) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const hint = near && near.distance <= 4 ? ` Czy chodziło o „${near.code}”?` : '';
  return `Użyj kodu z pliku content/vocabularies/${scheme}.yaml.${hint}`;
}
