import type { Language } from '../../content/index.js';

/** What can be offered to somebody who is typing, as codes and ids; pages make labels and addresses of it. */
export type Suggestion =
  /** Words to search for, written as the library writes them. */
  | { kind: 'query'; text: string; language: Language }
  | { kind: 'topic'; code: string; count: number }
  /** A voivodeship. */
  | { kind: 'place'; region: string; count: number }
  /** A town, village or area; `regions` are the codes it lies in, as far as the items tell. */
  | { kind: 'place'; name: string; regions: readonly string[]; count: number }
  /** A person or an organisation. */
  | { kind: 'person'; name: string; count: number }
  | { kind: 'item'; id: string };

export type SuggestionKind = Suggestion['kind'];

/** The kinds in the order in which they are shown: ways to many items first, single items last. */
export const SUGGESTION_KINDS = ['query', 'topic', 'place', 'person', 'item'] as const satisfies readonly SuggestionKind[];

/** A suggestion with the words that lead to it. */
export interface Entry {
  suggestion: Suggestion;
  /** Names it is known by, in all languages: a text that begins one of them is a better match than one inside. */
  names: readonly string[];
  /** Words that lead to it as well, such as „gmina” to a town or „KGW” to a koło gospodyń wiejskich. */
  hints?: readonly string[];
}
