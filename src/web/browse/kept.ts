import type { Library } from '../../content/index.js';
import { inSlices } from '../../search/index.js';
import type { Catalogue } from '../catalogue.js';
import type { Visit } from '../visit.js';

/**
 * What takes long to make of a whole library: made between answers when it is first asked for, and kept as long as that
 * reading of the library on that day. The first reader waits for it, nobody else does.
 */
export function kept<Made>(make: (library: Library, catalogue: Catalogue) => Generator<void, Made>): (reading: Pick<Visit, 'library' | 'catalogue'>) => Promise<Made> {
  const made = new WeakMap<Catalogue, Promise<Made>>();
  return ({ library, catalogue }) => {
    const known = made.get(catalogue) ?? inSlices(make(library, catalogue));
    made.set(catalogue, known);
    return known;
  };
}
