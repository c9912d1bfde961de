import type { Problem } from '../../../../shared/index.js';
import type { Field } from './field.js';
import { BY_PROGRAM } from './field-table.js';

export interface PlacedProblems {
  at: ReadonlyMap<string, readonly Problem[]>;
  /** Of no field of the form. */
  elsewhere: readonly Problem[];
}

/** Problems of the file an item will be, at the fields of the form they are about. */
export function problemsAt(problems: readonly Problem[], fields: readonly Field[]): PlacedProblems {
  const at = new Map<string, Problem[]>();
  const elsewhere: Problem[] = [];
  for (const problem of problems) {
    const path = pathOf(problem.field ?? '', fields);
    if (path) at.set(path, [...(at.get(path) ?? []), problem]);
    else elsewhere.push(problem);
  }
  return { at, elsewhere };
}

function pathOf(place: string, fields: readonly Field[]): string | undefined {
  // What problems of the text name is a word for people (`parse-item`).
  if (place === 'treść') return 'body';
  if (place === '') return undefined;
  const own = fields.filter(({ path }) => place === path || place.startsWith(`${path}.`)).sort((a, b) => b.path.length - a.path.length)[0];
  const below = own ?? fields.find(({ path }) => path.startsWith(`${place}.`));
  if (below) return below.path;
  return BY_PROGRAM.includes(place.split('.')[0]!) ? undefined : 'rest';
}
