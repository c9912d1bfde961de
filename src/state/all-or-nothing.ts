import type Database from 'libsql';

/**
 * One transaction, begun for writing at once so that two programs wait for each other instead of failing half-way.
 * Not the driver's own: when the disk is full SQLite ends the transaction by itself, and the driver's second ending hides why.
 * @throws what `work` throws, after everything it wrote is undone
 */
export function allOrNothing<Result>(database: Database.Database, work: () => Result): Result {
  // Inside a transaction the outer one decides.
  if (database.inTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
