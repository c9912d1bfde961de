import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { FACET_NAMES, type SearchRequest } from '../../src/search/index.js';
import { parseQuery } from '../../src/search/parse-query.js';
import { openEngine, type EngineTask } from './open-engine.js';
import type { Query } from './queries.js';
import { readTask } from './run-child.js';

export interface EngineCallTask extends EngineTask {
  warmUp: Query[];
  queries: Query[];
}

/** A process of its own: asks the bare engine, one query after another; gives milliseconds in the order of the queries. */
const task = readTask<EngineCallTask>();
const analyser = createAnalyser(await readDictionary());
const engine = await openEngine(task, analyser);
for (const query of task.warmUp) await engine.search(requestOf(query));
const times: number[] = [];
for (const query of task.queries) {
  const request = requestOf(query);
  const start = performance.now();
  await engine.search(request);
  times.push(performance.now() - start);
}
await engine.close();
process.stdout.write(JSON.stringify(times));

/** The same request as the search page makes. */
function requestOf({ text, filters, sort, page }: Query): SearchRequest {
  return { query: parseQuery(text, analyser), filters, sort: sort ?? (text ? 'relevance' : 'newest'), offset: (page - 1) * 20, limit: 20, facets: FACET_NAMES };
}
