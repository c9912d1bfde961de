import type { FacetName, TextField } from './fields.js';

/** What an engine gets to know of one item. */
export interface SearchDocument {
  id: string;
  /** Changes when anything below changes; equal digests need no work. */
  digest: string;
  text: Record<TextField, string>;
  /** Where each passage ends in `text.body`, in characters: the body is its passages, one after another. */
  passageEnds: readonly number[];
  facets: Record<FacetName, string[]>;
  /** Day of publication as a number, 20261123: sorts by itself in every engine. */
  published: number;
  /** ASCII key whose byte order is Polish alphabetical order. */
  titleKey: string;
}
