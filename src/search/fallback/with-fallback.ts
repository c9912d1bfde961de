import { EngineUnavailable, type SearchEngine } from '../engine.js';
import type { SearchRequest } from '../request.js';
import type { SearcherStatus, WatchedSearcher } from './watched-searcher.js';

export interface FallbackOptions {
  /** Pause before the first look whether the engine is back; each later one is twice as long. */
  firstProbeMs?: number;
  longestProbeMs?: number;
  /** Told once when the stand-in takes over, with the reason, and once when the engine is back. */
  onChange?: (status: SearcherStatus) => void;
}

/** A restart of the server takes about a second; after a minute nobody is waiting for the moment it is back. */
const FIRST_PROBE_MS = 1000;
const LONGEST_PROBE_MS = 30_000;

/**
 * Searches the primary engine; when it is unavailable the stand-in answers. One failure is enough: from then on no
 * search waits for the primary until a look in the background has found it answering.
 */
export function withFallback(primary: SearchEngine, standIn: SearchEngine, options: FallbackOptions = {}): WatchedSearcher {
  const breaker = new Breaker(primary, standIn, options);
  return {
    search: async (request, signal) => {
      signal?.throwIfAborted();
      const answer = await breaker.ask((engine) => engine.search(request, signal), signal);
      return { ...answer.value, engine: answer.engine.name, degraded: answer.engine !== primary };
    },
    nearestWords: async (form) => (await breaker.ask((engine) => engine.nearestWords(form))).value,
    status: () => breaker.status(),
    close: async () => breaker.close(),
  };
}

/** Closed while the primary answers; open from its first failure to its first good answer. */
class Breaker {
  #outage: { since: Date; reason: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly primary: SearchEngine,
    private readonly standIn: SearchEngine,
    private readonly options: FallbackOptions,
  ) {}

  async ask<T>(question: (engine: SearchEngine) => Promise<T>, signal?: AbortSignal): Promise<{ value: T; engine: SearchEngine }> {
    if (!this.#outage) {
      try {
        return { value: await question(this.primary), engine: this.primary };
      } catch (error) {
        // A reader who left is no outage, and a fault in our own code must not look like one.
        if (signal?.aborted || !(error instanceof EngineUnavailable)) throw error;
        this.#open(error);
      }
    }
    return { value: await question(this.standIn), engine: this.standIn };
  }

  status(): SearcherStatus {
    if (!this.#outage) return { degraded: false, answering: this.primary.name };
    return { degraded: true, answering: this.standIn.name, ...this.#outage };
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #open(error: EngineUnavailable): void {
    // Searches that were under way together fail together.
    if (this.#outage) return;
    this.#outage = { since: new Date(), reason: error.message };
    this.options.onChange?.(this.status());
    this.#probeIn(this.options.firstProbeMs ?? FIRST_PROBE_MS);
  }

  #probeIn(pause: number): void {
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#probe(pause), pause);
    this.#timer.unref();
  }

  async #probe(pause: number): Promise<void> {
    try {
      await this.primary.search(PROBE);
    } catch (error) {
      if (this.#outage) this.#outage = { ...this.#outage, reason: error instanceof Error ? error.message : String(error) };
      return this.#probeIn(Math.min(pause * 2, this.options.longestProbeMs ?? LONGEST_PROBE_MS));
    }
    if (this.#isClosed) return;
    this.#outage = undefined;
    this.options.onChange?.(this.status());
  }
}

/** A real search, for a server may be healthy and yet refuse the key or lack the index. */
const PROBE: SearchRequest = { query: { text: '', words: [], phrases: [], excluded: [], excludedPhrases: [] }, filters: {}, sort: 'newest', offset: 0, limit: 1, facets: [] };
