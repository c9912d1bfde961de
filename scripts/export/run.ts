import { setMaxListeners } from 'node:events';
import { parseArgs } from 'node:util';
import { isInSlice, readSlice, SLICE_NAMES, sliceInWords, type Slice } from '../../src/exchange/index.js';
import type { Item } from '../../src/content/index.js';
import { readSettings, SettingsError, type Settings } from '../../src/settings.js';
import { ProgressBars } from '../../src/shared/index.js';
import type { Services } from '../../src/web/index.js';
import { ExportError } from './export-error.js';
import { intoFolder, refuseOwnFolders } from './into-folder.js';
import { openLibrary } from './open-library.js';

export type OnProgress = (name: string, done: number, total: number) => void;

export interface Exporting {
  settings: Settings;
  services: Services;
  slice: Slice;
  /** The slice in Polish; empty for the whole library. */
  sliceText: string;
  /** What the public may see of the slice. */
  items: readonly Item[];
  /** To be filled. */
  folder: string;
  /** Where it will lie. */
  target: string;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** Runs one of the two commands: folder, slice, progress, Ctrl-C, every expected trouble as a sentence. Exit 130 when stopped. */
export async function runExport(usage: string, work: (exporting: Exporting) => Promise<string>): Promise<void> {
  const stop = new AbortController();
  // Each of some thousand requests and files listens to it until it is swept away; Node would warn of every one above 1,500.
  setMaxListeners(0, stop.signal);
  const bars = new ProgressBars();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  try {
    const { target, typed } = readArguments(usage);
    const settings = readSettings(process.env);
    const said = await makeExport({ target, typed, settings, signal: stop.signal, onProgress: (...progress) => bars.show(...progress) }, work);
    bars.stop();
    console.log([said, ...addressWarning(settings.siteUrl)].join('\n'));
  } catch (error) {
    bars.stop();
    console.error(stop.signal.aborted ? 'Przerwano. Nic nie powstało, a to, co było niedokończone, usunięto.' : explain(error, usage));
    process.exitCode = stop.signal.aborted ? 130 : 1;
  }
}

/** Addresses stand in citations and data for ever; those of this machine lead nowhere for anybody else. */
export function addressWarning(siteUrl: string): string[] {
  if (!isOnlyHere(siteUrl)) return [];
  return [`Uwaga: SITE_URL nie jest ustawiony, więc adresy w cytowaniach i danych zaczynają się od ${siteUrl} i nikogo donikąd nie zaprowadzą. Przed oddaniem kopii komuś ustaw SITE_URL i zrób ją jeszcze raz.`];
}

/** Whether an address is of this machine alone. */
export function isOnlyHere(siteUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(siteUrl).hostname);
}

export interface Wanted {
  target: string;
  typed: Slice;
  settings: Settings;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** @throws ExportError for what somebody can mend */
export async function makeExport<Result>({ target, typed, settings, signal, onProgress }: Wanted, work: (exporting: Exporting) => Promise<Result>): Promise<Result> {
  refuseOwnFolders(target, settings);
  return intoFolder(target, async (folder) => {
    const { services, close } = await openLibrary(settings, signal, onProgress);
    try {
      const library = services.library();
      const reading = readSlice(typed, library);
      if ('faults' in reading) throw new ExportError(reading.faults.join('\n'));
      const { slice } = reading;
      const items = library.publicItems(services.today()).filter((item) => isInSlice(item, slice, library));
      const sliceText = sliceInWords(slice, library);
      if (items.length === 0) throw new ExportError(sliceText ? `Nie ma żadnego publicznego materiału w wycinku „${sliceText}”.` : 'Biblioteka nie ma żadnego publicznego materiału. Sprawdź CONTENT_DIR i npm run check-content.');
      return await work({ settings, services, slice, sliceText, items, folder, target, signal, onProgress });
    } finally {
      await close();
    }
  });
}

function readArguments(usage: string): { target: string; typed: Slice } {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { edition: text, topic: text, region: text } });
  const [target, ...more] = positionals;
  if (!target || more.length > 0) throw new ExportError(usage);
  return { target, typed: Object.fromEntries(SLICE_NAMES.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))) };
}

function explain(error: unknown, usage: string): string {
  if (error instanceof ExportError || error instanceof SettingsError) return error.message;
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) return usage;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
