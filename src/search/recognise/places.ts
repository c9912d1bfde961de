import type { Item, Library } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import { isMeantAsName } from './in-context.js';
import { Names } from './names.js';
import type { Find } from './voivodeships.js';

/** Recognises the places of public items, in any inflected form; what they mean is the voivodeship they lie in. */
export function placeFinder(library: Library, analyser: Analyser, today: string): Find {
  const names = new Names<string>(analyser);
  for (const [name, region] of regionsOfPlaces(library.publicItems(today))) names.add(name, region);
  return function* find(words, from, text) {
    for (const { to, meaning, isSure, isFirstForm } of names.at(words, from)) {
      if (isSure || isMeantAsName(words, from, text, isFirstForm)) yield { from, to, target: { is: 'place', region: meaning } };
    }
  };
}

/**
 * The one voivodeship of each place. An item about one place in one voivodeship says where it lies; an item about
 * several says so for places nobody else tells of, unless it contradicts: a project in five towns may be filed in one
 * voivodeship for order. A place with two answers has none.
 */
function regionsOfPlaces(items: readonly Item[]): Map<string, string> {
  const told = new Map<string, Set<string>>();
  const tell = (place: string, region: string) => told.set(place, (told.get(place) ?? new Set()).add(region));
  const inOneRegion = items.filter(({ meta }) => meta.regions.length === 1 && meta.regions[0] !== 'PL' && meta.regions[0] !== 'XX');
  for (const { meta } of inOneRegion) {
    if (meta.places.length === 1) namesOf(meta).forEach((name) => tell(name, meta.regions[0]!));
  }
  const single = new Map(told);
  for (const { meta } of inOneRegion) {
    const [region] = meta.regions as [string];
    const names = namesOf(meta);
    const contradicts = names.some((name) => single.get(name) && !single.get(name)!.has(region));
    if (meta.places.length > 1 && !contradicts) names.forEach((name) => tell(name, region));
  }
  return new Map([...told].flatMap(([name, regions]) => (regions.size === 1 ? [[name, [...regions][0]!] as const] : [])));
}

/** „Zapusta, gmina Olszyna” is known by its first name. A whole voivodeship or landscape is no place of this kind. */
function namesOf(meta: Item['meta']): string[] {
  return meta.places.filter(({ type }) => type !== 'województwo' && type !== 'obszar').map(({ name }) => name.split(',')[0]!.trim());
}
