import type { Job, Outcome } from './job.js';

/** A job that may be begun, with what must be written in the same transaction; or why there is none. */
export type Plan = { job: Omit<Job, 'id' | 'at' | 'trouble'>; begin?: () => void } | { stop: Outcome };

/** Nothing can be published until this is mended. */
export function refuse(message: string, advice: string, file = ''): Plan {
  return { stop: { outcome: 'refused', problems: [{ file, severity: 'error', message, advice }] } };
}

/** An open job on the same file: the one before must be finished first. */
export function stillBusy(path: string): Plan {
  return refuse('poprzednia zmiana tego materiału nie jest jeszcze zapisana', 'Poczekaj, aż skończy się zapis poprzedniej zmiany, i spróbuj jeszcze raz.', path);
}
