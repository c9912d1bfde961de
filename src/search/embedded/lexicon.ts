import { editDistance, type Analyser, type Token } from '../../language/index.js';
import { bestOf } from './best-of.js';
import type { Image } from './image.js';

/** All distinct folded words of the index, with their lemmas: what a query word can stand for. */
export class Lexicon {
  /** By term number. */
  readonly forms: string[] = [];
  /** With spaces between: a list for each of 130,000 terms takes 28 MB. */
  readonly #lemmas: string[] = [];
  /** In how many documents the term occurs. */
  readonly frequency: number[] = [];
  /** One term or several; most lemmas have one. */
  readonly #byLemma = new Map<string, number | readonly number[]>();
  /** Words that were learnt: nearly every word of a document is one. */
  readonly #termOfWord = new Map<string, number>();
  /** Terms in order of their forms; new ones wait in `#fresh` until somebody asks. */
  #sorted: number[] = [];
  /**
   * In the same order which letters a form has, one bit each, and how long it is: tells most pairs of unlike words apart without
   * looking at them. Side by side, because they are read one after another.
   */
  #letters = new Uint32Array(0);
  #lengths = new Uint8Array(0);
  readonly #fresh = new Map<string, number>();

  get size(): number {
    return this.forms.length;
  }

  term(form: string): number | undefined {
    const fresh = this.#fresh.get(form);
    if (fresh !== undefined) return fresh;
    const at = this.#lowerBound(form);
    return this.forms[this.#sorted[at]!] === form ? this.#sorted[at] : undefined;
  }

  /** The lemmas of all its words: „zamek” has one, „mam” several. */
  lemmasOf(term: number): string[] {
    return this.#lemmas[term] ? this.#lemmas[term].split(' ') : [];
  }

  /** The term of a token, added when new. `onChange` hears of terms that are new or gained a lemma. */
  learn(token: Token, analyser: Analyser, onChange: (term: number) => void): number {
    const learnt = this.#termOfWord.get(token.word);
    if (learnt !== undefined) return learnt;
    // A slice of a document keeps the whole document in memory; a copy does not (V8).
    const term = this.term(token.form) ?? this.#append(copyOf(token.form));
    this.#termOfWord.set(copyOf(token.word), term);
    const known = this.lemmasOf(term);
    const fresh = analyser.lemmas(token.word).filter((lemma) => !known.includes(lemma));
    if (fresh.length === 0) return term;
    this.#addLemmas(term, fresh.join(' '));
    onChange(term);
    return term;
  }

  /** Puts terms back, in the order of their numbers: one a line, the form and its lemmas with spaces between. */
  restore(lines: string): void {
    for (const line of linesOf(lines)) {
      const space = line.indexOf(' ');
      this.put(line.slice(0, space), line.slice(space + 1));
    }
  }

  /** Adds a term that is new. @param lemmas with spaces between */
  put(form: string, lemmas: string): void {
    this.#addLemmas(this.#append(form), lemmas);
  }

  writeTo(image: Image): void {
    image.putText('forms', this.forms.join('\n'));
    image.putText('lemmas', this.#lemmas.join('\n'));
    image.putNumbers('terms in order', this.#inOrder());
    image.putNumbers('frequency', this.frequency);
  }

  readFrom(image: Image): void {
    const lemmas = image.text('lemmas').split('\n');
    for (const [term, form] of linesOf(image.text('forms')).entries()) {
      this.forms.push(form);
      this.#lemmas.push('');
      this.#addLemmas(term, lemmas[term]!);
    }
    this.#settleAs(Array.from(image.numbers('terms in order')));
    image.numbers('frequency').forEach((frequency, term) => (this.frequency[term] = frequency));
  }

  /** Puts the terms in order, which the first search would otherwise wait for (80 ms for 90,000 terms). */
  settle(): void {
    this.#inOrder();
  }

  withLemma(lemma: string): readonly number[] {
    const terms = this.#byLemma.get(lemma) ?? [];
    return typeof terms === 'number' ? [terms] : terms;
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
    const length = lengthOf(form);
    const found: { term: number; distance: number }[] = [];
    for (let at = start; at < end; at += 1) {
      if (Math.abs(this.#lengths[at]! - length) > budget) continue;
      // An edit takes away at most one letter and brings at most one.
      const others = this.#letters[at]!;
      if (hasMoreBits(letters & ~others, budget) || hasMoreBits(others & ~letters, budget)) continue;
      const term = sorted[at]!;
      if (this.frequency[term] === 0) continue;
      const distance = editDistance(form, this.forms[term]!, budget);
      if (distance > 0 && distance <= budget) found.push({ term, distance });
    }
    return found
      .sort((a, b) => a.distance - b.distance || this.frequency[b.term]! - this.frequency[a.term]!)
      .slice(0, limit);
  }

  #append(form: string): number {
    const term = this.forms.length;
    this.forms.push(form);
    this.#lemmas.push('');
    this.frequency.push(0);
    this.#fresh.set(form, term);
    return term;
  }

  /** Lists are made anew, as long as they are: one that is pushed to holds room for sixteen more. @param lemmas with spaces between */
  #addLemmas(term: number, lemmas: string): void {
    if (lemmas === '') return;
    const before = this.#lemmas[term]!;
    this.#lemmas[term] = before ? `${before} ${lemmas}` : lemmas;
    for (const lemma of lemmas.includes(' ') ? lemmas.split(' ') : [lemmas]) {
      const terms = this.withLemma(lemma);
      this.#byLemma.set(lemma, terms.length === 0 ? term : [...terms, term]);
    }
  }

  #inOrder(): number[] {
    if (this.#fresh.size > 0) {
      const fresh = [...this.#fresh.values()].sort((a, b) => compare(this.forms[a]!, this.forms[b]!));
      this.#settleAs(merge(this.#sorted, fresh, (a, b) => compare(this.forms[a]!, this.forms[b]!)));
      this.#fresh.clear();
    }
    return this.#sorted;
  }

  #settleAs(sorted: number[]): void {
    this.#sorted = sorted;
    this.#letters = Uint32Array.from(sorted, (term) => lettersOf(this.forms[term]!));
    this.#lengths = Uint8Array.from(sorted, (term) => lengthOf(this.forms[term]!));
  }

  /** Of the terms that are in order. */
  #lowerBound(prefix: string): number {
    const sorted = this.#sorted;
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

/** One bit for each of a-z; digits and other letters share bits with them, which only makes the sieve coarser. */
function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) & 31);
  return letters;
}

/** Of words too long to be told apart nothing is lost: who differs by few letters is as long. */
function lengthOf(form: string): number {
  return Math.min(form.length, 255);
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
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
