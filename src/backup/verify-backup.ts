import { join } from 'node:path';
import { digestOf, unlessGone } from './copy-file.js';
import { BackupError } from './backup-error.js';
import type { OnProgress } from './folders.js';
import type { Manifest } from './manifest.js';

/** Named in the message; the rest is counted. */
const MOST_NAMED = 10;

/** Reads every file of a backup. @throws BackupError naming those that are missing or damaged */
export async function verifyBackup(folder: string, { files }: Manifest, { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: OnProgress | undefined } = {}): Promise<void> {
  const faults: string[] = [];
  for (const [index, file] of files.entries()) {
    const found = await unlessGone(digestOf(join(folder, file.path), signal));
    if (!found) faults.push(`${file.path} – nie ma tego pliku`);
    else if (found.bytes !== file.bytes || found.sha256 !== file.sha256) faults.push(`${file.path} – uszkodzony`);
    onProgress?.('Sprawdzanie kopii', index + 1, files.length);
  }
  if (faults.length === 0) return;
  const more = faults.length - MOST_NAMED;
  const list = [...faults.slice(0, MOST_NAMED), ...(more > 0 ? [`… i jeszcze: ${more}`] : [])];
  throw new BackupError(`Kopia ${folder} jest uszkodzona, więc nic nie zostało przywrócone:\n${list.map((line) => `  ${line}`).join('\n')}\nWskaż inną kopię.`);
}
