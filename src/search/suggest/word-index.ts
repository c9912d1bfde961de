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

/** Steps of one slice check the clock this seldom: a step of a thousand numbers takes some microseconds. */
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
    const terms = yield* this.#sortedTerms();
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

  /** Sorted drawer by drawer, a drawer for each beginning of two letters: no step takes long. */
  *#sortedTerms(): Generator<void, string[]> {
    const drawers = new Map<string, string[]>();
    let seen = 0;
    for (const term of this.#numbers.keys()) {
      const beginning = term.slice(0, 2);
      const drawer = drawers.get(beginning);
      if (drawer) drawer.push(term);
      else drawers.set(beginning, [term]);
      if (++seen % STEP === 0) yield;
    }
    const sorted: string[] = [];
    for (const beginning of [...drawers.keys()].sort()) {
      for (const term of drawers.get(beginning)!.sort()) sorted.push(term);
      yield;
    }
    return sorted;
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

function* invert(termStart: Uint32Array, entryTerms: Uint32Array, entryStart: Uint32Array): Generator<void, Uint32Array> {
  const next = entryStart.slice();
  const entries = new Uint32Array(entryTerms.length);
  for (let entry = 0; entry + 1 < termStart.length; entry += 1) {
    for (let at = termStart[entry]!; at < termStart[entry + 1]!; at += 1) entries[next[entryTerms[at]!]!++] = entry;
    if (entry % STEP === 0) yield;
  }
  return entries;
}
