/**
 * Text as it is kept and searched: NFC, ligatures written out, no control or invisible characters, words broken at line ends
 * joined, single spaces, no empty lines.
 */
export function cleanText(text: string): string {
  return joinHyphens(text.normalize('NFC').replace(LIGATURES, (ligature) => ligature.normalize('NFKC')))
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

/** The same on one line: titles and descriptions. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n/gu, ' ');
}

const LIGATURES = /[\uFB00-\uFB06]/gu;
/** Controls but tab and line feed, marks of direction, zero widths, byte order marks, lone surrogates, U+FFFE and its like. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * `samo-⏎rząd` → samorząd. What was marked as a break (U+00AD, and pdfium's U+FFFE) always is one; a hyphen before a small
 * letter is one unless the word before it is the first half of a compound: `społeczno-⏎gospodarczy` keeps it.
 */
function joinHyphens(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(/[\u00AD\uFFFE][^\S\n]*\n\s*/gu, '')
    .replace(/(\p{L}+)[-\u2010][^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, (_, word: string) => (COMPOUND.test(word) ? `${word}-` : word));
}

/** Adjectives that stand first in compounds: polsko-, prawno- is not told from „samo-”, społeczno-, kulturalno-, edukacyjno-, państwowo-. */
const COMPOUND = /(?:[sc]k|czn|ln|jn|żn|ow)o$/u;
