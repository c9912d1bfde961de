import { fold, foldedUnit, NO_MARK } from './fold.js';

/** One word of a text. */
export interface Token {
  /** Offset of its first UTF-16 unit in the text given. */
  start: number;
  /** Offset just after its last unit. */
  end: number;
  /** The word in lower case with its marks, without invisible characters: what the dictionary is asked for. */
  word: string;
  /** The same word folded: what an index holds. */
  form: string;
}

/**
 * The words of a text, in order. A word is a run of letters and digits with their marks; everything else separates:
 * hyphens, apostrophes, underscores, dots and commas within numbers ("1,5" is 1 and 5), emoji, lone surrogates.
 * Superscripts, fractions and circled numbers separate too, so a footnote mark does not spoil its word (gminy² → gminy).
 *
 * Soft hyphens, zero-width characters and variation selectors inside a word belong to it and are left out of `word`
 * and `form`; at its edges they are not part of it.
 *
 * `text` should be in NFC, as everything we store is; in other text the words are the same and the offsets are those
 * of the text given. Nothing throws.
 *
 * @param wanted forms to look for; all others are passed over, most of them by their first letter
 */
export function tokens(text: string, wanted?: ReadonlySet<string>): Token[] {
  kinds ??= listKinds();
  const firstLetters = wanted && firstLettersOf(wanted);
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const size = wordStart(text, at, kinds);
    if (size === 0) {
      at++;
      continue;
    }
    const end = wordEnd(text, at + size, kinds);
    const token = firstLetters && !mayBegin(text, at, firstLetters) ? undefined : toToken(text, at, end, wanted);
    if (token) found.push(token);
    at = end;
  }
  return found;
}

/** By set: a page of results asks some hundred texts for the same forms. */
const knownFirstLetters = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

function firstLettersOf(forms: ReadonlySet<string>): ReadonlySet<number> {
  const known = knownFirstLetters.get(forms) ?? new Set([...forms].map((form) => form.charCodeAt(0)));
  knownFirstLetters.set(forms, known);
  return known;
}

/** Whether the word that starts here may fold to a form with one of these first letters. Beyond Latin letters a mark that follows could change the first one. */
function mayBegin(text: string, at: number, firstLetters: ReadonlySet<number>): boolean {
  const unit = text.charCodeAt(at);
  return unit >= FIRST_MARK || firstLetters.has(foldedUnit(unit));
}

/** Units of the letter or digit that starts a word here, 0 when none does. */
function wordStart(text: string, at: number, kinds: Uint8Array): number {
  const kind = kinds[text.charCodeAt(at)];
  return kind === LETTER ? 1 : kind === SURROGATE && astralLetter(text, at) ? 2 : 0;
}

/** Where the word that has begun ends: after its last letter, digit or mark. */
function wordEnd(text: string, from: number, kinds: Uint8Array): number {
  let end = from;
  for (let at = from; at < text.length; ) {
    const kind = kinds[text.charCodeAt(at)];
    const pair = kind === SURROGATE && astralLetter(text, at);
    if (kind === LETTER || kind === MARK || pair) end = at += pair ? 2 : 1;
    else if (kind === INVISIBLE) at++;
    else break;
  }
  return end;
}

function toToken(text: string, start: number, end: number, wanted: ReadonlySet<string> | undefined): Token | undefined {
  const slice = text.slice(start, end);
  const visible = isPlain(slice) ? slice : (INVISIBLE_CHARACTER.test(slice) ? slice.replace(ALL_INVISIBLE, '') : slice).normalize('NFC');
  const kept = visible.length > LONGEST_WORD ? cut(visible) : visible;
  const form = formOf(kept);
  return wanted && !wanted.has(form) ? undefined : { start, end, word: kept.toLowerCase(), form };
}

/** True for nearly every word: letters of Latin script alone, composed, with nothing invisible among them. */
function isPlain(slice: string): boolean {
  for (let at = 0; at < slice.length; at++) {
    const unit = slice.charCodeAt(at);
    if (unit >= FIRST_MARK || unit === SOFT_HYPHEN) return false;
  }
  return true;
}

function formOf(word: string): string {
  const folded = fold(word);
  return folded.includes(NO_MARK) ? folded.replaceAll(NO_MARK, '') : folded;
}

/** At most LONGEST_WORD units, never half of a surrogate pair. */
function cut(word: string): string {
  const last = word.charCodeAt(LONGEST_WORD - 1);
  return word.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_WORD - 1 : LONGEST_WORD);
}

/**
 * Longer runs are no words but encoded data, DNA or a stuck key. They are cut, not skipped, so that pasting one still
 * finds it. The longest form in the dictionary has 39 letters.
 */
const LONGEST_WORD = 64;

/** Below the first combining mark Unicode has nothing to compose. */
const FIRST_MARK = 0x300;
const SOFT_HYPHEN = 0xad;

const LETTER = 1;
const MARK = 2;
const INVISIBLE = 3;
const SURROGATE = 4;

/** Index: a UTF-16 unit. Value: its kind, 0 for what separates words. Made at the first call (about 10 ms). */
let kinds: Uint8Array | undefined;

function listKinds(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const character = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
    if (INVISIBLE_CHARACTER.test(character)) return INVISIBLE;
    return LETTER_OR_DIGIT.test(character) ? LETTER : /^\p{M}$/u.test(character) ? MARK : 0;
  });
}

function astralLetter(text: string, at: number): boolean {
  return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at)!));
}

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}\p{Nl}]$/u;
/** Soft hyphen, grapheme joiner, zero-width space, joiners, word joiner, keycap, variation selectors, byte order mark. */
const INVISIBLE_CHARACTER = /[\u00ad\u034f\u200b-\u200d\u2060\u20e3\ufe00-\ufe0f\ufeff]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE_CHARACTER, 'gu');
