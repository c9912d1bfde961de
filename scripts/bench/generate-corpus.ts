import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../src/shared/index.js';
import { GrowingVocabulary } from './corpus/growing-vocabulary.js';
import { itemWriter } from './corpus/item-writer.js';
import { Random } from './corpus/random.js';
import { readRealContent } from './corpus/real-content.js';
import { readWordStock } from './corpus/word-stock.js';
import { SHAPE } from './corpus/write-sections.js';

const SEED = 20_261_123;
/** Identifiers have four digits: past 9,999 items the year goes back by one. */
const A_YEAR = 9_999;

/**
 * Writes a content folder of `count` items. The same count gives the same bytes, and a larger corpus begins with the
 * items of a smaller one. A folder that is complete already is left alone, one of another shape is made anew.
 */
export async function generateCorpus(folder: string, count: number, onProgress?: (done: number) => void): Promise<void> {
  const complete = join(folder, 'complete');
  const shape = JSON.stringify(SHAPE);
  if (existsSync(complete)) {
    if (readFileSync(complete, 'utf8') === shape) return;
    rmSync(folder, { recursive: true });
  }
  const content = join(projectRoot(), 'content');
  for (const name of ['vocabularies', 'editions', 'references.yaml']) cpSync(join(content, name), join(folder, name), { recursive: true });
  for (const name of ['case-studies', 'panel-notes', 'presentations']) mkdirSync(join(folder, name), { recursive: true });
  const random = new Random(SEED);
  const vocabulary = new GrowingVocabulary(readWordStock(random), random);
  const write = itemWriter(await readRealContent(content), vocabulary, random);
  for (let number = 0; number < count; number += 1) {
    const { path, text } = write(idOf(number));
    writeFileSync(join(folder, path), text);
    if (number % 1000 === 999) onProgress?.(number + 1);
  }
  writeFileSync(complete, shape);
}

function idOf(number: number): string {
  return `kkwl-${2026 - Math.floor(number / A_YEAR)}-${String((number % A_YEAR) + 1).padStart(4, '0')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, count = '1000'] = process.argv.slice(2);
  if (!folder) throw new Error('usage: tsx scripts/bench/generate-corpus.ts <folder> [count]');
  await generateCorpus(folder, Number(count), (done) => process.stderr.write(`${done}\n`));
}
