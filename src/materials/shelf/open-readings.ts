import { rmSync } from 'node:fs';
import { JobStore } from '../queue/job-store.js';

/** What was read, without the power to have anything read: also for a program beside the server. */
export type Readings = Pick<JobStore, 'job' | 'reading' | 'readingVersion' | 'close'>;

/**
 * Opens the readings. They are derived, so a file that is damaged is taken away and everything is read anew.
 * @throws SQLite's error when the file cannot be opened or made
 */
export function openReadings(path: string): Readings {
  try {
    return new JobStore(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    return new JobStore(path);
  }
}

function isDamage(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /NOTADB|CORRUPT/u.test(String(code)) || /not a database|malformed/u.test(String(message));
}
