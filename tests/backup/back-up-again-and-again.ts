import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../src/backup/index.js';
import { foldersIn } from './library-folders.js';

/** Makes one backup after another until it is killed. */
const [folder = ''] = process.argv.slice(2);
for (let day = 1; ; day += 1) {
  writeSync(1, `${day}\n`);
  await makeBackup({ folders: foldersIn(folder), into: join(folder, 'backups'), version: 'test', now: new Date(Date.UTC(2026, 0, 1, 0, 0, Number(process.pid % 1000) + day)) });
}
