import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LibraryRecord } from '../../../exchange/index.js';
import type { Services } from '../../services.js';
import { recordFor } from '../record-for.js';

/** Records made at a stretch: the dearest form (feeds, 1.8 ms an entry) takes 18 ms for so many, then others are answered. */
const BATCH = 10;

/**
 * The records of items, in order, some at a time: nothing is kept of what was handed on. Each item is asked for when its
 * turn comes, so what was withdrawn or masked while a long list goes out is not in it.
 */
export async function* recordBatches(ids: readonly string[], services: Services, signal: AbortSignal): AsyncGenerator<LibraryRecord[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    signal.throwIfAborted();
    const library = services.library();
    const today = services.today();
    yield ids.slice(start, start + BATCH).flatMap((id) => {
      const item = library.publicItem(id, today);
      return item ? [recordFor(item, services)] : [];
    });
    await nextTurn();
  }
}
