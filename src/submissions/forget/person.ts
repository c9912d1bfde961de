import { NameFinder, type Lemmas } from '../../content/index.js';
import { personKey } from '../consents/index.js';

/** Whoever is to be forgotten: a name, e-mail addresses, or both. */
export interface Person {
  /** As typed; empty when only an address is known. */
  name: string;
  /** Lower case. */
  emails: readonly string[];
  /** Whether a field that holds a name or an address means this person. */
  isMeant: (field: string) => boolean;
  /** Where they are named in a text, in any form. */
  finder: NameFinder;
}

export function toPerson(name: string, emails: readonly string[], lemmas: Lemmas): Person {
  const own = emails.map((email) => email.trim().toLowerCase()).filter(Boolean);
  const key = personKey(name);
  const finder = new NameFinder(key ? [name] : [], lemmas);
  const isMeant = (field: string) => (key !== '' && personKey(field) === key) || own.includes(field.trim().toLowerCase()) || finder.find(field).length > 0;
  return { name: name.trim(), emails: own, isMeant, finder };
}
