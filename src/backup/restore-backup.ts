import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UNFINISHED } from '../shared/index.js';
import { checkDatabase, DamagedDatabaseError } from '../state/index.js';
import { BackupError } from './backup-error.js';
import { backupName, findBackup } from './backups-in.js';
import { checkRoom, noRoom } from './check-place.js';
import { copyFile } from './copy-file.js';
import { PARTS, type Folders, type OnProgress, type Part } from './folders.js';
import { readManifest, type Manifest } from './manifest.js';
import { realPlace } from './real-place.js';
import { refuseToOverwrite, refuseWhileRunning } from './refuse-to-restore.js';
import { putInPlace, type Move } from './put-in-place.js';
import { verifyBackup } from './verify-backup.js';

export interface RestoreOptions {
  /** One backup, or a folder of backups, of which the newest is taken. */
  from: string;
  folders: Folders;
  /** Whether a library that is there may be put aside. */
  over: boolean;
  now: Date;
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

export interface RestoreReport {
  backup: string;
  made: string;
  files: number;
  /** Where what was there before is kept. */
  aside: string[];
}

/**
 * Puts a backup in the place of the library, whole or not at all. Everything is checked and copied beside first; what was
 * there is kept under another name.
 * @throws BackupError with what to do; the signal's reason when it was stopped. The library is as before.
 */
export async function restoreBackup({ from, folders: named, over, now, signal, onProgress }: RestoreOptions): Promise<RestoreReport> {
  // A link to a folder stays; what it leads to is exchanged.
  const folders = { state: await realPlace(named.state), uploads: await realPlace(named.uploads), content: await realPlace(named.content) };
  const backup = await findBackup(from);
  const manifest = await readManifest(backup);
  await refuseToOverwrite(folders, over);
  await refuseWhileRunning(folders);
  await verifyBackup(backup, manifest, { signal, onProgress });
  checkDatabases(backup, manifest);

  const moves = PARTS.map((part): Move & { part: Part } => movesOf(part, folders, now));
  for (const { place } of moves) await removeLeftovers(place);
  try {
    await copyBeside(backup, manifest, moves, { signal, onProgress });
    const kept = moves.filter(({ place }) => existsSync(place));
    await refuseWhileRunning(folders);
    await putInPlace(dirname(folders.state), { backup, moves: moves.map(({ part: _part, ...move }) => move) });
    return { backup, made: manifest.made, files: manifest.files.length, aside: kept.map(({ aside }) => aside) };
  } catch (error) {
    for (const { beside } of moves) await rm(beside, { recursive: true, force: true });
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? noRoom(folders.content, 'zabrakło go w trakcie odtwarzania') : error;
  }
}

function movesOf(part: Part, folders: Folders, now: Date): Move & { part: Part } {
  const place = folders[part];
  return { part, place, beside: join(dirname(place), `${leftoverPrefix(place)}${backupName(now)}`), aside: freeName(`${place}-przed-${backupName(now)}`) };
}

function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${path}-${number}`;
    if (!existsSync(name)) return name;
  }
}

const leftoverPrefix = (place: string) => `${UNFINISHED}restore-${basename(place)}-`;

/** What a killed restore left. */
async function removeLeftovers(place: string): Promise<void> {
  const names = await readdir(dirname(place)).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(leftoverPrefix(place)))) await rm(join(dirname(place), name), { recursive: true, force: true });
}

/** As the program itself writes them; content is edited by people with accounts of their own. */
const MODES: Readonly<Record<Part, number>> = { state: 0o600, uploads: 0o640, content: 0o644 };

async function copyBeside(backup: string, { files }: Manifest, moves: readonly (Move & { part: Part })[], { signal, onProgress }: { signal: AbortSignal | undefined; onProgress: OnProgress | undefined }): Promise<void> {
  for (const { beside, place, part } of moves) {
    await mkdir(dirname(beside), { recursive: true });
    await mkdir(beside, { mode: part === 'state' ? 0o700 : 0o755 });
    await checkRoom(dirname(place), files.filter(({ path }) => path.startsWith(`${part}/`)).reduce((sum, { bytes }) => sum + bytes, 0));
  }
  for (const [index, file] of files.entries()) {
    const move = moves.find(({ part }) => file.path.startsWith(`${part}/`))!;
    const { sha256 } = await copyFile(join(backup, file.path), join(move.beside, file.path.slice(move.part.length + 1)), { signal, mode: MODES[move.part] });
    if (sha256 !== file.sha256) throw new BackupError(`Plik ${file.path} kopii zmienił się w czasie odtwarzania; nic nie zostało przywrócone. Sprawdź dysk i spróbuj jeszcze raz.`);
    onProgress?.('Kopiowanie', index + 1, files.length);
  }
}

function checkDatabases(backup: string, { files }: Manifest): void {
  for (const { path } of files.filter((file) => file.path.startsWith('state/'))) {
    try {
      checkDatabase(join(backup, path));
    } catch (cause) {
      if (!(cause instanceof DamagedDatabaseError)) throw cause;
      throw new BackupError(`Baza danych ${path} w kopii jest uszkodzona; nic nie zostało przywrócone. Wskaż inną kopię.`, { cause });
    }
  }
}
