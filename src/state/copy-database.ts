import Database from 'libsql';

/** A file that is no database, or one that is damaged. */
export class DamagedDatabaseError extends Error {
  override readonly name = 'DamagedDatabaseError';
}

/**
 * Writes a complete copy of a database, as it stands at one moment, while others write to it: `VACUUM INTO` reads within one
 * transaction. Copying the file would lose what still lies in its `-wal` (666 of 672 rows were lost when it was tried).
 * @param to must not exist
 * @throws DamagedDatabaseError; SQLite's error when the disk is full or the folder is missing
 */
export function copyDatabase(from: string, to: string): void {
  withDatabase(from, (database) => void database.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`));
  checkDatabase(to);
}

/** Reads the whole of a database. @throws DamagedDatabaseError */
export function checkDatabase(path: string): void {
  withDatabase(path, (database) => {
    database.exec("CREATE TEMP TABLE verdict (said TEXT CHECK (said = 'ok')); INSERT INTO verdict SELECT integrity_check FROM pragma_integrity_check(1)");
  });
}

/** Work is done by `exec` alone: the driver closes a file only when its prepared statements have been collected. */
function withDatabase(path: string, work: (database: Database.Database) => void): void {
  try {
    const database = new Database(path, { readonly: true });
    try {
      database.exec('PRAGMA busy_timeout = 5000');
      work(database);
    } finally {
      database.close();
    }
  } catch (cause) {
    if (/^SQLITE_(?:CORRUPT|NOTADB|CONSTRAINT)/u.test((cause as { code?: string }).code ?? '')) throw new DamagedDatabaseError(`${path}: ${(cause as Error).message}`, { cause });
    throw cause;
  }
}

/**
 * Whether a program has this database open. SQLite leaves the WAL only when nobody else has the file; afterwards the
 * file is complete by itself, and whoever opens it next makes it a WAL again.
 */
export function isDatabaseInUse(path: string): boolean {
  const database = new Database(path);
  try {
    database.exec('PRAGMA busy_timeout = 200');
    database.exec('PRAGMA journal_mode = DELETE');
    return false;
  } catch (error) {
    // A damaged file is nobody's; it is about to be replaced.
    return /^SQLITE_(?:BUSY|LOCKED)/u.test((error as { code?: string }).code ?? '');
  } finally {
    database.close();
  }
}
