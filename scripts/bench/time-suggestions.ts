import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { ItemCache, readLibrary, type Library } from '../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { Suggestions } from '../../src/search/index.js';
import { Random } from './corpus/random.js';
import { percentiles } from './statistics.js';

const TODAY = '2026-11-23';
const QUESTIONS = 5_000;

/** Measures suggestions over a content folder: making them, memory, and answers to every beginning of what titles say. */
async function timeSuggestions(folder: string, cache: ItemCache): Promise<object> {
  const analyser = createAnalyser(await readDictionary());
  const library = await readLibrary({ content: folder, uploads: folder }, { cache });
  const items = library.publicItems(TODAY).length;
  const typed = beginnings(library);
  const suggestions = new Suggestions({ library: () => library, analyser, today: () => TODAY });
  const before = heapMegabytes();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await suggestions.suggest('ra', 'pl');
  const made = performance.now() - start;
  delay.disable();
  const megabytes = heapMegabytes() - before;
  const times: number[] = [];
  for (const text of typed) {
    const asked = performance.now();
    await suggestions.suggest(text, 'pl');
    times.push(performance.now() - asked);
  }
  const worst = typed[times.indexOf(Math.max(...times))];
  return { items, made, longestBlock: delay.max / 1e6, megabytes, ...percentiles(times), most: Math.max(...times), worst };
}

/** What a reader has in the box while typing two or three words of a title: from two letters on. */
function beginnings(library: Library): string[] {
  const random = new Random(5);
  const titles = library.publicItems(TODAY).map(({ meta }) => meta.title);
  return Array.from({ length: QUESTIONS }, () => {
    const words = random.pick(titles).split(' ');
    const text = words.slice(random.below(words.length)).slice(0, 3).join(' ');
    return text.slice(0, 2 + random.below(Math.max(1, text.length - 1)));
  });
}

function heapMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('usage: node --expose-gc --import tsx scripts/bench/time-suggestions.ts <folder>');
  // As in the program: bodies stay on the disk.
  const state = mkdtempSync(join(tmpdir(), 'kongresoteka-'));
  const cache = new ItemCache(join(state, 'items.db'));
  process.stdout.write(`${JSON.stringify(await timeSuggestions(folder, cache), undefined, 1)}\n`);
  cache.close();
  rmSync(state, { recursive: true });
}
