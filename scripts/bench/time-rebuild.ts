import { join } from 'node:path';
import { ItemCache, readLibrary } from '../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { documentsOf, indexStamp, keepIndex } from '../../src/search/index.js';
import { projectRoot, todayInPoland } from '../../src/shared/index.js';
import { openEngine, type EngineTask } from './open-engine.js';
import { readTask } from './run-child.js';

export interface RebuildTimes {
  seconds: number;
  /** Processor time of this process: says more than the clock on a machine that has other work. */
  processorSeconds: number;
}

/** A process of its own: builds the whole index anew from items that are parsed already. */
const task = readTask<EngineTask>();
const analyser = createAnalyser(await readDictionary());
const cache = new ItemCache(join(task.state, 'cache', 'items.db'));
const library = await readLibrary({ content: task.content, uploads: join(projectRoot(), 'uploads') }, { cache });
const engine = await openEngine(task, analyser);
const before = process.cpuUsage();
const { milliseconds } = await keepIndex(engine, documentsOf(library, todayInPoland()), { stamp: indexStamp(analyser), force: true });
const { user, system } = process.cpuUsage(before);
const times: RebuildTimes = { seconds: milliseconds / 1000, processorSeconds: (user + system) / 1e6 };
await engine.close();
cache.close();
process.stdout.write(JSON.stringify(times));
