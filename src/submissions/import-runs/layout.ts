import type { Layout } from '../../state/index.js';

/** `plan` is what a row would do (`PlannedRow` as JSON); it is emptied when the row is done, so that old texts do not pile up. */
export const IMPORT_RUNS_LAYOUT: Layout = {
  room: 'imports',
  steps: [
    `CREATE TABLE import_runs (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL, problems TEXT NOT NULL,
      by_id TEXT NOT NULL, by_name TEXT NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT;
    CREATE TABLE import_rows (
      run TEXT NOT NULL REFERENCES import_runs ON DELETE CASCADE, row INTEGER NOT NULL, what TEXT NOT NULL, item TEXT NOT NULL,
      title TEXT NOT NULL, plan TEXT NOT NULL, fate TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (run, row)) STRICT;`,
  ],
};
