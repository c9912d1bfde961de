import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError, makeBackup, type BackupReport } from '../../src/backup/index.js';
import { run } from './run.js';

/** Copies everything that is not derived into a dated folder of DIR, while the server runs: `npm run backup -- DIR`. */
const USAGE = 'Użycie: npm run backup -- FOLDER   (folder na kopie, najlepiej na innym dysku)';

await run(USAGE, async ({ folders, version, signal, onProgress }) => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [into, ...more] = positionals;
  if (!into || more.length > 0) throw new BackupError(USAGE);
  const report = await makeBackup({ folders, into: resolve(into), version, now: new Date(), signal, onProgress });
  if (report.damaged.length > 0) process.exitCode = 1;
  return describe(report);
});

function describe({ folder, files, bytes, linked, damaged }: BackupReport): string {
  return [
    `Kopia jest gotowa: ${folder}`,
    `Pliki: ${files} (${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB), w tym wspólne z poprzednią kopią: ${linked}.`,
    ...(damaged.length > 0 ? ['Uwaga: zawartość tych materiałów nie zgadza się z ich nazwami, są uszkodzone w bibliotece. Przywróć je z wcześniejszej kopii:', ...damaged.map((name) => `  uploads/${name}`)] : []),
    `Przywróci ją: npm run restore -- ${folder}`,
  ].join('\n');
}
