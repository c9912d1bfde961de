/**
 * Letters a reader may have left the mark off, by the bare letter: the nine of Polish first, then the foreign ones
 * that occur in more than a hundred forms of the dictionary or nearly so (Büro, café, Köln, Almodóvar, Händel).
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
