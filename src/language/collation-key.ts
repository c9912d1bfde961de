import { fold } from './fold.js';

/**
 * A key of plain ASCII whose byte order is the Polish alphabetical order of the texts, for places that cannot use
 * `Intl.Collator`: sorting inside an engine, in SQL, in file names.
 *
 * Word by word (a space sorts before everything), digits before letters and not by value, capitals like small letters,
 * a < ą < b < c < ć … z < ź < ż. Hyphens, dashes and slashes count as a space; quotes and other punctuation as
 * nothing. Other marked letters sort with their bare letter (é as e), ligatures as written out (æ as ae, ß as ss);
 * letters of other scripts come after ż.
 */
export function collationKey(text: string): string {
  const letters = text.normalize('NFC').toLowerCase().replace(BREAK, ' ').trim();
  return Array.from(letters, keyOf).join('').replace(/ {2,}/g, ' ');
}

function keyOf(letter: string): string {
  if (ASCII.test(letter)) return letter;
  const polish = POLISH[letter] ?? EXPANDED[letter];
  if (polish !== undefined) return polish;
  const base = fold(letter);
  if (ASCII.test(base)) return base;
  return /[\p{L}\p{N}]/u.test(letter) ? `{${letter.codePointAt(0)!.toString(16).padStart(6, '0')}` : '';
}

/** `~` and `}` sort after every letter: "a~" follows "az…" and precedes "b". */
const POLISH: Readonly<Record<string, string>> = {
  ą: 'a~', ć: 'c~', ę: 'e~', ł: 'l~', ń: 'n~', ó: 'o~', ś: 's~', ź: 'z}', ż: 'z~',
}; // prettier-ignore
const EXPANDED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe' };

const ASCII = /^[a-z0-9 ]$/;
const BREAK = /[\s\p{Pd}/\\_]+/gu;
