import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import type { IndexChange, IndexState, OnProgress, SearchEngine } from '../engine.js';
import { InTurn } from '../in-turn.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { changeIndex, readState } from './change-index.js';
import { Connection, type MeilisearchOptions } from './connection.js';
import { find } from './find.js';
import { findWhole } from './find-whole.js';
import { correctionsOf, nearForms } from './look-up-words.js';
import { rebuildIndex } from './rebuild-index.js';

/** Opens the engine on a Meilisearch server. Nothing is asked of the server yet, so it may be down. */
export function openMeilisearchEngine(options: MeilisearchOptions, analyser: Analyser): SearchEngine {
  return new MeilisearchEngine(new Connection(options), analyser);
}

class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  /** Writes follow one another, so a change during a rebuild goes to the new index and is not lost. */
  readonly #writes = new InTurn();

  constructor(
    private readonly connection: Connection,
    private readonly analyser: Analyser,
  ) {}

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return (request.isWhole ? findWhole : find)(this.connection, request, this.analyser, signal);
  }

  async nearestWords(form: string): Promise<string[]> {
    const near = await nearForms(this.connection, form);
    if (near.some(({ value }) => value === form)) return [];
    const corrections = await correctionsOf(this.connection, form, this.analyser);
    return corrections.slice(0, 5).map((correction) => correction.form);
  }

  state(): Promise<IndexState> {
    return this.#writes.run(() => readState(this.connection));
  }

  apply(change: IndexChange, onProgress?: OnProgress): Promise<void> {
    return this.#writes.run(() => changeIndex(this.connection, change, this.analyser, onProgress));
  }

  rebuild(documents: readonly SearchDocument[], stamp: string, onProgress?: OnProgress): Promise<void> {
    return this.#writes.run(() => rebuildIndex(this.connection, documents, stamp, this.analyser, onProgress));
  }

  async close(): Promise<void> {
    await this.#writes.run(async () => {});
  }
}
