import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work at a stretch, in milliseconds: requests that come meanwhile wait no longer than this and one step. */
const SLICE_MS = 8;

/**
 * Does long work piece by piece, so that other requests are answered between the pieces.
 * @returns what the work gives, or `undefined` when nobody wants it any more
 */
export async function inSlices<Result>(work: Generator<void, Result>, isWanted: () => boolean): Promise<Result | undefined> {
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
