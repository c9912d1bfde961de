/**
 * Text for comparing: lower case, without the marks of Latin letters (`Łódź` → `lodz`).
 * The answer has exactly as many UTF-16 units as the text in NFC, unit for unit, so an offset found in one holds in
 * the other. Folding twice changes nothing.
 *
 * What would change the length is cut to one unit: ß → s, æ → a, œ → o, þ → t, İ → i, ﬁ → f, ǆ → d. A mark that stands
 * alone because no composed letter exists (x̂) becomes U+034F, which shows nothing and composes with nothing.
 * Letters of other scripts are lower-cased and keep their marks; astral letters (surrogate pairs) stay as they are.
 */
export function fold(text: string): string {
  const composed = text.normalize('NFC');
  foldedUnits ??= listFoldedUnits();
  for (let at = 0; at < composed.length; at++) {
    const unit = composed.charCodeAt(at);
    if (foldedUnits[unit] !== unit) return foldFrom(composed, at, foldedUnits);
  }
  return composed;
}

/** The unit one UTF-16 unit of a text in NFC folds to. */
export function foldedUnit(unit: number): number {
  foldedUnits ??= listFoldedUnits();
  return foldedUnits[unit]!;
}

/** What an unattached combining mark folds to (COMBINING GRAPHEME JOINER); words leave it out. */
export const NO_MARK = '\u034f';

function foldFrom(composed: string, from: number, folded: Uint16Array): string {
  let text = composed.slice(0, from);
  for (let at = from; at < composed.length; at++) text += String.fromCharCode(folded[composed.charCodeAt(at)]!);
  return text;
}

/** Index: a UTF-16 unit. Value: the unit it folds to. Made at the first call (about 10 ms). */
let foldedUnits: Uint16Array | undefined;

function listFoldedUnits(): Uint16Array {
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < folded.length; unit++) folded[unit] = foldUnit(unit);
  return folded;
}

function foldUnit(unit: number): number {
  if (unit >= SURROGATES_FROM && unit <= SURROGATES_TO) return unit;
  const character = String.fromCharCode(unit);
  if (LONE_MARK.test(character)) return NO_MARK.charCodeAt(0);
  const lower = character.toLowerCase();
  if (!LATIN_LETTER.test(character)) return lower.length === 1 ? lower.charCodeAt(0) : unit;
  return (UNMARKED[lower[0]!] ?? baseOf(lower)).charCodeAt(0);
}

/** First unit of the compatibility decomposition: the letter without its marks, the first letter of a ligature. */
function baseOf(letter: string): string {
  const base = letter.normalize('NFKD')[0]!.toLowerCase();
  return UNMARKED[base] ?? base;
}

/** Letters that Unicode does not take apart; ł is the one every Polish search trips over, ƶ is a written ż. */
const UNMARKED: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', ß: 's', æ: 'a', œ: 'o', þ: 't', ŋ: 'n', ĸ: 'k', ŉ: 'n', ƶ: 'z',
}; // prettier-ignore

const LATIN_LETTER = /^\p{Script=Latin}$/u;
const LONE_MARK = /^[\u0300-\u036f]$/;
const SURROGATES_FROM = 0xd800;
const SURROGATES_TO = 0xdfff;
