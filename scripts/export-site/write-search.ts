import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item, Library } from '../../src/content/index.js';
import { offlineIndex } from '../../src/exchange/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { projectRoot } from '../../src/shared/index.js';
import type { Services } from '../../src/web/index.js';
import { ExportError } from '../export/export-error.js';
import { joinModules } from './join-modules.js';
import { SEARCH_FOLDER } from './make-search-page.js';

/** The search of an exported site: its program, its items, its words by first letter. @returns the parts there are */
export async function writeSearch(items: readonly Item[], library: Library, { materials }: Services, folder: string): Promise<string> {
  const { items: shown, index } = offlineIndex(items, library, createAnalyser(readDictionary()), materials);
  const write = async (name: string, text: string) => writeFile(join(folder, SEARCH_FOLDER, name), text);
  await mkdir(join(folder, SEARCH_FOLDER), { recursive: true });
  await write('search.js', browserProgram());
  await write('items.js', `kongresotekaItems(${literal(shown)}, ${literal(index.base)});\n`);
  await write('forms.js', `kongresotekaForms(${literal(index.forms)});\n`);
  for (const [name, part] of index.parts) await write(`words-${name}.js`, `kongresotekaWords(${literal(name)}, ${literal(part)});\n`);
  return [...index.parts.keys()].sort().join('');
}

/** JSON is JavaScript but for two line ends (ECMA-262 before 2019), which old browsers refuse. */
function literal(data: unknown): string {
  return JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The engine of the server, as far as a browser can run it, and what draws its answers. @throws ExportError before a build */
export function browserProgram(): string {
  const pages = join(projectRoot(), 'dist/offline');
  const engine = join(projectRoot(), 'dist/server/search/offline/offline-search.js');
  // By their sources: a build leaves what was compiled of files that are gone.
  const names = readdirSync(join(projectRoot(), 'src/browser/offline')).filter((name) => name.endsWith('.ts')).map((name) => name.replace(/\.ts$/u, '.js')).sort();
  if (![engine, ...names.map((name) => join(pages, name))].every(existsSync)) throw new ExportError('Brakuje programu wyszukiwarki dla przeglądarki. Zbuduj go: npm run build');
  return [joinModules(engine, 'kongresotekaEngine'), ...names.map((name) => readFileSync(join(pages, name), 'utf8'))].join('\n');
}
