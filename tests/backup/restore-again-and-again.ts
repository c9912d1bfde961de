import { writeSync } from 'node:fs';
import { finishRestore, restoreBackup } from '../../src/backup/index.js';
import { foldersIn } from './library-folders.js';
import { join } from 'node:path';

/** Restores two backups in turn until it is killed. */
const [folder = '', ...backups] = process.argv.slice(2);
await finishRestore(join(folder, 'var'));
for (let turn = 0; ; turn += 1) {
  writeSync(1, `${turn}\n`);
  await restoreBackup({ from: backups[turn % 2]!, folders: foldersIn(folder), over: true, now: new Date() });
}
