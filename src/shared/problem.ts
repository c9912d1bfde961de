/**
 * One thing that is wrong with a file, said so that a person can mend it.
 * Problems are data: they are collected and shown all at once, never thrown one by one.
 */
export interface Problem {
  /** Path of the file, relative to the folder that was read. */
  file: string;
  /** 1-based line, when it is known. */
  line?: number;
  /** Dotted path of the field, such as `places.0.name`. */
  field?: string;
  /** An `error` keeps the file out of the library; a `warning` does not. */
  severity: 'error' | 'warning';
  /** What is wrong, in Polish (its reader is the editor or the operator). */
  message: string;
  /** What to do about it, in Polish. */
  advice: string;
}

/** `plik:wiersz pole – co jest źle → co zrobić`, one line for a terminal or a log. */
export function problemLine(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const field = problem.field ? ` [${problem.field}]` : '';
  const kind = problem.severity === 'error' ? 'błąd' : 'uwaga';
  return `${place}${field} ${kind}: ${problem.message} → ${problem.advice}`;
}
