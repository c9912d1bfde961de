import { looksPersonal } from './personal-data.js';

/** Longer texts are no queries but pasted letters, which may hold anything. */
const MOST_CHARACTERS = 100;
const MOST_WORDS = 12;

/** A query as it is counted: lower case, single spaces. `undefined` for one that must not be kept, not even for a moment. */
export function toCountedQuery(text: string): string | undefined {
  const query = text.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ').trim().toLowerCase();
  if (query === '' || query.length > MOST_CHARACTERS || query.split(' ').length > MOST_WORDS) return undefined;
  return looksPersonal(query) ? undefined : query;
}
