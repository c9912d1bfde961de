import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError, type Folders, type OnProgress } from '../../src/backup/index.js';
import { readSettings, SettingsError } from '../../src/settings.js';
import { ProgressBars, projectRoot } from '../../src/shared/index.js';

export interface Running {
  folders: Folders;
  /** `VAR_DIR`. */
  varFolder: string;
  version: string;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** Runs one of the two commands: settings, progress, Ctrl-C, and every expected trouble as a sentence. Exit 130 when stopped. */
export async function run(usage: string, work: (running: Running) => Promise<string>): Promise<void> {
  const stop = new AbortController();
  const bars = new ProgressBars();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  try {
    const { content, uploads, state: varFolder } = readSettings(process.env);
    const folders = { content, uploads, state: join(varFolder, 'state') };
    const said = await work({ folders, varFolder, version: programVersion(), signal: stop.signal, onProgress: (...progress) => bars.show(...progress) });
    bars.stop();
    console.log(said);
  } catch (error) {
    bars.stop();
    console.error(stop.signal.aborted ? 'Przerwano. Nic nie zostało zmienione, a to, co było niedokończone, usunięte.' : explain(error, usage));
    process.exitCode = stop.signal.aborted ? 130 : 1;
  }
}

function explain(error: unknown, usage: string): string {
  if (error instanceof BackupError || error instanceof SettingsError) return error.message;
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) return usage;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
