import type { Item, Vocabularies } from '../../content/index.js';
import type { Analyser, Dictionary } from '../../language/index.js';
import type { LikenessIndex } from './likeness-index.js';
import { sharedWords } from './shared-words.js';

type PlaceType = Item['meta']['places'][number]['type'];

/** What two items have in common: why one is named beside the other. */
export interface Shared {
  /** Codes, the rarest first. */
  topics: readonly string[];
  methods: readonly string[];
  /** Words of both texts with their Polish letters, what says most first. */
  words: readonly string[];
  /** The size both places have, and what kind of place both are. */
  size: string | undefined;
  placeType: PlaceType;
  /** Voivodeships of both; all of Poland and abroad are no likeness. */
  regions: readonly string[];
  /** Names of places of both. */
  places: readonly string[];
}

export function sharedBy(item: Item, other: Item, index: LikenessIndex, given: { analyser: Analyser; dictionary: Dictionary; vocabularies: Vocabularies }): Shared {
  const { meta } = item;
  const rarestFirst = (codes: readonly string[], of: LikenessIndex['topics']) => codes.toSorted((a, b) => (of.get(b)?.rarity ?? 0) - (of.get(a)?.rarity ?? 0));
  const topics = rarestFirst(common(meta.topics, other.meta.topics), index.topics);
  const methods = rarestFirst(common(meta.methods, other.meta.methods), index.methods);
  const labels = [...topics.map((code) => given.vocabularies.topics.label(code, 'pl')), ...methods.map((code) => given.vocabularies.methods.label(code, 'pl'))];
  return { topics, methods, words: sharedWords(item, other, index, { ...given, labels }), ...sharedPlace(item, other) };
}

export function sharedPlace({ meta }: Item, { meta: other }: Item): Pick<Shared, 'size' | 'placeType' | 'regions' | 'places'> {
  const [size] = common(meta.places.flatMap((place) => place.sizeBand ?? []), other.places.flatMap((place) => place.sizeBand ?? []));
  const ofSize = (places: typeof meta.places) => places.filter((place) => size === undefined || place.sizeBand === size).flatMap((place) => place.type ?? []);
  return {
    size,
    placeType: common(ofSize(meta.places), ofSize(other.places))[0],
    regions: common(meta.regions, other.regions).filter((code) => VOIVODESHIP.test(code)),
    places: common(meta.places.map((place) => place.name), other.places.map((place) => place.name)),
  };
}

function common<Value>(some: readonly Value[], others: readonly Value[]): Value[] {
  return [...new Set(some)].filter((each) => others.includes(each));
}

/** `PL` is all of Poland, `XX` abroad. */
const VOIVODESHIP = /^PL-/u;
