import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { flush, writeWhole } from '../shared/index.js';
import { BackupError } from './backup-error.js';

/** One folder of the library: what waits beside it, where it goes, and where what was there is kept. */
export interface Move {
  beside: string;
  place: string;
  aside: string;
}

const journalSchema = z.strictObject({ backup: z.string(), moves: z.array(z.strictObject({ beside: z.string(), place: z.string(), aside: z.string() })) });
type Journal = z.output<typeof journalSchema>;

/** Stands in `VAR_DIR` while folders are exchanged; who finds it there goes on where a killed program stopped. */
const JOURNAL = 'unfinished-restore.json';

/**
 * Exchanges all folders or none. What is to be done is written down first, so a kill between two renames is made good by
 * `finishRestore`; when a rename is refused, those before it are undone.
 * @throws BackupError when a folder cannot be exchanged
 */
export async function putInPlace(varFolder: string, journal: Journal): Promise<void> {
  await mkdir(varFolder, { recursive: true });
  const path = join(varFolder, JOURNAL);
  await writeWhole(path, (unfinished) => writeFile(unfinished, JSON.stringify(journal, null, 1)));
  try {
    for (const move of journal.moves) await exchange(move);
  } catch (cause) {
    for (const move of journal.moves.toReversed()) await undo(move);
    await rm(path, { force: true });
    throw new BackupError(`Folderów biblioteki nie da się podmienić (${(cause as Error).message}); wszystko jest jak przedtem. Jeśli któryś jest punktem montowania (kontener), odtwórz kopię na gospodarzu albo do innych folderów (CONTENT_DIR, UPLOADS_DIR, VAR_DIR).`, { cause });
  }
  await rm(path, { force: true });
}

/**
 * Goes on with an exchange that was killed; the server and every restore begin with it.
 * @returns the backup that is now in place, or nothing when there was none to go on with
 */
export async function finishRestore(varFolder: string): Promise<string | undefined> {
  const path = join(varFolder, JOURNAL);
  if (!existsSync(path)) return undefined;
  const journal = journalSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  for (const move of journal.moves) await exchange(move);
  await rm(path, { force: true });
  return journal.backup;
}

/** May be repeated from wherever it stopped: what waits beside is there until the folder is in its place. */
async function exchange({ beside, place, aside }: Move): Promise<void> {
  if (!existsSync(beside)) return;
  if (existsSync(place)) await rename(place, aside);
  await rename(beside, place);
  await flush(dirname(place));
}

async function undo({ beside, place, aside }: Move): Promise<void> {
  if (!existsSync(beside) && existsSync(place)) await rename(place, beside);
  if (existsSync(aside) && !existsSync(place)) await rename(aside, place);
}
