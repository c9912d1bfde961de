import type { Library } from '../../../content/index.js';
import { sightingOf } from '../../../exchange/index.js';
import { inSlices } from '../../../search/index.js';
import { recordFor } from '../record-for.js';
import type { Services } from '../../services.js';

/** A library that could not be read must not be told of as deleted. */
export class NothingToGive extends Error {
  override readonly name = 'NothingToGive';
}

/** Should the library change again while it is looked through, it is looked through again, but not for ever. */
const MOST_ROUNDS = 3;

/**
 * Compares the ledger with the library when a harvester asks, and only when something may have changed: the content, who is
 * hidden, the day, or what was read of files. Two requests do not do it twice.
 * @returns a function that gives the reading the ledger agrees with
 * @throws NothingToGive from that function
 */
export function keepLedger(services: Services): () => Promise<Library> {
  let compared = '';
  let comparedWith: Library | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const compare = async (): Promise<Library> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const [library, today, changed] = [services.library(), services.today(), services.changedAt().getTime()];
      if (comparedWith === library && compared === `${today} ${changed}`) return library;
      if (library.publicItems(today).length === 0 && library.problems.length > 0) throw new NothingToGive('the library could not be read');
      await inSlices(services.harvest.notice(sightings(library, today, services), tombstonesOf(library)));
      [comparedWith, compared] = [library, `${today} ${changed}`];
    }
    return services.library();
  };
  return () => {
    const mine = turn.then(compare);
    turn = mine.catch(() => undefined);
    return mine;
  };
}

function* sightings(library: Library, today: string, services: Services) {
  for (const item of library.publicItems(today)) yield sightingOf(recordFor(item, services), library);
}

function tombstonesOf(library: Library): string[] {
  return library.allItems.flatMap(({ meta: { id } }) => (library.tombstone(id) ? [id] : []));
}
