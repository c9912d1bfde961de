import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { removeAbandoned, unfinishedName } from '../../src/backup/index.js';
import { compose } from '../../src/compose.js';
import { cacheFolder } from '../../src/open-shelf.js';
import { stateFile } from '../../src/open-editorial.js';
import type { Settings } from '../../src/settings.js';
import { copyDatabase } from '../../src/state/index.js';
import type { Services } from '../../src/web/index.js';
import type { OnProgress } from './run.js';

export interface OpenLibrary {
  services: Services;
  close(): Promise<void>;
}

/** How often to look whether the last files were read. */
const LOOK_AGAIN_MS = 200;

/**
 * The library as the public sees it now, with everything pages need, beside a server that may be running: databases are copied
 * first, so nothing here touches what the server works on. What was withdrawn of consents is known from the copy.
 */
export async function openLibrary(settings: Settings, signal: AbortSignal, onProgress: OnProgress): Promise<OpenLibrary> {
  await mkdir(settings.state, { recursive: true });
  await removeAbandoned(settings.state);
  const own = join(settings.state, unfinishedName(new Date()));
  const alone: Settings = { ...settings, state: own, meiliUrl: undefined, smtpUrl: undefined, oidcIssuer: undefined, clamavSocket: undefined, searchInsight: false, openForm: false, searchesPerMinute: 0 };
  let close: () => Promise<void> = async () => {};
  const closeAll = async () => {
    await close();
    await rm(own, { recursive: true, force: true });
  };
  try {
    await copyState(settings, alone);
    const composed = await compose(alone, pino({ level: 'silent' }), { onReading: (...done) => onProgress('Czytanie treści', ...done), onIndexing: (_engine, ...done) => onProgress('Indeks', ...done) });
    close = composed.close;
    signal.throwIfAborted();
    await composed.keeper.refresh();
    await untilRead(composed.services, signal, onProgress);
    return { services: { ...composed.services, insight: undefined, desk: undefined, editorial: undefined, handIn: undefined }, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Pictures are shared: they are derived, and drawing them again would take minutes. */
async function copyState(settings: Settings, alone: Settings): Promise<void> {
  const pictures = join(cacheFolder(settings), 'previews');
  for (const folder of [join(alone.state, 'state'), cacheFolder(alone), pictures]) await mkdir(folder, { recursive: true, mode: 0o700 });
  await symlink(pictures, join(cacheFolder(alone), 'previews'));
  const jobs = (of: Settings) => join(cacheFolder(of), 'jobs.db');
  for (const [from, to] of [[stateFile(settings), stateFile(alone)], [jobs(settings), jobs(alone)]] as const) if (existsSync(from)) copyDatabase(from, to);
}

/** Texts and pictures of files belong to an export; whatever no server has read yet is read now. */
async function untilRead({ library, materials, today }: Services, signal: AbortSignal, onProgress: OnProgress): Promise<void> {
  const files = library().publicItems(today()).flatMap(({ meta }) => meta.files);
  for (;;) {
    signal.throwIfAborted();
    const waiting = files.filter((file) => materials.stateOf(file) === 'waiting').length;
    if (files.length > 0) onProgress('Czytanie plików', files.length - waiting, files.length);
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
