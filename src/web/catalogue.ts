import type { Item, Library, Vocabularies } from '../content/index.js';
import { collationKey } from '../language/index.js';
import { FACET_NAMES, FACETS, inSlices, type FacetName } from '../search/index.js';
import { sortInSteps } from '../shared/index.js';

type Drawers = ReadonlyMap<string, readonly Item[]>;

/** Items put into a drawer in one step: a fraction of a millisecond. */
const STEP = 500;
const NOWHERE = new Uint32Array();

/** Every drawer and how it is made, in the order in which one may need another. */
const DRAWERS = {
  newest: newestFirst,
  openedOn: openingDay,
  byTitle: titlesInOrder,
  bySession: (catalogue: Catalogue) => groupBy(catalogue.newest, sessionsOf),
  byPlace: (catalogue: Catalogue) => groupBy(catalogue.newest, (item) => item.meta.places.map((place) => place.name)),
  byFile: (catalogue: Catalogue) => groupBy(catalogue.items, (item) => item.meta.files.map(({ sha256 }) => sha256)),
  byReference: (catalogue: Catalogue) => groupBy(catalogue.newest, (item) => item.meta.references),
} as const;
/** Facets whose items are counted for the page of an item. */
const PLACED = ['topic', 'method', 'size'] as const satisfies readonly FacetName[];
type Placed = (typeof PLACED)[number];
type DrawerName = keyof typeof DRAWERS | FacetName | `places-${Placed}`;

/**
 * The public items of one reading of the library, sorted into drawers: pages only look things up. Making all drawers of
 * 50,000 items takes a second, so `prepare` makes them between answers; a drawer somebody cannot wait for is made at once.
 */
export class Catalogue {
  readonly #made = new Map<DrawerName, unknown>();
  #preparing: Promise<void> | undefined;

  constructor(
    readonly items: readonly Item[],
    readonly vocabularies: Vocabularies,
  ) {}

  /** Newest first; of the same day, the one with the later number. */
  get newest(): readonly Item[] {
    return this.#drawer('newest');
  }

  /** Where in `newest` the items with a code stand: of 50,000 items, numbers are counted twenty times faster than items. */
  placesOf(facet: Placed, code: string): Uint32Array {
    return this.#drawer<ReadonlyMap<string, Uint32Array>>(`places-${facet}`).get(code) ?? NOWHERE;
  }

  /** The day the last of them came to be seen; empty when there are none. */
  get openedOn(): string {
    return this.#drawer('openedOn');
  }

  /** In Polish alphabetical order, with the key they are ordered by. */
  get byTitle(): readonly { key: string; item: Item }[] {
    return this.#drawer('byTitle');
  }

  readonly byFacet = Object.defineProperties({}, Object.fromEntries(FACET_NAMES.map((name) => [name, { enumerable: true, get: () => this.#drawer(name) }]))) as Readonly<Record<FacetName, Drawers>>;

  get bySession(): Drawers {
    return this.#drawer('bySession');
  }

  get byPlace(): Drawers {
    return this.#drawer('byPlace');
  }

  get byReference(): Drawers {
    return this.#drawer('byReference');
  }

  /** By the SHA-256 of their files. */
  get byFile(): Drawers {
    return this.#drawer('byFile');
  }

  /** Makes every drawer that is not there yet, between answers to other requests. */
  prepare(): Promise<void> {
    this.#preparing ??= inSlices(this.#makeAll());
    return this.#preparing;
  }

  *#makeAll(): Generator<void, void> {
    for (const name of [...Object.keys(DRAWERS), ...FACET_NAMES, ...PLACED.map((name) => `places-${name}`)] as DrawerName[]) {
      if (!this.#made.has(name)) this.#made.set(name, yield* this.#make(name));
    }
  }

  #make(name: DrawerName): Generator<void, unknown> {
    if (name in DRAWERS) return DRAWERS[name as keyof typeof DRAWERS](this);
    const placed = PLACED.find((facet) => name === `places-${facet}`);
    if (placed) return groupPlaces(this.newest, (item) => FACETS[placed].codes(item, this.vocabularies));
    return groupBy(this.newest, (item) => FACETS[name as FacetName].codes(item, this.vocabularies));
  }

  #drawer<Drawer>(name: DrawerName): Drawer {
    if (!this.#made.has(name)) {
      const making = this.#make(name);
      let step = making.next();
      while (!step.done) step = making.next();
      this.#made.set(name, step.value);
    }
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

function newestFirst({ items }: Catalogue): Generator<void, Item[]> {
  return sortInSteps(items, (a, b) => compare(b.meta.dates.published, a.meta.dates.published) || compare(b.meta.id, a.meta.id));
}

function* openingDay({ items }: Catalogue): Generator<void, string> {
  let latest = '';
  for (const [index, { meta: { dates } }] of items.entries()) {
    if (index % STEP === 0) yield;
    for (const day of [dates.published, dates.embargoUntil ?? '']) if (day > latest) latest = day;
  }
  return latest;
}

function* titlesInOrder({ items }: Catalogue): Generator<void, { key: string; item: Item }[]> {
  const keyed: { key: string; item: Item }[] = [];
  for (const item of items) {
    if (keyed.length % STEP === 0) yield;
    keyed.push({ key: collationKey(item.meta.title), item });
  }
  return yield* sortInSteps(keyed, (a, b) => compare(a.key, b.key));
}

function* groupBy(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Generator<void, Map<string, Item[]>> {
  return yield* group(items, keysOf, (item) => item);
}

function* groupPlaces(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Generator<void, Map<string, Uint32Array>> {
  const groups = yield* group(items, keysOf, (_, place) => place);
  return new Map([...groups].map(([key, places]) => [key, Uint32Array.from(places)]));
}

function* group<Entry>(items: readonly Item[], keysOf: (item: Item) => readonly string[], entryOf: (item: Item, place: number) => Entry): Generator<void, Map<string, Entry[]>> {
  const groups = new Map<string, Entry[]>();
  for (const [place, item] of items.entries()) {
    if (place % STEP === 0) yield;
    for (const key of new Set(keysOf(item))) {
      const entries = groups.get(key);
      if (entries) entries.push(entryOf(item, place));
      else groups.set(key, [entryOf(item, place)]);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
