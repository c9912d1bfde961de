/**
 * UTF-8 of every letter that a bare letter may stand for: itself and its marked sisters, and at the start of a word
 * also their capitals. `spellingsOf('z', false)` → z, ź, ż.
 */
export function spellingsOf(letter: string, first: boolean): readonly Uint8Array[] {
  const seen = first ? firstLetters : innerLetters;
  const known = seen.get(letter);
  if (known) return known;
  const letters = [letter, ...(MARKED_LETTERS[letter] ?? '')];
  const all = first ? letters.flatMap((one) => [one, one.toUpperCase()]) : letters;
  const spellings = [...new Set(all)].map((one) => new TextEncoder().encode(one));
  if (seen.size < MOST_LETTERS) seen.set(letter, spellings);
  return spellings;
}

/**
 * Letters a reader may have left the mark off, by the bare letter: the nine of Polish, then the foreign ones with
 * about a hundred forms in the dictionary (Büro, café, Köln, Almodóvar, Händel).
 * Each must fold to its key (`fold.ts`); a test checks it.
 */
export const MARKED_LETTERS: Readonly<Record<string, string>> = {
  a: 'ąáä',
  c: 'ć',
  e: 'ęé',
  l: 'ł',
  n: 'ń',
  o: 'óö',
  s: 'ś',
  u: 'ü',
  z: 'źż',
};

const firstLetters = new Map<string, readonly Uint8Array[]>();
const innerLetters = new Map<string, readonly Uint8Array[]>();
/** Queries may hold any character of Unicode; remembering a few is enough. */
const MOST_LETTERS = 256;
