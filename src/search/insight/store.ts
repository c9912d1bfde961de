import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { allOrNothing } from '../../state/index.js';
import { daysBefore } from './days.js';
import type { Counts } from './gathered.js';

/** Raised when the tables below change; a file of another layout is set aside. */
export const LAYOUT = 1;
/** Queries below the threshold in one week, 46 bytes each; more are no readers. */
const MOST_WAITING = 100_000;
/** Pages of 4 kB: whatever is asked, the file stays below 100 MB. */
const MOST_PAGES = 25_600;

/** What of a query may be written, and under which mark until then. */
export interface Rules {
  threshold: number;
  week: string;
  markOf: (query: string) => string;
}

/** The counts on disk. Below the threshold of a query only its mark is there, a number nobody can read back. */
export class InsightStore {
  readonly #database: Database.Database;
  readonly #statements;
  /** Queries below the threshold, as counted when a writing begins: counting 100,000 takes a millisecond. */
  #waiting = 0;

  private constructor(database: Database.Database) {
    this.#database = database;
    this.#statements = {
      isKnown: database.prepare('SELECT 1 FROM asked WHERE query = ? LIMIT 1'),
      ask: database.prepare(`INSERT INTO asked (query, day, times, filtered, results, complete) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (query, day) DO UPDATE SET times = times + excluded.times, filtered = filtered + excluded.filtered,
        results = coalesce(excluded.results, results), complete = coalesce(excluded.complete, complete)`),
      open: database.prepare(`INSERT INTO opened (query, day, item, times) VALUES (?, ?, ?, ?)
        ON CONFLICT (query, day, item) DO UPDATE SET times = times + excluded.times`),
      waiting: database.prepare('SELECT times FROM waiting WHERE mark = ? AND week = ?'),
      wait: database.prepare('INSERT OR REPLACE INTO waiting (mark, week, times) VALUES (?, ?, ?)'),
      waitNoMore: database.prepare('DELETE FROM waiting WHERE mark = ?'),
      countWaiting: database.prepare('SELECT count(*) AS count FROM waiting'),
      forgetWeeks: database.prepare('DELETE FROM waiting WHERE week <> ?'),
      forgetAsked: database.prepare('DELETE FROM asked WHERE day < ?'),
      forgetOpened: database.prepare('DELETE FROM opened WHERE day < ?'),
    };
  }

  /** Opens the counts; a missing file is made. @throws SQLite's error; `isDamage` tells whether the file is to blame */
  static open(path: string): InsightStore {
    mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path);
    try {
      // `secure_delete` overwrites what is removed. A lock held by others must not stop the pages: what could not be
      // written is written in the next round.
      database.exec(`PRAGMA busy_timeout = 50; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA max_page_count = ${MOST_PAGES}`);
      if (!database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get()) allOrNothing(database, () => database.exec(SCHEMA));
      checkFile(database);
      return new InsightStore(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Writes all counts or none. */
  write(all: readonly Counts[], rules: Rules): void {
    allOrNothing(this.#database, () => {
      this.#waiting = (this.#statements.countWaiting.get() as { count: number }).count;
      for (const counts of all) this.#put(counts, rules);
    });
    // Nothing stays in the side file, neither for a reader of raw bytes nor to be lost with it: the driver closes a
    // connection only when its statements are collected, and SQLite removes the side file by its name then.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** Removes days that are too old, and the marks of weeks that are over. */
  forget({ today, week, days }: { today: string; week: string; days: number }): void {
    allOrNothing(this.#database, () => {
      const first = daysBefore(today, days - 1);
      this.#statements.forgetAsked.run(first);
      this.#statements.forgetOpened.run(first);
      this.#statements.forgetWeeks.run(week);
    });
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#database.close();
  }

  #put(counts: Counts, rules: Rules): void {
    const { query, day, filtered, found } = counts;
    const times = this.#statements.isKnown.get(query) ? counts.times : this.#timesOnceKnown(counts, rules);
    if (times === undefined) return;
    if (times > 0) this.#statements.ask.run(query, day, times, filtered, found?.results ?? null, found?.full ?? null);
    for (const [item, opened] of counts.opened) this.#statements.open.run(query, day, item, opened);
  }

  /** How often a query was asked when this asking brought it over the threshold; otherwise it goes on waiting under its mark. */
  #timesOnceKnown({ query, times }: Counts, { threshold, week, markOf }: Rules): number | undefined {
    if (times === 0) return undefined;
    const mark = markOf(query);
    const before = this.#statements.waiting.get(mark, week) as { times: number } | undefined;
    const sum = (before?.times ?? 0) + times;
    if (sum >= threshold) {
      this.#statements.waitNoMore.run(mark);
      return sum;
    }
    if (!before && this.#waiting >= MOST_WAITING) return undefined;
    if (!before) this.#waiting += 1;
    this.#statements.wait.run(mark, week, sum);
    return undefined;
  }
}

/**
 * One transaction. Not the driver's own: SQLite ends a transaction by itself when the disk is full, and the driver's second
 * ending fails with an error that hides the first.
 */
/** Whether an error says that the file is no good, and not that disk, rights or a lock are in the way. */
export function isDamage(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return error instanceof DamagedFile || code === 'SQLITE_ERROR' || /^SQLITE_(?:CORRUPT|NOTADB)/u.test(code);
}

/** Puts a damaged file out of the way; one such file is kept, for whoever wants to look. */
export function setAside(path: string): string {
  const aside = `${path}.damaged`;
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
  renameSync(path, aside);
  return aside;
}

class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

function checkFile(database: Database.Database): void {
  const [layout] = database.prepare('PRAGMA user_version').raw().get() as [number];
  if (layout !== LAYOUT) throw new DamagedFile(`layout ${layout} instead of ${LAYOUT}`);
  const [found] = database.prepare('PRAGMA quick_check(1)').raw().get() as [string];
  if (found !== 'ok') throw new DamagedFile(found);
}

// A row belongs to a day, never to a time. `complete`: results that have all the words.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS waiting (mark TEXT PRIMARY KEY, week TEXT NOT NULL, times INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asked (
  query TEXT NOT NULL, day TEXT NOT NULL, times INTEGER NOT NULL, filtered INTEGER NOT NULL, results INTEGER, complete INTEGER,
  PRIMARY KEY (query, day)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS opened (
  query TEXT NOT NULL, day TEXT NOT NULL, item TEXT NOT NULL, times INTEGER NOT NULL,
  PRIMARY KEY (query, day, item)
) WITHOUT ROWID;
PRAGMA user_version = ${LAYOUT};
`;
