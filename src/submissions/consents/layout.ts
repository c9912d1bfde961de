import type { Layout } from '../../state/index.js';

/** `person_key` is the name folded, so that it is found however it was typed. A consent never given can be withdrawn as well. */
export const CONSENTS_LAYOUT: Layout = {
  room: 'consents',
  steps: [
    `CREATE TABLE consents (
      number INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, person_key TEXT NOT NULL, submission TEXT, item TEXT,
      scope TEXT NOT NULL, given_at TEXT, given_by TEXT NOT NULL, given_how TEXT NOT NULL,
      withdrawn_at TEXT, withdrawn_by TEXT NOT NULL, withdrawn_how TEXT NOT NULL) STRICT;
    CREATE INDEX consents_person ON consents (person_key);
    CREATE INDEX consents_submission ON consents (submission);
    CREATE INDEX consents_item ON consents (item);`,
  ],
};
