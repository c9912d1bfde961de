import type { Layout } from '../state/index.js';

/** Lines of the log are added and never changed; only forgetting a person puts this aside. */
export const KEEPS_DECISIONS = "CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions BEGIN SELECT raise(ABORT, 'decisions are not changed'); END;";

/** Moments are milliseconds since 1970; secrets are kept as SHA-256 only. */
export const PEOPLE_LAYOUT: Layout = {
  room: 'people',
  steps: [
    `
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
  password TEXT, issuer TEXT, subject TEXT,
  added_at INTEGER NOT NULL, signed_in_at INTEGER, disabled_at INTEGER,
  UNIQUE (issuer, subject)
) STRICT;
CREATE TABLE account_links (
  digest TEXT PRIMARY KEY, account TEXT NOT NULL UNIQUE REFERENCES accounts (id) ON DELETE CASCADE, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE sessions (
  digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  device TEXT NOT NULL, started_at INTEGER NOT NULL, seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_account ON sessions (account);
CREATE TABLE sign_in_attempts (id INTEGER PRIMARY KEY, account TEXT NOT NULL, address TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX sign_in_attempts_by_address ON sign_in_attempts (address, at);
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, who_name TEXT NOT NULL,
  what TEXT NOT NULL, about TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_about ON decisions (about, number);
${KEEPS_DECISIONS}
CREATE TRIGGER decisions_are_not_removed BEFORE DELETE ON decisions BEGIN SELECT raise(ABORT, 'decisions are not removed'); END;
`,
  ],
};
