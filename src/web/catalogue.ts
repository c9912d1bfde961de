import type { Item, Library, Vocabularies } from '../content/index.js';
import { collationKey } from '../language/index.js';
import { FACET_NAMES, FACETS, type FacetName } from '../search/index.js';

type Drawers = ReadonlyMap<string, readonly Item[]>;

/**
 * The public items of one reading of the library, sorted into drawers: pages only look things up. Each drawer is made
 * when a page first looks into it, for sorting 10,000 titles would keep the first reader of a new start waiting.
 */
export class Catalogue {
  readonly #made = new Map<string, unknown>();

  constructor(
    readonly items: readonly Item[],
    private readonly vocabularies: Vocabularies,
  ) {}

  /** Newest first; of the same day, the one with the later number. */
  get newest(): readonly Item[] {
    return this.#once('newest', () => this.items.toSorted((a, b) => compare(b.meta.dates.published, a.meta.dates.published) || compare(b.meta.id, a.meta.id)));
  }

  /** The day the last of them came to be seen; empty when there are none. */
  get openedOn(): string {
    return this.#once('opened', () => this.items.flatMap(({ meta: { dates } }) => [dates.published, dates.embargoUntil ?? '']).reduce((one, other) => (one > other ? one : other), ''));
  }

  /** In Polish alphabetical order, with the key they are ordered by. */
  get byTitle(): readonly { key: string; item: Item }[] {
    return this.#once('title', () => this.items.map((item) => ({ key: collationKey(item.meta.title), item })).sort((a, b) => compare(a.key, b.key)));
  }

  /** A drawer for each facet, made when it is looked into: with 50,000 items each takes some 30 ms. */
  readonly byFacet = Object.defineProperties(
    {},
    Object.fromEntries(FACET_NAMES.map((name) => [name, { enumerable: true, get: () => this.#once(name, () => groupBy(this.newest, (item) => FACETS[name].codes(item, this.vocabularies))) }])),
  ) as Readonly<Record<FacetName, Drawers>>;

  get bySession(): Drawers {
    return this.#once('session', () => groupBy(this.newest, sessionsOf));
  }

  get byPlace(): Drawers {
    return this.#once('place', () => groupBy(this.newest, (item) => item.meta.places.map((place) => place.name)));
  }

  get byReference(): Drawers {
    return this.#once('reference', () => groupBy(this.newest, (item) => item.meta.references));
  }

  /** By the SHA-256 of their files. */
  get byFile(): Drawers {
    return this.#once('file', () => groupBy(this.items, (item) => item.meta.files.map(({ sha256 }) => sha256)));
  }

  #once<Drawer>(name: string, make: () => Drawer): Drawer {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as Drawer;
  }
}

const kept = new WeakMap<Library, { today: string; catalogue: Catalogue }>();

/** The catalogue of a library on a day; one for each reading. */
export function catalogueOf(library: Library, today: string): Catalogue {
  const known = kept.get(library);
  if (known?.today === today) return known.catalogue;
  const catalogue = new Catalogue(library.publicItems(today), library.vocabularies);
  kept.set(library, { today, catalogue });
  return catalogue;
}

/** The sessions an item belongs to: slides may name theirs where they say when they were shown. */
export function sessionsOf({ meta }: Item): string[] {
  const shown = meta.kind === 'presentation' ? meta.presentedAt?.session : undefined;
  return [meta.session, shown].filter((code) => code !== undefined);
}

function groupBy(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
