import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ItemCache, readBody, readLibrary, type Library } from '../../src/content/index.js';
import { readSettings, SettingsError, type Settings } from '../../src/settings.js';
import { problemLine, todayInPoland } from '../../src/shared/index.js';
import { exportTable, planImport, readTable } from '../../src/submissions/import/index.js';
import { printPlan } from './print-plan.js';

/**
 * What a table would change in the library, without changing it: `npm run import -- FILE`. Exit 1 when something is to be mended.
 * `npm run import -- --table FILE` writes the table of all items, to be edited and tried.
 */
const USAGE = 'Użycie: npm run import -- PLIK.csv (albo .xlsx)   – próba: co zmieniłaby tabela\n        npm run import -- --table PLIK.csv        – zapisuje tabelę wszystkich materiałów';

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { table: { type: 'string' } } });
  const settings = readSettings(process.env);
  if (values.table && positionals.length === 0) console.log(await writeTable(values.table, settings));
  else if (positionals.length === 1 && !values.table) console.log(await tryTable(positionals[0]!, settings));
  else throw new SettingsError(USAGE);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function tryTable(path: string, settings: Settings): Promise<string> {
  const table = await readTable(await readFile(path), basename(path));
  if ('problems' in table) {
    process.exitCode = 1;
    return table.problems.map(problemLine).join('\n');
  }
  const library = await readItems(settings);
  const plan = await planImport(table, { library, bodyOf: (item) => readBody(settings.content, item), today: todayInPoland() });
  if (plan.rows.some(({ what }) => what === 'faulty')) process.exitCode = 1;
  return printPlan(plan);
}

async function writeTable(path: string, settings: Settings): Promise<string> {
  const { allItems } = await readItems(settings);
  await writeFile(path, exportTable(allItems), { flag: 'wx' });
  return `Tabela jest gotowa: ${path} (materiały: ${allItems.length}). Puste komórki znaczą „bez zmian”, „–” usuwa pole.`;
}

async function readItems(settings: Settings): Promise<Library> {
  const cache = new ItemCache(join(settings.state, 'cache', 'items.db'));
  try {
    return await readLibrary({ content: settings.content, uploads: settings.uploads }, { cache });
  } finally {
    cache.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (code.startsWith('ERR_PARSE_ARGS')) return USAGE;
  if (code === 'ENOENT' || code === 'EISDIR') return `Nie ma takiego pliku: ${path ?? ''}`;
  if (code === 'EEXIST') return `Plik już jest, a mogą w nim być czyjeś zmiany: ${path ?? ''}. Podaj inną nazwę.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
