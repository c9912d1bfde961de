import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineUnavailable, type EngineName, type SearchEngine } from '../../../src/search/engine.js';
import { alone, withFallback, type FallbackOptions, type SearcherStatus, type WatchedSearcher } from '../../../src/search/fallback/index.js';
import type { SearchAnswer } from '../../../src/search/request.js';
import { request } from '../contract/builders.js';

const closing: WatchedSearcher[] = [];
afterEach(async () => {
  for (const searcher of closing.splice(0)) await searcher.close();
  vi.useRealTimers();
});

/** An engine whose health is set by hand; it counts how often it was asked. */
class PatientEngine implements SearchEngine {
  asked = 0;
  failure: Error | undefined;
  silent = false;
  constructor(readonly name: EngineName) {}
  search(_request: unknown, signal?: AbortSignal): Promise<SearchAnswer> {
    this.asked += 1;
    if (this.silent) return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    if (this.failure) return Promise.reject(this.failure);
    return Promise.resolve({ hits: [{ id: this.name, score: 1, passages: [] }], total: 1, counts: {}, full: 1, unquoted: false, forms: new Set<string>() });
  }
  async nearestWords(): Promise<string[]> {
    if (this.failure) throw this.failure;
    return [this.name];
  }
  state = () => Promise.reject(new Error('not asked'));
  apply = () => Promise.reject(new Error('not asked'));
  rebuild = () => Promise.reject(new Error('not asked'));
  close = async () => undefined;
}

function setUp(options: FallbackOptions = {}) {
  const primary = new PatientEngine('meilisearch');
  const standIn = new PatientEngine('embedded');
  const searcher = withFallback(primary, standIn, options);
  closing.push(searcher);
  return { primary, standIn, searcher };
}

const outage = () => new EngineUnavailable('Meilisearch (x) cannot be reached');

describe('a searcher with a stand-in', () => {
  it('the primary answers while it can', async () => {
    const { searcher, standIn } = setUp();
    expect(await searcher.search(request('rada'))).toMatchObject({ engine: 'meilisearch', degraded: false, hits: [{ id: 'meilisearch' }] });
    expect(searcher.status()).toEqual({ degraded: false, answering: 'meilisearch' });
    expect(standIn.asked).toBe(0);
  });

  it('the stand-in answers the very search that failed, and says so', async () => {
    const { searcher, primary } = setUp();
    primary.failure = outage();
    expect(await searcher.search(request('rada'))).toMatchObject({ engine: 'embedded', degraded: true, total: 1 });
    expect(searcher.status()).toMatchObject({ degraded: true, answering: 'embedded', reason: 'Meilisearch (x) cannot be reached' });
    expect(searcher.status().since).toBeInstanceOf(Date);
  });

  it('after one failure no further search waits for the primary', async () => {
    const { searcher, primary } = setUp();
    primary.failure = outage();
    for (let count = 0; count < 5; count += 1) await searcher.search(request('rada'));
    expect(await searcher.nearestWords('rada')).toEqual(['embedded']);
    expect(primary.asked).toBe(1);
  });

  it('searches under way together fail together and are all answered', async () => {
    const told: SearcherStatus[] = [];
    const { searcher, primary } = setUp({ onChange: (status) => told.push(status) });
    primary.failure = outage();
    const answers = await Promise.all(Array.from({ length: 10 }, () => searcher.search(request('rada'))));
    expect(answers.every((answer) => answer.degraded)).toBe(true);
    expect(told).toHaveLength(1);
  });

  it('recovers by itself and tells it once', async () => {
    vi.useFakeTimers();
    const told: boolean[] = [];
    const { searcher, primary } = setUp({ firstProbeMs: 100, longestProbeMs: 400, onChange: (status) => told.push(status.degraded) });
    primary.failure = outage();
    await searcher.search(request('rada'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(searcher.status().degraded).toBe(true);
    primary.failure = undefined;
    await vi.advanceTimersByTimeAsync(400);
    expect(searcher.status()).toEqual({ degraded: false, answering: 'meilisearch' });
    expect(await searcher.search(request('rada'))).toMatchObject({ engine: 'meilisearch', degraded: false });
    expect(told).toEqual([true, false]);
  });

  it('looks less and less often', async () => {
    vi.useFakeTimers();
    const { searcher, primary } = setUp({ firstProbeMs: 100, longestProbeMs: 400 });
    primary.failure = outage();
    await searcher.search(request('rada'));
    // Looks at 100, 300, 700, 1100, 1500.
    await vi.advanceTimersByTimeAsync(1600);
    expect(primary.asked).toBe(1 + 5);
  });

  it('tells the latest reason: a server that is back but refuses the key', async () => {
    vi.useFakeTimers();
    const { searcher, primary } = setUp({ firstProbeMs: 100 });
    primary.failure = outage();
    await searcher.search(request('rada'));
    primary.failure = new EngineUnavailable('Meilisearch (x) refused the key (403)');
    await vi.advanceTimersByTimeAsync(150);
    expect(searcher.status().reason).toContain('refused the key');
  });

  it('a reader who left is no outage', async () => {
    const { searcher, primary, standIn } = setUp();
    primary.silent = true;
    const reader = new AbortController();
    const search = searcher.search(request('rada'), reader.signal);
    const reason = new Error('left');
    reader.abort(reason);
    await expect(search).rejects.toBe(reason);
    await expect(searcher.search(request('rada'), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(searcher.status().degraded).toBe(false);
    expect(standIn.asked).toBe(0);
  });

  it('a fault in our own code is not hidden as an outage', async () => {
    const { searcher, primary } = setUp();
    primary.failure = new TypeError('cannot read properties of undefined');
    await expect(searcher.search(request('rada'))).rejects.toThrow(TypeError);
    expect(searcher.status().degraded).toBe(false);
  });

  it('with both down the reader hears of it', async () => {
    const { searcher, primary, standIn } = setUp();
    primary.failure = outage();
    standIn.failure = new EngineUnavailable('the embedded index cannot be read');
    await expect(searcher.search(request('rada'))).rejects.toThrow('embedded index');
  });

  it('closed, it looks no more', async () => {
    vi.useFakeTimers();
    const { searcher, primary } = setUp({ firstProbeMs: 100 });
    primary.failure = outage();
    await searcher.search(request('rada'));
    await searcher.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(primary.asked).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a searcher of one engine', () => {
  it('answers as the engine does and is never degraded', async () => {
    const engine = new PatientEngine('embedded');
    const searcher = alone(engine);
    expect(await searcher.search(request('rada'))).toMatchObject({ engine: 'embedded', degraded: false, total: 1 });
    expect(await searcher.nearestWords('rada')).toEqual(['embedded']);
    expect(searcher.status()).toEqual({ degraded: false, answering: 'embedded' });
  });

  it('its outage is the reader’s', async () => {
    const engine = new PatientEngine('embedded');
    engine.failure = new EngineUnavailable('gone');
    await expect(alone(engine).search(request('rada'))).rejects.toThrow('gone');
  });
});
