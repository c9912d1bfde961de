import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { insightFile } from '../../src/compose.js';
import { ItemCache, readLibrary } from '../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { readReport, UnreadableInsight, type InsightReport } from '../../src/search/insight/index.js';
import { readSettings, SettingsError, type Settings } from '../../src/settings.js';
import { todayInPoland } from '../../src/shared/index.js';
import { gapsIn } from './gaps.js';
import { printReport } from './print-report.js';

/**
 * What readers search for and do not find: `npm run insight [-- --days 30 --json]`.
 * Reads the counts without changing them, so it may run beside the server.
 */
try {
  const { days, asJson } = readOptions(process.argv.slice(2));
  const settings = readSettings(process.env);
  const report = readReport(insightFile(settings), { today: todayInPoland(), days, threshold: settings.searchInsightThreshold });
  const gaps = gapsIn(report.queries, createAnalyser(await readDictionary()));
  const titles = report.queries.some(({ opened }) => opened.length > 0) ? await readTitles(settings) : new Map<string, string>();
  if (asJson) console.log(JSON.stringify(toJson(report, gaps, titles), null, 2));
  else console.log(printReport({ report, gaps, titles, isCounting: settings.searchInsight }));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function readOptions(args: string[]): { days: number; asJson: boolean } {
  const { values } = parseArgs({ args, options: { days: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } } });
  if (!/^[1-9]\d{0,3}$/u.test(values.days)) throw new SettingsError('--days: liczba dni od 1 do 9999');
  return { days: Number(values.days), asJson: values.json };
}

/** Titles of what the public may see; an item that is public no more keeps its number alone. */
async function readTitles(settings: Settings): Promise<Map<string, string>> {
  const cache = new ItemCache(join(settings.state, 'cache', 'items.db'));
  try {
    const library = await readLibrary({ content: settings.content, uploads: settings.uploads }, { cache });
    return new Map(library.publicItems(todayInPoland()).map(({ meta }) => [meta.id, meta.title]));
  } finally {
    cache.close();
  }
}

function toJson(report: InsightReport, gaps: ReturnType<typeof gapsIn>, titles: ReadonlyMap<string, string>): object {
  const { queries, ...rest } = report;
  const titled = queries.map((query) => ({ ...query, opened: query.opened.map((one) => ({ ...one, title: titles.get(one.item) ?? null })) }));
  return { ...rest, queries: titled, ...gaps };
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof UnreadableInsight) return `Zliczonych wyszukiwań nie da się odczytać: plik jest uszkodzony albo pochodzi z innej wersji programu.\nPowód: ${String((error.cause as Error).message)}`;
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) return 'Nieznana opcja. Użycie: npm run insight [-- --days 30 --json]';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
