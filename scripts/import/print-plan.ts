import { problemLine } from '../../src/shared/index.js';
import { countFates, type Change, type Fate, type Plan, type PlannedRow } from '../../src/submissions/import/index.js';

/** More letters of a value are not shown; the table has them. */
const LONGEST_VALUE = 100;

const FATES: Readonly<Record<Fate, string>> = { new: 'nowy', changed: 'zmiany', unchanged: 'bez zmian', faulty: 'do poprawy' };

/** Every row of a plan and a summary, in Polish, for a terminal. */
export function printPlan(plan: Plan): string {
  const counts = countFates(plan);
  return [
    ...plan.problems.map(problemLine),
    ...plan.rows.flatMap(rowLines),
    '',
    `Wiersze: ${plan.rows.length}. Nowe: ${counts.new}. Zmienione: ${counts.changed}. Bez zmian: ${counts.unchanged}. Do poprawy: ${counts.faulty}.`,
    'To była próba: nic nie zostało zapisane. Zmiany wprowadza się w redakcji.',
  ].join('\n');
}

function rowLines(row: PlannedRow): string[] {
  const id = 'id' in row && row.id ? ` ${row.id}` : '';
  const title = row.title ? ` ${shorten(row.title)}` : '';
  const more = row.what === 'faulty' ? row.problems : row.notes;
  return [`${row.row}: ${FATES[row.what]}${id}${title}`, ...(row.what === 'changed' ? row.changes.map(changeLine) : []), ...more.map((problem) => `    ${problem.field ? `[${problem.field}] ` : ''}${problem.message} → ${problem.advice}`)];
}

function changeLine({ label, before, after }: Change): string {
  return `    ${label}: ${before === '' ? '(puste)' : shorten(before)} → ${after === '' ? '(puste)' : shorten(after)}`;
}

/** On one line; what was typed into a table may hold anything, but no control characters reach the terminal. */
function shorten(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1).trimEnd()}…`;
}
