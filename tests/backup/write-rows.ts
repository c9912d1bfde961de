import { writeSync } from 'node:fs';
import { foldersIn, openMarks } from './library-folders.js';

/** Writes rows into the state of a library until it is killed, and says each number once the row is on the disk. */
const state = openMarks(foldersIn(process.argv[2]!));
const insert = state.prepare('INSERT INTO marks (mark) VALUES (?)');
for (;;) {
  const { lastInsertRowid } = insert.run('w trakcie');
  writeSync(1, `${lastInsertRowid}\n`);
}
