import type { EngineName } from '../engine.js';
import type { Searcher } from '../library-search.js';

/** Who answers searches now. */
export interface SearcherStatus {
  /** True while a stand-in answers. */
  degraded: boolean;
  answering: EngineName;
  /** While degraded: since when, and what the engine said last. */
  since?: Date;
  reason?: string;
}

/** A searcher that knows how it is. */
export interface WatchedSearcher extends Searcher {
  status(): SearcherStatus;
  /** Stops looking after an engine that is down. The engines stay open. */
  close(): Promise<void>;
}
