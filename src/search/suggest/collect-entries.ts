import type { Concept, Item, Library } from '../../content/index.js';
import { fold } from '../../language/index.js';
import { FACETS } from '../fields.js';
import type { Entry } from './suggestion.js';
import { Tally } from './tally.js';

interface Place {
  name: string;
  types: Set<string>;
  regions: Set<string>;
}

/** What the public items of a library can be reached by. */
export interface Collected {
  topics: Entry[];
  places: Entry[];
  people: Entry[];
  items: Entry[];
  /** How many items stand behind a topic or a method. */
  behind: { topic: Tally<string>; method: Tally<string> };
}

/** Goes through the public items once; only what has items behind it is collected, most items first. */
export function* collectEntries(library: Library, today: string): Generator<void, Collected> {
  const topic = new Tally<string>();
  const method = new Tally<string>();
  const region = new Tally<string>();
  const places = new Tally<Place>();
  const people = new Tally<string>();
  const items: Entry[] = [];
  const words = library.vocabularies;
  for (const item of library.publicItems(today)) {
    topic.count(FACETS.topic.codes(item, words), (code) => code);
    method.count(FACETS.method.codes(item), (code) => code);
    region.count(FACETS.region.codes(item), (code) => code);
    countPlaces(item, places);
    const names = new Map(namesOf(item).map((name) => [fold(name), name]));
    people.count(names.keys(), (key) => names.get(key)!);
    items.push(itemEntry(item));
    yield;
  }
  const concepts = function* (tally: Tally<string>, scheme: 'topics' | 'regions', entryOf: (concept: Concept, count: number) => Entry) {
    for (const { key, count } of tally.mostFirst()) {
      const concept = words[scheme].get(key);
      if (concept) yield entryOf(concept, count);
    }
  };
  return {
    topics: [...concepts(topic, 'topics', topicEntry)],
    places: [...concepts(region, 'regions', regionEntry), ...(yield* gather(places, placeEntry))],
    people: yield* gather(people, (name, count) => ({ suggestion: { kind: 'person', name, count }, names: [name] })),
    items,
    behind: { topic, method },
  };
}

function* gather<Thing>(tally: Tally<Thing>, entryOf: (thing: Thing, count: number) => Entry): Generator<void, Entry[]> {
  const entries: Entry[] = [];
  for (const { thing, count } of tally.mostFirst()) {
    entries.push(entryOf(thing, count));
    yield;
  }
  return entries;
}

function itemEntry({ meta }: Item): Entry {
  const translated = meta.translations.en?.title;
  return { suggestion: { kind: 'item', id: meta.id }, names: translated ? [meta.title, translated] : [meta.title] };
}

function topicEntry(concept: Concept, count: number): Entry {
  return { suggestion: { kind: 'topic', code: concept.code, count }, names: namesOfConcept(concept) };
}

function regionEntry(concept: Concept, count: number): Entry {
  return { suggestion: { kind: 'place', region: concept.code, count }, names: namesOfConcept(concept), hints: ['województwo', 'region'] };
}

function placeEntry({ name, types, regions }: Place, count: number): Entry {
  const hints = [...types].flatMap((type) => [type, ...(ALSO_CALLED[type] ?? [])]);
  return { suggestion: { kind: 'place', name, regions: [...regions], count }, names: [name], hints };
}

/** „w gminie Ostrów” is also said of a town, „w miejscowości” of any place where people live. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  '': ['gmina', 'miasto', 'miejscowość'],
  miasto: ['gmina', 'miejscowość'],
  wieś: ['sołectwo', 'miejscowość', 'gmina'],
  gmina: ['miejscowość'],
};

export function namesOfConcept({ label, alt }: Concept): string[] {
  return [label.pl, label.en, ...alt.pl, ...alt.en];
}

function countPlaces({ meta }: Item, places: Tally<Place>): void {
  // A voivodeship has a page of its own and is suggested by its code.
  const byKey = new Map(meta.places.filter(({ type }) => type !== 'województwo').map((place) => [fold(place.name), place]));
  places.count(byKey.keys(), (key) => ({ name: byKey.get(key)!.name, types: new Set(), regions: new Set() }));
  for (const [key, { type }] of byKey) {
    const place = places.get(key)!;
    place.types.add(type ?? '');
    // Of an item of several regions nobody can tell which of its places lies where.
    if (meta.regions.length === 1) place.regions.add(meta.regions[0]!);
  }
}

/** People and organisations with names of their own, as search finds them. */
function namesOf({ meta }: Item): string[] {
  const people = [...meta.creators, ...meta.contributors, ...('speakers' in meta ? meta.speakers : []), ...('moderators' in meta ? meta.moderators : [])];
  const organisations = [...meta.organisations.map(({ name }) => name), ...('initiator' in meta ? [meta.initiator.name, ...meta.partners] : [])];
  // Where names are hidden, roles stand in their place; „radna” is nobody's name.
  const named = meta.attribution === 'named' ? people.flatMap(({ name, organisation }) => [name, organisation ?? '']) : [];
  return [...named, ...organisations].filter((name) => PROPER_NAME.test(name));
}

/** „władze gminy” and „wolontariusze” are nobody in particular; names begin with a capital, a number or a quotation mark. */
const PROPER_NAME = /^[\p{Lu}\p{N}„”"«»“]/u;
