import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { allOrNothing } from '../../state/index.js';
import type { FileType } from '../file-types.js';
import { readReading, type Reading } from '../reading.js';
import type { Refusal } from '../refusals.js';
import type { Job, JobState, Outcome } from './job.js';

/** Raised when the tables change; jobs of another layout are forgotten, for whoever needs one asks for it again. */
const LAYOUT = 1;

interface Row {
  sha256: string;
  type: FileType;
  version: number;
  state: JobState;
  tries: number;
  problems: string;
}

/**
 * Jobs and what they read, in one file. Every change is one statement or one transaction on the disk (`synchronous=FULL`), so a
 * killed program finds each job in the state before or after it.
 */
export class JobStore {
  readonly #database: Database.Database;
  readonly #statements;

  /** @throws SQLite's error for a file that is no database or is damaged */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#database = new Database(path);
    try {
      this.#database.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      makeTables(this.#database);
      this.#statements = prepare(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  job(sha256: string): (Job & { version: number }) | undefined {
    const row = this.#statements.get.get(sha256) as Row | undefined;
    return row && { ...toJob(row), version: row.version };
  }

  put(sha256: string, type: FileType, version: number): void {
    this.#statements.put.run(sha256, type, version);
  }

  /** The job that has waited longest becomes `running`, with one more try. */
  takeNext(): Job | undefined {
    const row = this.#statements.take.get() as Row | undefined;
    return row && toJob(row);
  }

  finish(sha256: string, outcome: Outcome, version: number): void {
    const state = 'reading' in outcome ? 'done' : 'failed';
    allOrNothing(this.#database, () => {
      if ('reading' in outcome) this.#statements.putReading.run(sha256, version, JSON.stringify(outcome.reading));
      this.#statements.finish.run(state, JSON.stringify(outcome.problems), sha256);
    });
  }

  /** Puts a job at the end of the line. `isCounted` is false when the try was not the job's fault. */
  putBack(sha256: string, isCounted: boolean): void {
    this.#statements.putBack.run(isCounted ? 0 : 1, sha256);
  }

  /** Jobs that were running when the program ended. */
  interrupted(): Job[] {
    return (this.#statements.interrupted.all() as Row[]).map(toJob);
  }

  reading(sha256: string): Reading | undefined {
    const row = this.#statements.getReading.get(sha256) as { reading: string } | undefined;
    return row && readReading(JSON.parse(row.reading));
  }

  /** Which version of the work made the reading; `undefined` when there is none. */
  readingVersion(sha256: string): number | undefined {
    return (this.#statements.getReadingVersion.get(sha256) as { version: number } | undefined)?.version;
  }

  forget(sha256: string): void {
    allOrNothing(this.#database, () => {
      this.#statements.forget.run(sha256);
      this.#statements.forgetReading.run(sha256);
    });
  }

  close(): void {
    this.#database.close();
  }

}

/** Field by field: the driver adds one of its own to rows. */
function toJob({ sha256, type, state, tries, problems }: Row): Job {
  return { sha256, type, state, tries, problems: JSON.parse(problems) as Refusal[] };
}

function makeTables(database: Database.Database): void {
  const { user_version: layout } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (layout !== LAYOUT) database.exec(`BEGIN IMMEDIATE; DROP TABLE IF EXISTS jobs; DROP TABLE IF EXISTS readings; ${SCHEMA} PRAGMA user_version = ${LAYOUT}; COMMIT`);
}

const SCHEMA = `
CREATE TABLE jobs (
  sha256 TEXT PRIMARY KEY, type TEXT NOT NULL, version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0, problems TEXT NOT NULL DEFAULT '[]', place INTEGER NOT NULL
);
CREATE INDEX jobs_in_line ON jobs (place) WHERE state = 'waiting';
CREATE TABLE readings (sha256 TEXT PRIMARY KEY, version INTEGER NOT NULL, reading TEXT NOT NULL);
`;

/** The end of the line. */
const LAST = '(SELECT coalesce(max(place), 0) + 1 FROM jobs)';

function prepare(database: Database.Database) {
  return {
    get: database.prepare('SELECT sha256, type, version, state, tries, problems FROM jobs WHERE sha256 = ?'),
    put: database.prepare(`INSERT INTO jobs (sha256, type, version, state, place) VALUES (?, ?, ?, 'waiting', ${LAST})
      ON CONFLICT (sha256) DO UPDATE SET type = excluded.type, version = excluded.version, state = 'waiting', tries = 0, problems = '[]', place = excluded.place`),
    take: database.prepare(`UPDATE jobs SET state = 'running', tries = tries + 1
      WHERE sha256 = (SELECT sha256 FROM jobs WHERE state = 'waiting' ORDER BY place LIMIT 1) RETURNING sha256, type, version, state, tries, problems`),
    finish: database.prepare('UPDATE jobs SET state = ?, problems = ? WHERE sha256 = ?'),
    putBack: database.prepare(`UPDATE jobs SET state = 'waiting', tries = tries - ?, place = ${LAST} WHERE sha256 = ?`),
    interrupted: database.prepare("SELECT sha256, type, version, state, tries, problems FROM jobs WHERE state = 'running' ORDER BY place"),
    putReading: database.prepare('INSERT OR REPLACE INTO readings (sha256, version, reading) VALUES (?, ?, ?)'),
    getReading: database.prepare('SELECT reading FROM readings WHERE sha256 = ?'),
    getReadingVersion: database.prepare('SELECT version FROM readings WHERE sha256 = ?'),
    forget: database.prepare('DELETE FROM jobs WHERE sha256 = ?'),
    forgetReading: database.prepare('DELETE FROM readings WHERE sha256 = ?'),
  };
}
