import { join } from 'node:path';
import { isDatabaseInUse } from '../state/index.js';
import { BackupError } from './backup-error.js';
import { PARTS, type Folders } from './folders.js';
import { listFiles } from './list-files.js';

/** @throws BackupError when there is a library already, unless it may be put aside */
export async function refuseToOverwrite(folders: Folders, over: boolean): Promise<void> {
  if (over) return;
  const counts = await Promise.all(PARTS.map(async (part) => ({ folder: folders[part], files: (await listFiles(folders[part])).filter((name) => name !== '.gitkeep').length })));
  const full = counts.filter(({ files }) => files > 0);
  if (full.length === 0) return;
  const list = full.map(({ folder, files }) => `  ${folder} (pliki: ${files})`).join('\n');
  throw new BackupError(`Tu już jest biblioteka:\n${list}\nAby zastąpić ją kopią, dodaj --over. To, co tu jest, zostanie odłożone obok, nie usunięte.`);
}

/** @throws BackupError when a program has one of the databases open: it would go on writing into the folder that was put aside */
export async function refuseWhileRunning({ state }: Folders): Promise<void> {
  const databases = (await listFiles(state)).filter((name) => name.endsWith('.db'));
  const used = databases.find((name) => isDatabaseInUse(join(state, name)));
  if (used) throw new BackupError(`Z biblioteki korzysta działający program (otwarty plik ${join(state, used)}). Zatrzymaj serwer i spróbuj jeszcze raz.`);
}
