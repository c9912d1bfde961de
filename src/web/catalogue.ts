import type { Item, Library } from '../content/index.js';
import { collationKey } from '../language/index.js';
import { FACET_NAMES, FACETS, type FacetName } from '../search/index.js';

/** The public items of one reading of the library, sorted into drawers once: pages only look things up. */
export interface Catalogue {
  items: readonly Item[];
  /** Newest first; of the same day, the one with the later number. */
  newest: readonly Item[];
  /** In Polish alphabetical order, with the key they are ordered by. */
  byTitle: readonly { key: string; item: Item }[];
  byFacet: Readonly<Record<FacetName, ReadonlyMap<string, readonly Item[]>>>;
  bySession: ReadonlyMap<string, readonly Item[]>;
  byPlace: ReadonlyMap<string, readonly Item[]>;
  byReference: ReadonlyMap<string, readonly Item[]>;
}

const kept = new WeakMap<Library, { today: string; catalogue: Catalogue }>();

/** The catalogue of a library on a day; made once for each reading. */
export function catalogueOf(library: Library, today: string): Catalogue {
  const known = kept.get(library);
  if (known?.today === today) return known.catalogue;
  const catalogue = makeCatalogue(library, today);
  kept.set(library, { today, catalogue });
  return catalogue;
}

function makeCatalogue(library: Library, today: string): Catalogue {
  const items = library.publicItems(today);
  const newest = items.toSorted((a, b) => compare(b.meta.dates.published, a.meta.dates.published) || compare(b.meta.id, a.meta.id));
  const drawers = FACET_NAMES.map((name) => [name, groupBy(newest, (item) => FACETS[name].codes(item, library.vocabularies))] as const);
  const byFacet: Catalogue['byFacet'] = Object.fromEntries(drawers) as Record<FacetName, Map<string, Item[]>>;
  return {
    items,
    newest,
    byTitle: items.map((item) => ({ key: collationKey(item.meta.title), item })).sort((a, b) => compare(a.key, b.key)),
    byFacet,
    bySession: groupBy(newest, sessionsOf),
    byPlace: groupBy(newest, (item) => item.meta.places.map((place) => place.name)),
    byReference: groupBy(newest, (item) => item.meta.references),
  };
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
