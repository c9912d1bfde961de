import type { SearchEngine } from '../../src/search/index.js';
import type { ParsedQuery } from '../../src/search/index.js';
import type { JudgedQuery } from './read-set.js';

export interface Scores {
  queries: number;
  /** Share of queries with a relevant document among the first 1, 3 and 10. */
  r1: number;
  r3: number;
  r10: number;
  /** Mean reciprocal rank of the first relevant document among the first 10. */
  mrr10: number;
  /** Share of queries that found nothing. */
  empty: number;
}

export interface Measurement {
  all: Scores;
  /** Queries marked `named`: they name somebody or something. */
  named: Scores;
  p50: number;
  p95: number;
}

interface Answered {
  named: boolean;
  rank: number;
  total: number;
}

/** Runs every query as a reader would type it; times are of parsing and searching, in milliseconds. */
export async function measure(engine: SearchEngine, queries: readonly JudgedQuery[], read: (text: string) => ParsedQuery): Promise<Measurement> {
  const answered: Answered[] = [];
  const times: number[] = [];
  for (const { q, relevant, named } of queries) {
    const started = performance.now();
    const { hits, total } = await engine.search({ query: read(q), filters: {}, sort: 'relevance', offset: 0, limit: 10, facets: [] });
    times.push(performance.now() - started);
    const index = hits.findIndex(({ id }) => relevant.includes(id));
    answered.push({ named, rank: index < 0 ? Infinity : index + 1, total });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { all: scoresOf(answered), named: scoresOf(answered.filter((one) => one.named)), p50: at(0.5), p95: at(0.95) };
}

function scoresOf(answered: readonly Answered[]): Scores {
  const share = (good: (one: Answered) => boolean) => answered.filter(good).length / Math.max(1, answered.length);
  return {
    queries: answered.length,
    r1: share(({ rank }) => rank <= 1),
    r3: share(({ rank }) => rank <= 3),
    r10: share(({ rank }) => rank <= 10),
    mrr10: answered.reduce((sum, { rank }) => sum + (rank <= 10 ? 1 / rank : 0), 0) / Math.max(1, answered.length),
    empty: share(({ total }) => total === 0),
  };
}
