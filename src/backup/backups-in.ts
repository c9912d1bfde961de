import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { UNFINISHED } from '../shared/index.js';
import { BackupError } from './backup-error.js';
import { MANIFEST } from './manifest.js';

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/u;
const WEEK_MS = 7 * 86_400_000;

/** The folder of a backup made at this moment: `2026-11-23T17-30-05Z`, universal time, so that names sort by age. */
export function backupName(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** The newest finished backup in a folder. */
export async function newestBackup(into: string): Promise<string | undefined> {
  const names = await readdir(into).catch((): string[] => []);
  const finished = names.filter((name) => NAME.test(name) && existsSync(join(into, name, MANIFEST))).sort();
  const newest = finished.at(-1);
  return newest && join(into, newest);
}

/** One backup as it was named, or the newest of a folder of backups. @throws BackupError */
export async function findBackup(from: string): Promise<string> {
  const folder = resolve(from);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new BackupError(`Nie ma takiego folderu: ${from}`);
  if (existsSync(join(folder, MANIFEST))) return folder;
  const newest = await newestBackup(folder);
  if (newest) return newest;
  throw new BackupError(`W folderze ${from} nie ma dokończonej kopii (folderu z plikiem ${MANIFEST}). Wskaż folder, do którego kopiowało npm run backup.`);
}

/** Where a backup is put together: its name says who does it, so that what a killed program left is known. */
export function unfinishedName(now: Date): string {
  return `${UNFINISHED}${HOST}-${process.pid}-${backupName(now)}`;
}

/** Removes backups nobody goes on with: their program on this machine is gone, or they are older than a week. */
export async function removeAbandoned(into: string): Promise<void> {
  const names = await readdir(into).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(UNFINISHED))) {
    const path = join(into, name);
    const facts = await stat(path).catch(() => undefined);
    const [, host, pid] = new RegExp(`^${UNFINISHED}(.+)-(\\d+)-\\d{4}-\\d\\d-\\d\\dT`, 'u').exec(name) ?? [];
    const isGone = host === HOST && !isRunning(Number(pid));
    if (facts && (isGone || Date.now() - facts.mtimeMs > WEEK_MS)) await rm(path, { recursive: true, force: true });
  }
}

const HOST = hostname().replace(/[^A-Za-z0-9]/gu, '');

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
