import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../src/compose.js';
import { cacheFolder } from '../src/open-shelf.js';
import { ItemCache, readLibrary, type Library } from '../src/content/index.js';
import { createAnalyser, readDictionary, type Analyser } from '../src/language/index.js';
import { openReadings, shownText } from '../src/materials/index.js';
import { documentsOf, EngineUnavailable, indexStamp, keepIndex, NO_MATERIALS, type EngineName, type MaterialTexts } from '../src/search/index.js';
import { readSettings, SettingsError, type Settings } from '../src/settings.js';
import { ProgressBars, todayInPoland } from '../src/shared/index.js';

/**
 * Builds an index anew, whatever is there: `npm run reindex [-- --engine meilisearch]`.
 * A running server searches the old index until the new one is in place, and takes it at its next round of keeping.
 */
try {
  const settings = readSettings(process.env);
  const engine = readEngine(process.argv.slice(2), settings);
  console.log(await reindex(engine, settings));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function reindex(name: EngineName, settings: Settings): Promise<string> {
  const analyser = createAnalyser(await readDictionary());
  const bars = new ProgressBars();
  const started = performance.now();
  const cache = new ItemCache(join(settings.state, 'cache', 'items.db'));
  try {
    const library = await readLibrary(
      { content: settings.content, uploads: settings.uploads },
      { cache, onProgress: (done, total) => bars.show('Czytanie treści', done, total) },
    );
    const read = performance.now();
    const items = await rebuild(name, library, settings, analyser, bars);
    return report({ name, library, items, readMs: read - started, indexMs: performance.now() - read });
  } finally {
    bars.stop();
    cache.close();
  }
}

/** How many items the new index holds. */
async function rebuild(name: EngineName, library: Library, settings: Settings, analyser: Analyser, bars: ProgressBars): Promise<number> {
  const engine = await openEngine(name, settings, analyser);
  try {
    const materials = materialTexts(library, settings);
    const documents = documentsOf(library, todayInPoland(), materials);
    await keepIndex(engine, documents, { stamp: indexStamp(analyser), force: true, onProgress: (done, total) => bars.show(`Indeks ${name}`, done, total) });
    materials.close();
    return documents.digests.size;
  } finally {
    await engine.close();
  }
}

/** What the server read of files; this program reads none itself. */
function materialTexts(library: Library, settings: Settings): MaterialTexts & { close(): void } {
  if (library.allItems.every(({ meta }) => meta.files.length === 0)) return { ...NO_MATERIALS, close: () => {} };
  const readings = openReadings(join(cacheFolder(settings), 'jobs.db'));
  const text = (sha256: string) => {
    const reading = readings.reading(sha256);
    return reading && shownText(reading);
  };
  return { version: (sha256) => readings.readingVersion(sha256)?.toString(), text, close: () => readings.close() };
}

function report({ name, library, items, readMs, indexMs }: { name: EngineName; library: Library; items: number; readMs: number; indexMs: number }): string {
  const errors = library.problems.filter((problem) => problem.severity === 'error').length;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
  return [
    `Indeks ${name} zbudowany od nowa.`,
    `Materiały w indeksie: ${items} (przeczytane: ${library.allItems.length}).`,
    `Czas: ${seconds(readMs + indexMs)} (czytanie treści ${seconds(readMs)}, indeks ${seconds(indexMs)}).`,
    `Błędy treści: ${errors}. Uwagi: ${library.problems.length - errors}.${library.problems.length > 0 ? ' Pokaże je: npm run check-content' : ''}`,
  ].join('\n');
}

function readEngine(args: readonly string[], settings: Settings): EngineName {
  const { values } = parseArgs({ args: [...args], options: { engine: { type: 'string', default: 'embedded' } } });
  if (values.engine !== 'embedded' && values.engine !== 'meilisearch') throw new SettingsError('--engine: embedded albo meilisearch');
  if (values.engine === 'meilisearch' && !settings.meiliUrl) throw new SettingsError('Ustaw MEILI_URL, na przykład: MEILI_URL=http://127.0.0.1:7700 npm run reindex -- --engine meilisearch');
  return values.engine;
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if ((error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return 'Nieznana opcja. Użycie: npm run reindex [-- --engine meilisearch]';
  if (!(error instanceof EngineUnavailable)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `Wyszukiwarka nie odpowiada, indeks nie został zbudowany, dotychczasowy pozostaje w użyciu.\nPowód: ${error.message}${cause}`;
}
