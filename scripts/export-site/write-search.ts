import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item, Library } from '../../src/content/index.js';
import { offlineIndex } from '../../src/exchange/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { projectRoot } from '../../src/shared/index.js';
import type { Services } from '../../src/web/index.js';
import { ExportError } from '../export/export-error.js';
import { SEARCH_FOLDER } from './make-search-page.js';

/** The search of an exported site: its program, its items, its words by first letter. @returns the letters there are */
export async function writeSearch(items: readonly Item[], library: Library, { materials }: Services, folder: string): Promise<string> {
  const analyser = createAnalyser(readDictionary());
  const { items: shown, shards } = offlineIndex(items, library, analyser, materials);
  const write = async (name: string, text: string) => writeFile(join(folder, SEARCH_FOLDER, name), text);
  await mkdir(join(folder, SEARCH_FOLDER), { recursive: true });
  await write('search.js', browserProgram());
  await write('items.js', `kongresotekaItems(${literal(shown)});\n`);
  for (const [letter, shard] of shards) await write(`words-${letter}.js`, `kongresotekaWords(${literal(letter)}, ${literal(shard)});\n`);
  return [...shards.keys()].sort().join('');
}

/** JSON is JavaScript but for two line ends (ECMA-262 before 2019), which old browsers refuse. */
function literal(data: unknown): string {
  return JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function browserProgram(): string {
  const folder = join(projectRoot(), 'dist/offline');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')).sort() : [];
  if (names.length === 0) throw new ExportError('Brakuje programu wyszukiwarki dla przeglądarki. Zbuduj go: npm run build');
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}
