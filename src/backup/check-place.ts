import { access, constants, mkdir, stat, statfs } from 'node:fs/promises';
import { sep } from 'node:path';
import { BackupError } from './backup-error.js';
import { PART_NAMES, PARTS, type Folders } from './folders.js';
import { realPlace } from './real-place.js';

/** Makes sure that backups can lie in a folder, and makes it. @throws BackupError */
export async function checkPlace(into: string, folders: Folders): Promise<void> {
  if (!(await stat(folders.content).catch(() => undefined))?.isDirectory()) {
    throw new BackupError(`Nie ma folderu treści ${folders.content}, więc nie ma czego kopiować. Sprawdź ustawienie CONTENT_DIR.`);
  }
  const place = await realPlace(into);
  for (const part of PARTS) {
    const source = await realPlace(folders[part]);
    if (place === source || place.startsWith(`${source}${sep}`)) {
      throw new BackupError(`Kopia nie może leżeć w tym, co kopiuje: ${into} jest w folderze ${folders[part]} (${PART_NAMES[part]}). Wskaż folder gdzie indziej, najlepiej na innym dysku.`);
    }
  }
  const facts = await stat(into).catch(() => undefined);
  if (facts && !facts.isDirectory()) throw new BackupError(`${into} jest plikiem. Wskaż folder.`);
  try {
    await mkdir(into, { recursive: true, mode: 0o700 });
    await access(into, constants.W_OK);
  } catch (cause) {
    throw new BackupError(`Nie można pisać w folderze ${into} (${(cause as NodeJS.ErrnoException).code}). Sprawdź prawa albo wskaż inny folder.`, { cause });
  }
}

/** @throws BackupError when a folder's disk has less room than that */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes) throw noRoom(folder, `potrzeba ${megabytes(bytes)}, wolne jest ${megabytes(bavail * bsize)}`);
}

export function noRoom(folder: string, detail: string): BackupError {
  return new BackupError(`Na dysku folderu ${folder} nie ma miejsca: ${detail}. Zwolnij miejsce albo wskaż inny dysk.`);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
