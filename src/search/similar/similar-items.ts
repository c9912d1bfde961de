import type { Item, Library } from '../../content/index.js';
import type { Analyser, Dictionary } from '../../language/index.js';
import { inSlices } from '../in-slices.js';
import { buildLikenessIndex, type LikenessIndex } from './likeness-index.js';
import { nearestItems } from './nearest-items.js';
import { sharedBy, type Shared } from './shared.js';

export interface Similar {
  item: Item;
  /** What makes it similar. */
  shared: Shared;
}

interface Wishes {
  /** At most so many. */
  most: number;
  /** Items the reader is shown anyway. */
  except?: ReadonlySet<Item>;
}

/** Finds what is like an item among what the public may see. Made once for each reading of the library and each day. */
export class SimilarItems {
  readonly #kept = new WeakMap<Library, { today: string; index: Promise<LikenessIndex> }>();

  constructor(private readonly parts: { analyser: Analyser; dictionary: Dictionary }) {}

  /** Public items like one, best first, with what they share; none when none is like enough. */
  async to(item: Item, library: Library, today: string, { most, except }: Wishes): Promise<Similar[]> {
    const index = await this.#indexOf(library, today);
    const given = { ...this.parts, vocabularies: library.vocabularies };
    return nearestItems(item, index, given)
      .filter((near) => !except?.has(near.item))
      .slice(0, most)
      .map((near) => ({ item: near.item, shared: sharedBy(item, near.item, index, given) }));
  }

  /** Gets ready for a reading before the first reader asks. @throws what building throws */
  async prepare(library: Library, today: string): Promise<void> {
    await this.#indexOf(library, today);
  }

  #indexOf(library: Library, today: string): Promise<LikenessIndex> {
    const kept = this.#kept.get(library);
    if (kept?.today === today) return kept.index;
    const index = inSlices(buildLikenessIndex(library.publicItems(today), library.vocabularies, this.parts.analyser));
    this.#kept.set(library, { today, index });
    // A failure is told to everybody who waits; whoever asks next tries again.
    index.catch(() => this.#kept.get(library)?.index === index && this.#kept.delete(library));
    return index;
  }
}
