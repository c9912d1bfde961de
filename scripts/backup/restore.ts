import { parseArgs } from 'node:util';
import { BackupError, finishRestore, restoreBackup, type RestoreReport } from '../../src/backup/index.js';
import { run } from './run.js';

/** Puts a backup in the place of the library, whole or not at all: `npm run restore -- DIR [--over]`. */
const USAGE = 'Użycie: npm run restore -- FOLDER [--over]   (folder kopii albo folder z kopiami: wtedy najnowsza)';
const START = 'Uruchom bibliotekę: npm start (indeks i podglądy zbuduje od nowa).';

await run(USAGE, async ({ folders, varFolder, signal, onProgress }) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { over: { type: 'boolean', default: false } } });
  const [from, ...more] = positionals;
  if (!from || more.length > 0) throw new BackupError(USAGE);
  const finished = await finishRestore(varFolder);
  if (finished) return `Dokończono przerwane odtwarzanie kopii ${finished}. Aby odtworzyć inną, uruchom to polecenie jeszcze raz.\n${START}`;
  return describe(await restoreBackup({ from, folders, over: values.over, now: new Date(), signal, onProgress }));
});

function describe({ backup, made, files, aside }: RestoreReport): string {
  return [
    `Przywrócono kopię ${backup} z ${new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw' }).format(new Date(made))}; pliki: ${files}, wszystkie sprawdzone.`,
    ...(aside.length > 0 ? ['To, co było wcześniej, leży obok. Usuń to, gdy upewnisz się, że wszystko działa:', ...aside.map((folder) => `  ${folder}`)] : []),
    START,
  ].join('\n');
}
