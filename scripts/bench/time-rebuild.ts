import { join } from 'node:path';
import { ItemCache, readLibrary, type Library } from '../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { documentsOf, indexStamp, keepIndex, passagesOf, toSearchDocument } from '../../src/search/index.js';
import { projectRoot, todayInPoland } from '../../src/shared/index.js';
import { wordsIn } from './corpus/count-words.js';
import { openEngine, type EngineTask } from './open-engine.js';
import { readTask } from './run-child.js';

export interface RebuildTimes {
  seconds: number;
  /** Processor time of this process: says more than the clock on a machine that has other work. */
  processorSeconds: number;
  /** What an item is on average, over those at the beginning. */
  shape: { passages: number; wordsOfPassage: number; words: number };
}

const SHAPE_OF = 1000;

/** A process of its own: builds the whole index anew from items that are parsed already. */
const task = readTask<EngineTask>();
const analyser = createAnalyser(await readDictionary());
const cache = new ItemCache(join(task.state, 'cache', 'items.db'));
const library = await readLibrary({ content: task.content, uploads: join(projectRoot(), 'uploads') }, { cache });
const engine = await openEngine(task, analyser);
const before = process.cpuUsage();
const { milliseconds } = await keepIndex(engine, documentsOf(library, todayInPoland()), { stamp: indexStamp(analyser), force: true });
const { user, system } = process.cpuUsage(before);
const times: RebuildTimes = { seconds: milliseconds / 1000, processorSeconds: (user + system) / 1e6, shape: shapeOf(library) };
await engine.close();
cache.close();
process.stdout.write(JSON.stringify(times));

function shapeOf(library: Library): RebuildTimes['shape'] {
  const items = library.publicItems(todayInPoland()).slice(0, SHAPE_OF);
  const passages = items.flatMap((item) => passagesOf(item));
  const texts = items.map((item) => toSearchDocument(item, library.vocabularies).text);
  return {
    passages: passages.length / items.length,
    wordsOfPassage: passages.reduce((sum, { text }) => sum + wordsIn(text), 0) / passages.length,
    words: texts.reduce((sum, { title, summary, body }) => sum + wordsIn(title) + wordsIn(summary) + wordsIn(body), 0) / items.length,
  };
}
