import { isStopWord, type Analyser } from '../../language/index.js';

/** Words of many entries, for looking up by beginning. A term is a form or a lemma; both are folded. */
export interface WordIndex {
  /** All terms in the order of their UTF-16 units. */
  terms: readonly string[];
  /** Entries of a term: `entries` from `entryStart[term]` to `entryStart[term + 1]`, ascending. */
  entryStart: Uint32Array;
  entries: Uint32Array;
  /** Terms of an entry: `entryTerms` from `termStart[entry]` to `termStart[entry + 1]`. */
  termStart: Uint32Array;
  entryTerms: Uint32Array;
}

/** First place in `terms` whose term is not before `text`. */
export function lowerBound(terms: readonly string[], text: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Terms or numbers gone through before the work may be cut: a millisecond or two. */
const STEP = 4096;

/** Collects the words of entries in their order; `finish` makes the index of them. */
export class WordIndexBuilder {
  readonly #numbers = new Map<string, number>();
  #flat = new Uint32Array(1 << 16);
  #size = 0;
  readonly #starts: number[] = [];

  constructor(private readonly analyser: Analyser) {}

  /**
   * Adds the next entry with everything it can be found by. Stop words are left out: „na” should lead to narada, not to
   * every second title.
   */
  add(texts: readonly string[]): void {
    this.#starts.push(this.#size);
    const own = new Set<number>();
    for (const text of texts) {
      for (const { word, form } of this.analyser.tokens(text)) {
        // „bo” is a stop word, BO is budżet obywatelski.
        if (isStopWord(form) && text !== text.toUpperCase()) continue;
        own.add(this.#numberOf(form));
        for (const lemma of this.analyser.lemmas(word)) own.add(this.#numberOf(lemma));
      }
    }
    for (const term of own) this.#push(term);
  }

  /** Whether an entry added so far has the word, in any form. */
  knows(word: string): boolean {
    return this.analyser.lemmas(word).some((lemma) => this.#numbers.has(lemma));
  }

  *finish(): Generator<void, WordIndex> {
    const terms = yield* sorted([...this.#numbers.keys()]);
    const rankOf = new Uint32Array(terms.length);
    for (const [rank, term] of terms.entries()) {
      rankOf[this.#numbers.get(term)!] = rank;
      if (rank % STEP === 0) yield;
    }
    const termStart = new Uint32Array(this.#starts.length + 1);
    termStart.set(this.#starts);
    termStart[this.#starts.length] = this.#size;
    const entryTerms = this.#flat.slice(0, this.#size);
    const counts = new Uint32Array(terms.length + 1);
    for (let at = 0; at < entryTerms.length; at += 1) {
      const rank = rankOf[entryTerms[at]!]!;
      entryTerms[at] = rank;
      counts[rank + 1]! += 1;
      if (at % STEP === 0) yield;
    }
    for (let rank = 0; rank < terms.length; rank += 1) counts[rank + 1]! += counts[rank]!;
    const entries = yield* invert(termStart, entryTerms, counts);
    return { terms, entryStart: counts, entries, termStart, entryTerms };
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #push(term: number): void {
    if (this.#size === this.#flat.length) {
      const grown = new Uint32Array(this.#flat.length * 2);
      grown.set(this.#flat);
      this.#flat = grown;
    }
    this.#flat[this.#size++] = term;
  }
}

/**
 * Terms in the order of their UTF-16 units. Too many for one step are put into drawers by their next letter first: what
 * begins with „nie” alone took 18 ms at 50,000 items.
 */
function* sorted(terms: string[], place = 0): Generator<void, string[]> {
  yield;
  if (terms.length <= STEP) return terms.sort();
  const drawers = new Map<string, string[]>();
  for (const [seen, term] of terms.entries()) {
    const letter = term.charAt(place);
    const drawer = drawers.get(letter);
    if (drawer) drawer.push(term);
    else drawers.set(letter, [term]);
    if (seen % STEP === 0) yield;
  }
  const all: string[] = [];
  for (const letter of [...drawers.keys()].sort()) for (const term of yield* sorted(drawers.get(letter)!, place + 1)) all.push(term);
  return all;
}

function* invert(termStart: Uint32Array, entryTerms: Uint32Array, entryStart: Uint32Array): Generator<void, Uint32Array> {
  const next = entryStart.slice();
  const entries = new Uint32Array(entryTerms.length);
  for (let entry = 0; entry + 1 < termStart.length; entry += 1) {
    for (let at = termStart[entry]!; at < termStart[entry + 1]!; at += 1) entries[next[entryTerms[at]!]!++] = entry;
    if (entry % STEP === 0) yield;
  }
  return entries;
}
