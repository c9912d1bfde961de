import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { flush } from '../shared/index.js';
import { copyDatabase, DamagedDatabaseError } from '../state/index.js';
import { BackupError } from './backup-error.js';
import { backupName, newestBackup, removeAbandoned, unfinishedName } from './backups-in.js';
import { checkPlace, checkRoom, noRoom } from './check-place.js';
import { copyFile, digestOf, unlessGone, type Digest } from './copy-file.js';
import { PART_NAMES, PARTS, type Folders, type OnProgress, type Part } from './folders.js';
import { keepMaterial } from './keep-material.js';
import { listFiles } from './list-files.js';
import { writeManifest, type KeptFile } from './manifest.js';

export interface BackupOptions {
  folders: Folders;
  /** The folder of backups; each gets a folder of its own in it. */
  into: string;
  /** Of the program. */
  version: string;
  now: Date;
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

export interface BackupReport {
  /** Where it lies. */
  folder: string;
  files: number;
  bytes: number;
  /** Materials shared with the backup before. */
  linked: number;
  /** Materials whose bytes are not those their name promises. */
  damaged: string[];
}

/**
 * Copies what is not derived while the server runs: databases first, then materials, then content, so that nothing a database
 * or an item names is missing. It stands under its own name only when it is whole.
 * @throws BackupError with what to do; the signal's reason when it was stopped. Backups made before are untouched.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupReport> {
  const { folders, into, now, version } = options;
  await checkPlace(into, folders);
  await removeAbandoned(into);
  const before = await newestBackup(into);
  await checkRoom(into, await bytesToWrite(folders, before));
  const unfinished = join(into, unfinishedName(now));
  try {
    await mkdir(unfinished, { mode: 0o700 });
    const copied = await copyAll(unfinished, before, options);
    await writeManifest(unfinished, { format: 1, version, made: now.toISOString(), files: copied.files });
    const folder = join(into, backupName(now));
    await rename(unfinished, folder);
    await flush(into);
    return { folder, files: copied.files.length, bytes: copied.files.reduce((sum, file) => sum + file.bytes, 0), linked: copied.linked, damaged: copied.damaged };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw explained(error, into);
  }
}

async function copyAll(to: string, before: string | undefined, { folders, signal, onProgress }: BackupOptions): Promise<{ files: KeptFile[]; linked: number; damaged: string[] }> {
  const files = new Map<string, KeptFile>();
  let linked = 0;
  const damaged: string[] = [];
  const each = async (part: Part, names: readonly string[], keep: (name: string, target: string) => Promise<Digest | undefined>) => {
    for (const [index, name] of names.entries()) {
      signal?.throwIfAborted();
      const path = `${part}/${name}`;
      const digest = await keep(name, join(to, path));
      if (digest) files.set(path, { path, ...digest });
      onProgress?.(PART_NAMES[part], index + 1, names.length);
    }
  };
  const material = async (name: string, target: string) => {
    const kept = await keepMaterial(join(folders.uploads, name), target, { before: before && join(before, 'uploads', name), signal });
    if (kept?.isLinked) linked += 1;
    if (kept?.isDamaged) damaged.push(name);
    return kept?.digest;
  };

  await each('state', await databases(folders.state), async (name, target) => {
    await mkdir(join(to, 'state'), { recursive: true, mode: 0o700 });
    copyDatabase(join(folders.state, name), target);
    await flush(target);
    return digestOf(target);
  });
  await each('uploads', await listFiles(folders.uploads), material);
  await each('content', await listFiles(folders.content), (name, target) => unlessGone(copyFile(join(folders.content, name), target, { signal })));
  // What was published meanwhile: its material came after the materials were listed.
  const late = (await listFiles(folders.uploads)).filter((name) => !files.has(`uploads/${name}`));
  if (late.length > 0) await each('uploads', late, material);
  return { files: [...files.values()], linked, damaged };
}

/** The key of a week's counted searches is left out, as are side files: `src/search/insight` says that no copy may hold it. */
async function databases(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter((name) => name.endsWith('.db'));
}

/** An estimate from above: unchanged materials are shared with the backup before and need nothing. */
async function bytesToWrite(folders: Folders, before: string | undefined): Promise<number> {
  let sum = 0;
  for (const part of PARTS) {
    for (const name of await listFiles(folders[part])) {
      const size = await sizeOf(join(folders[part], name));
      const isShared = part === 'uploads' && before !== undefined && (await sizeOf(join(before, 'uploads', name))) === size;
      if (!isShared) sum += size;
    }
  }
  return sum;
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** SQLite and the file system say it each in their way. */
function explained(error: unknown, into: string): unknown {
  const { code = '' } = error as { code?: string };
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code)) return noRoom(into, 'zabrakło go w trakcie kopiowania');
  if (error instanceof DamagedDatabaseError) return new BackupError(`Baza danych jest uszkodzona, więc kopia nie powstała (${error.message}). Wcześniejsze kopie są nietknięte; ostatnią z nich przywróci npm run restore.`, { cause: error });
  return error;
}
