import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import type { EngineName } from '../../src/search/index.js';
import { generateCorpus } from './generate-corpus.js';
import { measure } from './measure.js';
import type { EngineTask } from './open-engine.js';
import { readOptions, type BenchOptions } from './options.js';
import { makeQueries } from './queries.js';
import { tablesOf, type Run } from './tables.js';
import { measureUploads } from './uploads/measure-uploads.js';
import { uploadTables } from './uploads/upload-tables.js';

/**
 * Measures index, start, changes, engine, pages, suggestions and the event loop on generated corpora, and uploads on a copy of
 * the real content (`--only search`, `--only uploads`); tables go to the output, progress to the terminal. What it tells of memory and processor time is of our process, not of Meilisearch.
 * `npm run bench [-- --sizes 1000,10000 --engine embedded --seconds 8 --folder /where/corpora/stay]`
 */
const WARM_UP = 140;

const options = readOptions(process.argv.slice(2), process.env);
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kongresoteka-bench-'));
try {
  const loadBefore = loadavg()[0]!;
  if (options.only !== 'uploads') console.log(tablesOf(await measureAll(options, folder)));
  if (options.only !== 'search') console.log(`\n${uploadTables(await measureUploads(tell))}`);
  console.log(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, load of the machine ${loadBefore.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} at the end (the bench itself is about 2)`);
} finally {
  if (!options.folder) rmSync(folder, { recursive: true, force: true });
}

async function measureAll({ sizes, engines, seconds }: BenchOptions, folder: string): Promise<Run[]> {
  const analyser = createAnalyser(await readDictionary());
  const runs: Run[] = [];
  for (const size of sizes) {
    const content = join(folder, `content-${size}`);
    tell(`${size}: writing the corpus`);
    await generateCorpus(content, size);
    const queries = makeQueries(content, analyser);
    const [warmUp, asked] = [queries.slice(0, WARM_UP), queries.slice(WARM_UP)];
    for (const engine of engines) {
      const task = taskOf(engine, content, folder, size);
      const measured = await measure(task, { warmUp, asked }, seconds, (step) => tell(`${size} ${engine}: ${step}`));
      runs.push({ size, engine, queries: asked, measured });
      await removeIndexes(task);
    }
  }
  return runs;
}

function taskOf(engine: EngineName, content: string, folder: string, size: number): EngineTask {
  const state = join(folder, `var-${size}-${engine}`);
  if (engine === 'embedded') return { engine, content, state };
  const key = options.meiliKey ? { key: options.meiliKey } : {};
  return { engine, content, state, meili: { url: options.meiliUrl!, prefix: `bench_${process.pid}_${size}`, ...key } };
}

/** Leaves nothing on the server: every index of this run carries the run's own prefix. */
async function removeIndexes({ meili }: EngineTask): Promise<void> {
  if (!meili) return;
  const client = new Meilisearch({ host: meili.url, ...(meili.key ? { apiKey: meili.key } : {}) });
  const { results } = await client.getIndexes({ limit: 1000 });
  for (const { uid } of results) if (uid.startsWith(meili.prefix)) await client.deleteIndex(uid).waitTask();
}

function tell(step: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${step}\n`);
}
