import { join } from 'node:path';
import type { Analyser } from '../../src/language/index.js';
import type { EngineName, SearchEngine } from '../../src/search/index.js';
import { openEmbeddedEngine } from '../../src/search/embedded/index.js';
import { openMeilisearchEngine } from '../../src/search/meilisearch/index.js';

/** Which engine is measured, and where its index is. */
export interface EngineTask {
  engine: EngineName;
  content: string;
  /** Where files of items lie; the project's when not given. */
  uploads?: string;
  state: string;
  meili?: { url: string; prefix: string; key?: string };
}

export async function openEngine({ engine, state, meili }: EngineTask, analyser: Analyser): Promise<SearchEngine> {
  if (engine === 'embedded') return openEmbeddedEngine(join(state, 'index', 'embedded.db'), analyser);
  return openMeilisearchEngine({ ...meili!, timeoutMs: 60_000 }, analyser);
}
