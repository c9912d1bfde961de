import { peopleOf, type Item, type Library, type PersonIn, type Session } from '../../../content/index.js';
import { kept } from '../kept.js';
import { indexNames, type Mention } from './name-index.js';

/** A person named in an item or in a programme. */
export interface PersonMention extends Mention {
  as: PersonIn['as'] | 'session';
  role: string | undefined;
  organisation: string | undefined;
  item: Item | undefined;
  session: Session | undefined;
}

/**
 * Everybody the public may see by name. Items and programmes come masked already; where a name was taken away its role
 * stands in its place, and no role gets a page of its own.
 */
export const gatherPeople = kept(function* (library, { newest }) {
  return yield* indexNames(mentionsIn(library, newest), bySurname);
});

function* mentionsIn(library: Library, items: readonly Item[]): Generator<PersonMention | undefined> {
  for (const item of items) {
    yield undefined;
    for (const person of peopleOf(item.meta)) {
      if (library.isName(person.name, item.meta.id)) yield { name: person.name, mark: person.orcid, as: person.as, role: person.role, organisation: person.organisation, item, session: undefined };
    }
  }
  for (const session of library.editions.toReversed().flatMap(({ sessions }) => sessions)) {
    for (const { name, role, organisation } of session.people) {
      if (library.isNameInSession(name, session.code)) yield { name, mark: undefined, as: 'session', role, organisation, item: undefined, session };
    }
  }
}

/** `Anna Nowak` → `Nowak Anna`: a surname is the last word of a name. */
export function bySurname(name: string): string {
  const words = name.split(/\s+/u);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}
