import type { Layout } from '../../state/index.js';

/** What handing in needs besides the submissions themselves. With a submission goes everything that hangs on it. */
export const HAND_IN_LAYOUT: Layout = {
  room: 'hand_in',
  steps: [
    `CREATE TABLE hand_in_sessions (mark TEXT PRIMARY KEY, used_at TEXT NOT NULL) STRICT;
    CREATE TABLE hand_in_access (
      session TEXT NOT NULL REFERENCES hand_in_sessions ON DELETE CASCADE,
      submission TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE, PRIMARY KEY (session, submission)) STRICT;
    CREATE INDEX hand_in_access_submission ON hand_in_access (submission);
    CREATE TABLE hand_in_people (submission TEXT PRIMARY KEY REFERENCES submissions ON DELETE CASCADE, people TEXT NOT NULL) STRICT;
    CREATE TABLE hand_in_refusals (
      number INTEGER PRIMARY KEY, submission TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE,
      name TEXT NOT NULL, message TEXT NOT NULL, advice TEXT NOT NULL) STRICT;
    CREATE INDEX hand_in_refusals_submission ON hand_in_refusals (submission);
    CREATE TABLE hand_in_arrivals (number INTEGER PRIMARY KEY, quota TEXT NOT NULL, at TEXT NOT NULL) STRICT;
    CREATE INDEX hand_in_arrivals_quota ON hand_in_arrivals (quota, at);
    CREATE TABLE hand_in_scans (sha256 TEXT PRIMARY KEY) STRICT;`,
  ],
};
