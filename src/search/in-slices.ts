import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Work at a stretch, in milliseconds: requests that come meanwhile wait no longer than this, one step, and a sweep of
 * the heap (some 30 ms with 50,000 items). Two works may be under way at once.
 */
const SLICE_MS = 5;

/** Does long work piece by piece, so that other requests are answered in between; the work says `yield` where it may be cut. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result>;
/** @returns what the work gives, or `undefined` when nobody wants it any more */
export async function inSlices<Result>(work: Generator<void, Result>, isWanted: () => boolean): Promise<Result | undefined>;
export async function inSlices<Result>(work: Generator<void, Result>, isWanted = () => true): Promise<Result | undefined> {
  while (isWanted()) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return undefined;
}
