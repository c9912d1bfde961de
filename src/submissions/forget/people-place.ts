import { findPeople, forgetPeople } from '../../people/index.js';
import type { State } from '../../state/index.js';
import type { Person } from './person.js';
import type { Place } from './place.js';
import { scrub } from './scrub.js';

/** Accounts of editors, and who stands in the log of decisions. */
export function peoplePlace(state: State): Place {
  const meant = ({ isMeant, finder, emails }: Person) => ({ isMeant, scrub: (text: string) => scrub(text, finder, emails) });
  return {
    name: 'Konta redakcji i dziennik decyzji',
    find: (person) => {
      const { accounts, decisions } = findPeople(state, meant(person));
      return [
        ...accounts.map(({ email, isLastAdmin }) =>
          isLastAdmin ? { what: `konto ${email}: jedyna osoba z uprawnieniami administratora; najpierw nadaj je komuś innemu`, fate: 'stays' as const } : { what: `konto ${email}`, fate: 'removed' as const },
        ),
        ...(decisions > 0 ? [{ what: `wpisy w dzienniku decyzji: ${decisions}`, fate: 'emptied' as const }] : []),
      ];
    },
    forget: (person) => forgetPeople(state, meant(person)),
  };
}
