import { editDistance, type Analyser, type Token } from '../../language/index.js';
import { bestOf } from './best-of.js';

/** All distinct folded words of the index, with their lemmas: what a query word can stand for. */
export class Lexicon {
  /** By term number. */
  readonly forms: string[] = [];
  readonly lemmas: (readonly string[])[] = [];
  /** In how many documents the term occurs. */
  readonly frequency: number[] = [];
  /** Which letters a form has, one bit each: tells most pairs of unlike words apart without looking at them. */
  readonly #letters: number[] = [];
  readonly #termOf = new Map<string, number>();
  readonly #byLemma = new Map<string, readonly number[]>();
  readonly #knownWords = new Set<string>();
  /** Terms in order of their forms; new ones wait in `#fresh` until somebody asks. */
  #sorted: number[] = [];
  #fresh: number[] = [];

  get size(): number {
    return this.forms.length;
  }

  term(form: string): number | undefined {
    return this.#termOf.get(form);
  }

  /** The term of a token, added when new. `onChange` hears of terms that are new or gained a lemma. */
  learn(token: Token, analyser: Analyser, onChange: (term: number) => void): number {
    let term = this.#termOf.get(token.form);
    if (term !== undefined && this.#knownWords.has(token.word)) return term;
    this.#knownWords.add(token.word);
    // A slice of a document keeps the whole document in memory; a copy does not (V8).
    term ??= this.#append(Buffer.from(token.form).toString());
    const known = this.lemmas[term]!;
    const fresh = analyser.lemmas(token.word).filter((lemma) => !known.includes(lemma));
    if (fresh.length === 0) return term;
    this.#addLemmas(term, fresh);
    onChange(term);
    return term;
  }

  /** Puts back a term read from the store; terms come in the order of their numbers. */
  restore(form: string, lemmas: readonly string[]): void {
    this.#addLemmas(this.#append(form), lemmas);
  }

  /** Puts the terms in order, which the first search would otherwise wait for (80 ms for 90,000 terms). */
  settle(): void {
    this.#inOrder();
  }

  withLemma(lemma: string): readonly number[] {
    return this.#byLemma.get(lemma) ?? [];
  }

  /** Terms that begin with `prefix`, the most frequent first. */
  withPrefix(prefix: string, limit: number): number[] {
    const sorted = this.#inOrder();
    const found = sorted.slice(this.#lowerBound(prefix), this.#lowerBound(`${prefix}\uffff`));
    // Only the most frequent are put in order: „nie” begins tens of thousands of words of a large library.
    return bestOf(found, limit, (a, b) => this.frequency[b]! - this.frequency[a]! || a - b).filter((term) => this.frequency[term]! > 0);
  }

  /**
   * Terms at most `budget` edits away, nearest and then most frequent first.
   * @param anyStart also words with another first letter: slower, for words nothing else answers
   */
  near(form: string, budget: number, limit: number, anyStart = false): { term: number; distance: number }[] {
    if (budget === 0) return [];
    const sorted = this.#inOrder();
    const start = anyStart ? 0 : this.#lowerBound(form[0]!);
    const end = anyStart ? sorted.length : this.#lowerBound(String.fromCharCode(form.charCodeAt(0) + 1));
    const letters = lettersOf(form);
    const found: { term: number; distance: number }[] = [];
    for (let at = start; at < end; at += 1) {
      const term = sorted[at]!;
      // An edit takes away at most one letter and brings at most one.
      const others = this.#letters[term]!;
      if (hasMoreBits(letters & ~others, budget) || hasMoreBits(others & ~letters, budget)) continue;
      const other = this.forms[term]!;
      if (Math.abs(other.length - form.length) > budget || this.frequency[term] === 0) continue;
      const distance = editDistance(form, other, budget);
      if (distance > 0 && distance <= budget) found.push({ term, distance });
    }
    return found
      .sort((a, b) => a.distance - b.distance || this.frequency[b.term]! - this.frequency[a.term]!)
      .slice(0, limit);
  }

  #append(form: string): number {
    const term = this.forms.length;
    this.forms.push(form);
    this.lemmas.push(NONE);
    this.frequency.push(0);
    this.#letters.push(lettersOf(form));
    this.#termOf.set(form, term);
    this.#fresh.push(term);
    return term;
  }

  /** Lists are made anew, as long as they are: one that is pushed to holds room for sixteen more, 94,000 times. */
  #addLemmas(term: number, lemmas: readonly string[]): void {
    this.lemmas[term] = [...this.lemmas[term]!, ...lemmas];
    for (const lemma of lemmas) this.#byLemma.set(lemma, [...(this.#byLemma.get(lemma) ?? []), term]);
  }

  #inOrder(): number[] {
    if (this.#fresh.length > 0) {
      this.#fresh.sort((a, b) => compare(this.forms[a]!, this.forms[b]!));
      this.#sorted = merge(this.#sorted, this.#fresh, (a, b) => compare(this.forms[a]!, this.forms[b]!));
      this.#fresh = [];
    }
    return this.#sorted;
  }

  #lowerBound(prefix: string): number {
    const sorted = this.#inOrder();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.forms[sorted[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE: readonly string[] = [];

/** One bit for each of a-z; digits and other letters share bits with them, which only makes the sieve coarser. */
function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) & 31);
  return letters;
}

function hasMoreBits(bits: number, limit: number): boolean {
  let rest = bits;
  for (let taken = 0; taken < limit && rest !== 0; taken += 1) rest &= rest - 1;
  return rest !== 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function merge(a: number[], b: number[], order: (x: number, y: number) => number): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) merged.push(order(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!);
  while (i < a.length) merged.push(a[i++]!);
  while (j < b.length) merged.push(b[j++]!);
  return merged;
}
