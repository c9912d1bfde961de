import type { Problem } from '../../shared/index.js';
import { COLUMNS, NOT_IN_A_TABLE } from './columns.js';
import type { ReadRow } from './read-rows.js';

/** What the check of an item found, said of the row and its columns. */
export function problemsOf(found: readonly Problem[], row: ReadRow): Problem[] {
  return found.filter(({ severity }) => severity === 'error').map(({ field = '', message, advice }) => {
    const column = columnFor(field);
    if (column && message.startsWith('nieznane pole')) return row.problem(column, 'to pole nie należy do materiału tego rodzaju', `Opróżnij tę komórkę albo popraw kolumnę „${COLUMNS.find(({ name }) => name === 'kind')!.label}”.`);
    if (NOT_IN_A_TABLE.includes(field.split('.')[0]!)) return row.problem(field, message, 'Tego pola nie ma w tabeli: materiał z plikiem dodaje się przez formularz, a to pole zmienia w redakcji.');
    return row.problem(column ?? field, message, advice);
  });
}

/** `places.0.name` and `topics.1` stand in the columns `places.name` and `topics`. */
function columnFor(field: string): string | undefined {
  const name = field.replace(/\.\d+(?=\.|$)/gu, '');
  return COLUMNS.find((one) => one.name === name)?.name ?? COLUMNS.find((one) => one.name.startsWith(`${name}.`))?.name;
}
