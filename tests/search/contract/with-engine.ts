import { afterAll, beforeAll } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.js';
import type { SearchEngine } from '../../../src/search/engine.js';
import type { OpenEngine } from './contract.js';

/** One engine for a group of tests that only read; built once, for building takes a server seconds. */
export function withEngine(open: OpenEngine, documents: () => readonly SearchDocument[] | Promise<readonly SearchDocument[]>): () => SearchEngine {
  let engine: SearchEngine | undefined;
  beforeAll(async () => {
    engine = await open();
    await engine.rebuild(await documents(), 'stamp-1');
  }, 300_000);
  afterAll(async () => engine?.close());
  return () => engine!;
}
