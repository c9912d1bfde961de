import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { allOrNothing } from './all-or-nothing.js';

export type State = Database.Database;

/** The tables of one room. */
export interface Layout {
  room: string;
  /** SQL, oldest first. A step that has once been released is never changed: the next one alters what it made. */
  steps: readonly string[];
}

/** Raised by a file of a newer program, so that an older one does not write into tables it does not know. */
export class NewerStateError extends Error {}

/** How long to wait for another program (a backup, a command) that writes. */
const WAIT_MS = 5_000;

/**
 * Opens the one file of what is not content (people, invitations, submissions, decisions) and brings the tables of each
 * room up to date, all of a room or none. What was said to be written is on the disk (`synchronous=FULL`).
 * @throws NewerStateError, or SQLite's error for a file that is no database or is damaged; it is never made anew
 */
export function openState(path: string, layouts: readonly Layout[]): State {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const state = new Database(path);
  try {
    // `secure_delete`: what is forgotten about a person is overwritten, not only unlinked.
    state.exec(`PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`);
    allOrNothing(state, () => {
      state.exec('CREATE TABLE IF NOT EXISTS layouts (room TEXT PRIMARY KEY, steps INTEGER NOT NULL) STRICT');
      for (const layout of layouts) bringUpToDate(state, layout);
    });
    return state;
  } catch (error) {
    state.close();
    throw error;
  }
}

function bringUpToDate(state: State, { room, steps }: Layout): void {
  const { done } = state.prepare('SELECT coalesce(max(steps), 0) AS done FROM layouts WHERE room = ?').get(room) as { done: number };
  if (done > steps.length) throw new NewerStateError(`baza danych jest z nowszej wersji programu (${room}: ${done}, znane ${steps.length}); uruchom nowszą wersję albo przywróć kopię zapasową`);
  for (const step of steps.slice(done)) state.exec(step);
  state.prepare('INSERT INTO layouts (room, steps) VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET steps = excluded.steps').run(room, steps.length);
}
