import { createHash } from 'node:crypto';
import { Automaton } from './automaton.js';
import { fold } from './fold.js';
import { spellingsOf } from './spellings.js';

/**
 * The Polish dictionary: which lemmas a form belongs to. It keeps the automaton as it lies in the file (2.8 MB)
 * and walks it at every call, so loading takes milliseconds; the analyser remembers the answers.
 *
 * Entries are `form;FBrest;tag` in UTF-8, coded by morfologik's encoder `PREFIX` (class `TrimPrefixAndSuffixEncoder`):
 * the lemma is the form without its first `F − 'A'` and its last `B − 'A'` bytes, followed by `rest`; a count of 255
 * means that the whole form is dropped.
 */
export class Dictionary {
  /** First 12 hex digits of the SHA-256 of the file: names the data in the analyser's version. */
  readonly hash: string;
  readonly #automaton: Automaton;

  /** @throws Error when the bytes are not such an automaton. */
  constructor(bytes: Uint8Array) {
    this.#automaton = new Automaton(bytes);
    this.hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  }

  /**
   * Lemmas of a form written exactly so; upper and lower case differ (`Łódź` is there as a town, `łódź` as a boat).
   * Lemmas keep their case and letters. Empty when the form is unknown.
   */
  lemmas(form: string): string[] {
    const bytes = encoder.encode(form);
    const state = this.#follow(this.#automaton.root, bytes);
    const lemmas = new Set<string>();
    if (state !== 0) this.#collectLemmas(state, bytes, lemmas);
    return [...lemmas];
  }

  /**
   * Lemmas of every form that becomes `word` when its marks are stripped, in lower case or Capitalised:
   * `lodz` → łódź, Łódź; `swietlica` → świetlica. Marks in `word` are ignored.
   */
  lemmasOfSpellings(word: string): string[] {
    const letters = [...fold(word)];
    const lemmas = new Set<string>();
    this.#walkSpellings(letters, 0, this.#automaton.root, [], lemmas);
    return [...lemmas];
  }

  #walkSpellings(letters: string[], at: number, state: number, path: number[], into: Set<string>): void {
    if (at === letters.length) {
      this.#collectLemmas(state, Uint8Array.from(path), into);
      return;
    }
    for (const spelling of spellingsOf(letters[at]!, at === 0)) {
      const next = this.#follow(state, spelling);
      if (next === 0) continue;
      path.push(...spelling);
      this.#walkSpellings(letters, at + 1, next, path, into);
      path.length -= spelling.length;
    }
  }

  /** The state after these bytes, or 0 when no path has them. */
  #follow(from: number, bytes: Uint8Array): number {
    let state = from;
    for (const byte of bytes) {
      const arc = state === 0 || byte === SEPARATOR ? -1 : this.#automaton.arc(state, byte);
      if (arc === -1) return 0;
      state = this.#automaton.target(arc);
    }
    return state;
  }

  #collectLemmas(state: number, form: Uint8Array, into: Set<string>): void {
    const arc = this.#automaton.arc(state, SEPARATOR);
    if (arc !== -1) this.#walkCodes(this.#automaton.target(arc), [], form, into);
  }

  /** Follows every path up to the next separator; what was walked is one coded lemma. */
  #walkCodes(state: number, code: number[], form: Uint8Array, into: Set<string>): void {
    for (let arc = state; ; arc = this.#automaton.next(arc)) {
      const label = this.#automaton.label(arc);
      if (label === SEPARATOR) {
        into.add(decodeLemma(form, code));
      } else {
        code.push(label);
        this.#walkCodes(this.#automaton.target(arc), code, form, into);
        code.pop();
      }
      if (this.#automaton.isLast(arc)) return;
    }
  }
}

function decodeLemma(form: Uint8Array, code: readonly number[]): string {
  const front = code[0]! - COUNT_FROM;
  const back = code[1]! - COUNT_FROM;
  const kept = front === DROP_ALL || back === DROP_ALL ? [] : form.subarray(front, form.length - back);
  return decoder.decode(Uint8Array.from([...kept, ...code.slice(2)]));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** `fsa.dict.separator=;` of polish.info. */
const SEPARATOR = 0x3b;
const COUNT_FROM = 0x41;
const DROP_ALL = 255;
