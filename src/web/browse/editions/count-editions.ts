import { peopleOf, type Item, type Kind } from '../../../content/index.js';
import { kept } from '../kept.js';
import { nameCode } from '../people/name-code.js';

/** What there is of one edition. */
export interface EditionCounts {
  kinds: Map<Kind, number>;
  /** As the search counts them: a wider topic has the items of its narrower ones. */
  topics: Map<string, number>;
  /** How many are named, in programme and items; a name counts once. */
  people: number;
}

const STEP = 200;

/** Counts of every edition, made once: an edition may have thousands of items. */
export const countEditions = kept(function* (library, { byFacet }) {
  const counts = new Map<string, EditionCounts>();
  for (const { code, sessions } of library.editions) {
    const people = new Set(sessions.flatMap((session) => session.people.filter(({ name }) => library.isNameInSession(name, session.code)).map(({ name }) => nameCode(name))));
    const own = { kinds: new Map<Kind, number>(), topics: new Map<string, number>() };
    for (const [place, item] of (byFacet.edition.get(code) ?? []).entries()) {
      if (place % STEP === 0) yield;
      increase(own.kinds, item.meta.kind);
      for (const topic of wholeTopics(item, (narrow) => library.vocabularies.topics.withBroader(narrow))) increase(own.topics, topic);
      for (const { name } of peopleOf(item.meta)) if (library.isName(name, item.meta.id)) people.add(nameCode(name));
    }
    counts.set(code, { ...own, people: people.size });
  }
  return counts;
});

function wholeTopics({ meta }: Item, withBroader: (code: string) => string[]): Set<string> {
  return new Set(meta.topics.flatMap(withBroader));
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
