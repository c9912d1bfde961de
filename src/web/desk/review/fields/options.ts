import type { Scheme } from '../../../../content/index.js';
import type { Options } from './field.js';

/** The codes of a vocabulary that are in use. */
export function codesOf(scheme: Scheme): Options {
  return ({ vocabularies }) => vocabularies[scheme].concepts.filter(({ replacedBy }) => !replacedBy).map(({ code, label }) => ({ value: code, label: label.pl }));
}

export function listed(options: Readonly<Record<string, string>>): Options {
  const all = Object.entries(options).map(([value, label]) => ({ value, label }));
  return () => all;
}

export const editions: Options = (library) => library.editions.map(({ code, name }) => ({ value: code, label: `${code} – ${name.pl}` }));

export const sessions: Options = (library) =>
  [...library.editions].reverse().flatMap((edition) => edition.sessions.map(({ code, title }) => ({ value: code, label: `${edition.code}: ${title}` })));
