import type { Layout } from '../../state/index.js';

/** A job stands here from the decision until everything it says is on the disk. */
export const PUBLISHING_LAYOUT: Layout = {
  room: 'publishing',
  steps: [
    `CREATE TABLE publishing_jobs (
      id TEXT PRIMARY KEY, submission TEXT, item TEXT, path TEXT NOT NULL UNIQUE, text TEXT NOT NULL, before TEXT,
      files TEXT NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL, withdraws TEXT, at TEXT NOT NULL, trouble TEXT NOT NULL) STRICT;
    CREATE TABLE publishing_revisions (
      item TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL,
      text TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (item, number)) STRICT;
    CREATE TABLE publishing_bases (
      submission TEXT PRIMARY KEY REFERENCES submissions ON DELETE CASCADE, text TEXT NOT NULL) STRICT;`,
  ],
};
