import type { Layout } from '../../state/index.js';

/** No address and no text stands here: both are taken when a letter is sent, so what is forgotten elsewhere is forgotten here. */
export const MAIL_LAYOUT: Layout = {
  room: 'mail',
  steps: [
    `CREATE TABLE mail_letters (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, occasion TEXT NOT NULL, state TEXT NOT NULL,
      created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, due_at TEXT NOT NULL,
      tries INTEGER NOT NULL, note TEXT NOT NULL, UNIQUE (kind, about, occasion)) STRICT;
    CREATE INDEX mail_letters_state ON mail_letters (state, due_at);
    CREATE INDEX mail_letters_about ON mail_letters (about);`,
  ],
};
