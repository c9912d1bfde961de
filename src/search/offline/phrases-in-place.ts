import type { Lexicon } from '../embedded/lexicon.js';
import type { PhraseFinder } from '../embedded/searched-index.js';
import type { Shelf } from '../embedded/shelf.js';
import { PACKED } from '../embedded/term-counts.js';

const FIELDS = PACKED.length;

type Phrases = readonly (readonly string[])[];

/** Finds phrases by reading the words of every document: some hundred of them, in a browser, take a millisecond. */
export class PhrasesInPlace implements PhraseFinder {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly shelf: Shelf,
  ) {}

  withAll(phrases: Phrases): number[] {
    return this.#slots((has) => phrases.every(has));
  }

  withAny(phrases: Phrases): number[] {
    return this.#slots((has) => phrases.some(has));
  }

  #slots(isWanted: (has: (forms: readonly string[]) => boolean) => boolean): number[] {
    return this.shelf.entries.flatMap((entry, slot) => (entry && isWanted((forms) => this.#stands(forms, entry.words)) ? [slot] : []));
  }

  #stands(forms: readonly string[], words: Uint32Array): boolean {
    const terms = forms.map((form) => this.lexicon.term(form));
    if (terms.some((term) => term === undefined)) return false;
    for (let field = 0, from = FIELDS; field < FIELDS; field += 1) {
      const end = words[field]! + FIELDS;
      for (; from + terms.length <= end; from += 1) if (terms.every((term, at) => words[from + at] === term)) return true;
      from = end;
    }
    return false;
  }
}
