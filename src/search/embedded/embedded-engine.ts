import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { EngineUnavailable, type IndexChange, type IndexState, type OnProgress, type SearchEngine } from '../engine.js';
import { InTurn } from '../in-turn.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { find } from './find.js';
import { Generation } from './generation.js';
import { abandon, flush, removeStore } from './store.js';

/** Documents written in one transaction: about 50 ms of work, so a running server answers in between. */
const BATCH = 50;

/**
 * Opens the engine that lives in this process, on one SQLite file.
 * A damaged or half-written index is removed; its state then has no stamp, and the keeper builds it anew.
 */
export async function openEmbeddedEngine(path: string, analyser: Analyser): Promise<SearchEngine> {
  mkdirSync(dirname(path), { recursive: true });
  removeLeftovers(path);
  return new EmbeddedEngine(path, analyser);
}

class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded';
  #generation: Generation;
  /** Tells the file we opened from one another process put in its place. */
  #file: string;
  /** Set when the file could not be read; the next look at the state reads it anew. */
  #isSuspect = false;
  /** A change asked for during a rebuild belongs to the new index. */
  readonly #writes = new InTurn();

  constructor(
    private readonly path: string,
    private readonly analyser: Analyser,
  ) {
    this.#generation = openOrStartAnew(path, analyser);
    this.#file = fileIdentity(path);
  }

  get needsCare(): boolean {
    return this.#isSuspect;
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    signal?.throwIfAborted();
    try {
      return find(this.#generation, request.isWhole ? { ...request, offset: 0, limit: this.#generation.shelf.count } : request);
    } catch (cause) {
      this.#isSuspect = true;
      throw new EngineUnavailable('the embedded index cannot be read', { cause });
    }
  }

  async nearestWords(form: string): Promise<string[]> {
    const { lexicon } = this.#generation;
    const term = lexicon.term(form);
    if (term !== undefined && lexicon.frequency[term]! > 0) return [];
    const budget = form.length < 5 ? 1 : 2;
    return lexicon.near(form, budget, 5, true).map((near) => lexicon.forms[near.term]!);
  }

  async state(): Promise<IndexState> {
    this.#reopenIfReplaced();
    const { shelf, store } = this.#generation;
    const held = new Map(shelf.entries.flatMap((entry) => (entry ? [[entry.id, entry.digest] as const] : [])));
    return { stamp: store.meta('stamp'), held };
  }

  apply(change: IndexChange, onProgress?: OnProgress): Promise<void> {
    return this.#writes.run(() => this.#apply(change, onProgress));
  }

  rebuild(documents: readonly SearchDocument[], stamp: string, onProgress?: OnProgress): Promise<void> {
    return this.#writes.run(() => this.#rebuild(documents, stamp, onProgress));
  }

  async close(): Promise<void> {
    this.#generation.close();
  }

  async #apply(change: IndexChange, onProgress?: OnProgress): Promise<void> {
    const put = new Set(change.put.map((document) => document.id));
    try {
      this.#generation.change([], change.remove.filter((id) => !put.has(id)));
      await inBatches(change.put, (batch) => this.#generation.change(batch, []), onProgress);
    } catch (cause) {
      // Memory may know terms that were never written: start again from the file.
      this.#reopen();
      throw new EngineUnavailable('the embedded index could not be written', { cause });
    }
  }

  async #rebuild(documents: readonly SearchDocument[], stamp: string, onProgress?: OnProgress): Promise<void> {
    const next = nextPath(this.path);
    removeStore(next);
    const generation = Generation.begin(next, this.analyser);
    try {
      await inBatches(documents, (batch) => generation.change(batch, []), onProgress);
      generation.store.setMeta('stamp', stamp);
      generation.close();
      flush(next);
    } catch (cause) {
      abandon(generation.store);
      removeStore(next);
      throw new EngineUnavailable('the embedded index could not be built', { cause });
    }
    this.#takeInto(next);
  }

  /** Puts a finished index in the place of the one in use. Killed in the middle, no index is left, and one is built. */
  #takeInto(next: string): void {
    abandon(this.#generation.store);
    try {
      removeStore(this.path);
      renameSync(next, this.path);
      // Read from its image, memory holds no more than it needs: one that grew has twice the postings.
      this.#generation = Generation.open(this.path, this.analyser);
      this.#file = fileIdentity(this.path);
    } catch (cause) {
      this.#reopen();
      throw new EngineUnavailable('the embedded index could not be put in place', { cause });
    }
  }

  #reopenIfReplaced(): void {
    if (this.#isSuspect || fileIdentity(this.path) !== this.#file) this.#reopen();
  }

  #reopen(): void {
    abandon(this.#generation.store);
    this.#generation = openOrStartAnew(this.path, this.analyser);
    this.#file = fileIdentity(this.path);
    this.#isSuspect = false;
  }
}

function openOrStartAnew(path: string, analyser: Analyser): Generation {
  try {
    return Generation.open(path, analyser);
  } catch {
    removeStore(path);
    return Generation.open(path, analyser);
  }
}

/** A rebuild has a name of its own for each process, so that two at once do not meet. */
function nextPath(path: string): string {
  return `${path}.next-${process.pid}`;
}

/** Removes what rebuilds that were killed have left. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const owner = name.startsWith(`${basename(path)}.next-`) ? Number(/\.next-(\d+)$/u.exec(name)?.[1]) : NaN;
    if (owner && !isRunning(owner)) removeStore(join(dirname(path), name));
  }
}

function isRunning(owner: number): boolean {
  // Opening comes before rebuilding, so a leftover with our own number is an earlier process's.
  if (owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function fileIdentity(path: string): string {
  if (!existsSync(path)) return 'none';
  const { ino, dev } = statSync(path);
  return `${dev}:${ino}`;
}

async function inBatches(documents: readonly SearchDocument[], write: (batch: readonly SearchDocument[]) => void, onProgress?: OnProgress): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    write(documents.slice(start, start + BATCH));
    onProgress?.(Math.min(start + BATCH, documents.length), documents.length);
    await new Promise(setImmediate);
  }
}
