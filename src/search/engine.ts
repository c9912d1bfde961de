import type { SearchDocument } from './document.js';
import type { SearchAnswer, SearchRequest } from './request.js';

export type EngineName = 'embedded' | 'meilisearch';

/** Whether an index can be used, and what it was made of. */
export interface IndexState {
  /** The stamp of the last completed build: analyser, fields and schema; `undefined` before the first. */
  stamp: string | undefined;
  /** Digest of every document held, by id. */
  held: ReadonlyMap<string, string>;
}

/** Called while documents are written: how many are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

export interface IndexChange {
  put: readonly SearchDocument[];
  remove: readonly string[];
}

/**
 * What answers searches. Two engines stand behind it; one contract suite runs on both
 * (`tests/search/contract`), with a written list of what may differ (README of this room).
 * An engine never turns an outage into an empty answer: it throws `EngineUnavailable`.
 */
export interface SearchEngine {
  readonly name: EngineName;
  /** True once a search has met damage that the next round of the keeper mends. */
  readonly needsCare?: boolean;
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  /** Words of the index nearest to a misspelt one, best first; empty when none is near. */
  nearestWords(form: string): Promise<string[]>;
  state(): Promise<IndexState>;
  /** Applies a change to the index in use; after it returns the change is found and durable. */
  apply(change: IndexChange, onProgress?: OnProgress): Promise<void>;
  /** Replaces the whole index at once; searches see the old one until the new one is complete. */
  rebuild(documents: readonly SearchDocument[], stamp: string, onProgress?: OnProgress): Promise<void>;
  close(): Promise<void>;
}

/** The engine cannot answer now; the cause says why. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}
