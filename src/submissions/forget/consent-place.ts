import { SCOPES, type ConsentStore } from '../consents/index.js';
import type { Place } from './place.js';

/** Consents become withdrawn everywhere: the name must be kept there, or nothing would hide it on the pages any more. */
export function consentPlace(consents: ConsentStore): Place {
  return {
    name: 'Zgody',
    find: ({ name }) => (name === '' ? [] : [{ what: `zapisane zgody: ${consents.ofPerson(name).length}; zostaną wycofane, a z wpisów zostanie tylko imię i nazwisko, żeby ukrywać je na stronach`, fate: 'hidden' }]),
    forget: ({ name }) => {
      if (name !== '') consents.withdraw({ person: name, scopes: SCOPES, by: '', how: 'na żądanie usunięcia danych' });
      if (name !== '') consents.forgetNotes(name);
    },
  };
}
