import { describe } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.js';
import { describeChanges } from './changes.js';
import { describeFilters } from './filters.js';
import { describeHostileQueries } from './hostile-queries.js';
import { describeInflection } from './inflection.js';
import { describePages } from './pages.js';
import { describePassages } from './passages.js';
import { describeRanking } from './ranking.js';
import { describeRealContent } from './real-content.js';

/** Opens an engine with an index of its own, empty. */
export type OpenEngine = () => Promise<SearchEngine>;

/**
 * What every engine must do, told by what a reader or an operator would notice. `src/search/meilisearch/README.md` lists
 * what may differ. Without `open` the tests are there and counted as skipped.
 */
export function describeContract(name: string, open: OpenEngine | undefined): void {
  describe.skipIf(open === undefined)(`search contract: ${name}`, { timeout: 120_000 }, () => {
    const opened = open ?? (() => Promise.reject(new Error('no engine')));
    describeInflection(opened);
    describeRanking(opened);
    describeFilters(opened);
    describePages(opened);
    describePassages(opened);
    describeChanges(opened);
    describeHostileQueries(opened);
    describeRealContent(opened);
  });
}
