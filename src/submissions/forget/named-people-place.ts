import { allOrNothing, type State } from '../../state/index.js';
import { PersonConsents } from '../hand-in/person-consents.js';
import type { Person } from './person.js';
import type { Place } from './place.js';

/** What whoever hands in has typed of people, before consents follow from it. */
export function namedPeoplePlace(state: State): Place {
  const named = new PersonConsents(state);
  const own = (person: Person) => named.submissions().filter((submission) => named.of(submission).some((one) => person.isMeant(one.person)));
  return {
    name: 'Osoby wpisane w formularzach',
    find: (person) => own(person).map((submission) => ({ what: `zgłoszenie ${submission}`, fate: 'emptied' })),
    forget: (person) =>
      allOrNothing(state, () => {
        for (const submission of own(person)) named.put(submission, named.of(submission).filter((one) => !person.isMeant(one.person)));
      }),
  };
}
