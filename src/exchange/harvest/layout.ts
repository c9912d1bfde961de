import type { Layout } from '../../state/index.js';

/**
 * One row for each item that was ever public; a change of it takes a new, higher number. AUTOINCREMENT: a number is never given
 * again, so a token never points to another place.
 */
export const HARVEST_LAYOUT: Layout = {
  room: 'harvest',
  steps: [
    `CREATE TABLE harvest_about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE harvest_records (
      number INTEGER PRIMARY KEY AUTOINCREMENT, item TEXT NOT NULL UNIQUE, datestamp TEXT NOT NULL,
      digest TEXT NOT NULL, sets TEXT NOT NULL) STRICT;
    CREATE INDEX harvest_records_datestamp ON harvest_records (datestamp, number);
    CREATE TABLE harvest_sets (
      spec TEXT NOT NULL, number INTEGER NOT NULL REFERENCES harvest_records ON DELETE CASCADE,
      PRIMARY KEY (spec, number)) STRICT, WITHOUT ROWID;
    CREATE INDEX harvest_sets_number ON harvest_sets (number);`,
  ],
};
