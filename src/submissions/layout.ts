import type { Layout } from '../state/index.js';

/** Texts are JSON where a table would say nothing more; days and moments are ISO 8601 in UTC, so they sort. */
export const SUBMISSIONS_LAYOUT: Layout = {
  room: 'submissions',
  steps: [
    `CREATE TABLE submissions (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, origin TEXT NOT NULL, invitation TEXT, item TEXT,
      revision INTEGER NOT NULL, meta TEXT NOT NULL, body TEXT NOT NULL,
      contact_name TEXT NOT NULL, contact_email TEXT NOT NULL, message TEXT NOT NULL,
      status_mark TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT;
    CREATE INDEX submissions_state ON submissions (state, changed_at);
    CREATE INDEX submissions_invitation ON submissions (invitation);
    CREATE INDEX submissions_item ON submissions (item);
    CREATE TABLE submission_files (
      id TEXT PRIMARY KEY, submission TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE, place INTEGER NOT NULL,
      sha256 TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL,
      label TEXT NOT NULL, role TEXT NOT NULL, alt TEXT NOT NULL, personal_data_confirmed INTEGER NOT NULL) STRICT;
    CREATE INDEX submission_files_submission ON submission_files (submission, place);
    CREATE INDEX submission_files_sha256 ON submission_files (sha256);
    CREATE TABLE submission_moves (
      number INTEGER PRIMARY KEY AUTOINCREMENT, submission TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE,
      move TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL, mover TEXT NOT NULL, by TEXT NOT NULL,
      reason TEXT NOT NULL, at TEXT NOT NULL) STRICT;
    CREATE INDEX submission_moves_submission ON submission_moves (submission);
    CREATE TABLE submission_item_ids (id TEXT PRIMARY KEY, submission TEXT NOT NULL) STRICT;`,
    `CREATE TABLE submission_invitations (
      id TEXT PRIMARY KEY, mark TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT NOT NULL, edition TEXT NOT NULL,
      session TEXT NOT NULL, kind TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, expires_at TEXT NOT NULL,
      revoked_at TEXT, opened_at TEXT, sent_at TEXT) STRICT;
    CREATE INDEX submission_invitations_edition ON submission_invitations (edition, session);`,
    `CREATE TABLE submission_links (
      mark TEXT PRIMARY KEY,
      invitation TEXT REFERENCES submission_invitations ON DELETE CASCADE,
      submission TEXT REFERENCES submissions ON DELETE CASCADE,
      created_at TEXT NOT NULL) STRICT;
    CREATE INDEX submission_links_invitation ON submission_links (invitation);
    CREATE INDEX submission_links_submission ON submission_links (submission);`,
  ],
};
