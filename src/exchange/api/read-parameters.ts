import { z } from 'zod';
import type { Label } from '../../content/index.js';
import { ApiProblem, type ParameterFault } from './problems.js';

/** How many faults are told at once: a thousand unknown names would be no help. */
const MOST_FAULTS = 20;
const MOST_NAME = 60;

/**
 * Reads a query string with the schema that documents it. Empty values count as absent, as forms send them; lists may be
 * repeated or separated by commas.
 * @throws ApiProblem `parameters`, naming every parameter that cannot be used
 */
export function readParameters<Schema extends z.ZodObject>(schema: Schema, query: URLSearchParams): z.output<Schema> {
  const faults: ParameterFault[] = [];
  const given: [string, unknown][] = [];
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name).filter((value) => value !== '');
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!field) faults.push({ parameter: name.slice(0, MOST_NAME), detail: unknownName(schema) });
    else if (isList(field)) given.push([name, values.flatMap((value) => value.split(',')).map((code) => code.trim()).filter((code) => code !== '')]);
    else if (values.length > 1) faults.push({ parameter: name, detail: { pl: 'Podaj ten parametr tylko raz.', en: 'Give this parameter only once.' } });
    else if (values.length === 1) given.push([name, values[0]]);
  }
  const read = schema.safeParse(Object.fromEntries(given));
  if (!read.success) faults.push(...read.error.issues.map((issue) => ({ parameter: String(issue.path[0] ?? ''), detail: whatIsWrong(issue) })));
  if (faults.length > 0) throw new ApiProblem('parameters', { errors: faults.slice(0, MOST_FAULTS) });
  return read.data!;
}

function isList(field: unknown): boolean {
  return field instanceof z.ZodArray || (field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray);
}

function unknownName(schema: z.ZodObject): Label {
  const known = Object.keys(schema.shape).join(', ');
  if (known === '') return { pl: 'Ten adres nie przyjmuje parametrów.', en: 'This address takes no parameters.' };
  return { pl: `Nie ma takiego parametru. Są: ${known}.`, en: `There is no such parameter. There are: ${known}.` };
}

function whatIsWrong(issue: z.core.$ZodIssue): Label {
  switch (issue.code) {
    case 'invalid_value':
      return { pl: `Podaj jedną z wartości: ${issue.values.join(', ')}.`, en: `Give one of: ${issue.values.join(', ')}.` };
    case 'too_small':
      return { pl: `Podaj liczbę całkowitą nie mniejszą niż ${issue.minimum}.`, en: `Give a whole number of at least ${issue.minimum}.` };
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return { pl: 'Podaj dzień w zapisie RRRR-MM-DD, na przykład 2026-01-31.', en: 'Give a day as YYYY-MM-DD, such as 2026-01-31.' };
    default:
      return { pl: 'Podaj liczbę całkowitą.', en: 'Give a whole number.' };
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Label {
  if (origin === 'string') return { pl: `Podaj najwyżej ${maximum} znaków.`, en: `Give at most ${maximum} characters.` };
  if (origin === 'array') return { pl: `Podaj najwyżej ${maximum} kodów.`, en: `Give at most ${maximum} codes.` };
  return { pl: `Podaj liczbę całkowitą nie większą niż ${maximum}.`, en: `Give a whole number of at most ${maximum}.` };
}
