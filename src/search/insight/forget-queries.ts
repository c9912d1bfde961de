import { existsSync } from 'node:fs';
import Database from 'libsql';
import { allOrNothing } from '../../state/index.js';

/** Beside the server, which writes every few seconds. */
const WAIT_MS = 5_000;

/** Kept queries that somebody is named in. @throws SQLite's error for a damaged file */
export function queriesNaming(path: string, isNamedIn: (query: string) => boolean): string[] {
  return withCounts(path, [], (database) => {
    const rows = database.prepare('SELECT query FROM asked UNION SELECT query FROM opened ORDER BY query').all() as { query: string }[];
    return rows.map(({ query }) => query).filter(isNamedIn);
  });
}

/** Removes queries with everything counted of them; they are overwritten. */
export function forgetQueries(path: string, queries: readonly string[]): void {
  withCounts(path, undefined, (database) => {
    allOrNothing(database, () => {
      for (const table of ['asked', 'opened']) for (const query of queries) database.prepare(`DELETE FROM ${table} WHERE query = ?`).run(query);
    });
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  });
}

function withCounts<Result>(path: string, none: Result, work: (database: Database.Database) => Result): Result {
  if (!existsSync(path)) return none;
  const database = new Database(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA secure_delete = ON`);
    return work(database);
  } finally {
    database.close();
  }
}
