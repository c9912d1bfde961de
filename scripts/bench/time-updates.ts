import { join } from 'node:path';
import { ItemCache, readLibrary } from '../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { documentsOf, type SearchDocument } from '../../src/search/index.js';
import { parseQuery } from '../../src/search/parse-query.js';
import { projectRoot, todayInPoland } from '../../src/shared/index.js';
import { openEngine, type EngineTask } from './open-engine.js';
import { readTask } from './run-child.js';

/** Milliseconds from handing changed items over until a search finds all of them, one number a round, by number of items. */
export type UpdateTimes = Record<(typeof AT_ONCE)[number], number[]>;

const AT_ONCE = [1, 100] as const;
const LETTERS = 'aeiou';

/** A process of its own: changes items in the index and puts them back as they were. */
const task = readTask<EngineTask>();
const analyser = createAnalyser(await readDictionary());
const cache = new ItemCache(join(task.state, 'cache', 'items.db'));
const library = await readLibrary({ content: task.content, uploads: join(projectRoot(), 'uploads') }, { cache });
const documents = documentsOf(library, todayInPoland());
const engine = await openEngine(task, analyser);
const times: UpdateTimes = { 1: [], 100: [] };
for (const count of AT_ONCE) for (let round = 0; round < LETTERS.length; round += 1) times[count].push(await timeUpdate(count, round));
await engine.close();
cache.close();
process.stdout.write(JSON.stringify(times));

async function timeUpdate(count: number, round: number): Promise<number> {
  const ids = [...documents.digests.keys()];
  const apart = Math.floor(ids.length / count);
  const before = Array.from({ length: count }, (_, place) => documents.make(ids[place * apart + (round % apart)]!));
  // Like no word of any language, another in each round.
  const word = `zzqx${LETTERS[round]!.repeat(4)}wvkk`;
  const after = before.map((document) => withWord(document, word));
  const start = performance.now();
  await engine.apply({ put: after, remove: [] });
  while ((await countOf(word)) < count) await new Promise(setImmediate);
  const time = performance.now() - start;
  await engine.apply({ put: before, remove: [] });
  return time;
}

/** Its last passage says one word more. */
function withWord(document: SearchDocument, word: string): SearchDocument {
  const body = `${document.text.body.trimEnd()} ${word}\n`;
  return { ...document, text: { ...document.text, body }, passageEnds: [...document.passageEnds.slice(0, -1), body.length], digest: word };
}

async function countOf(word: string): Promise<number> {
  return (await engine.search({ query: parseQuery(word, analyser), filters: {}, sort: 'relevance', offset: 0, limit: 20, facets: [] })).total;
}
