import { TEXT_FIELD_NAMES, type TextField } from '../fields.js';

/** Bits a count has in each field, 32 together; more occurrences say nothing more (they saturate long before). */
const BITS: Record<TextField, number> = { title: 5, names: 5, labels: 5, summary: 6, body: 11 };

/** Where each field's count stands in a packed number, in the order of the fields. */
export const PACKED = TEXT_FIELD_NAMES.map((name, index) => ({
  shift: TEXT_FIELD_NAMES.slice(0, index).reduce((sum, before) => sum + BITS[before], 0),
  most: 2 ** BITS[name] - 1,
}));

/** Counts the terms of one document at a time; its working array is kept between documents. */
export class TermCounts {
  #counts = new Uint32Array(1 << 12);

  /**
   * Calls `visit` once for each distinct term with its counts in all fields, packed into one number.
   * @param words field ends, then the term of every word (`ShelfEntry.words`)
   * @param terms how many terms there are
   */
  each(words: Uint32Array, terms: number, visit: (term: number, counts: number) => void): void {
    if (this.#counts.length < terms) this.#counts = new Uint32Array(terms * 2);
    const counts = this.#counts;
    const found: number[] = [];
    let at = PACKED.length;
    for (const [field, { shift, most }] of PACKED.entries()) {
      const end = words[field]! + PACKED.length;
      for (; at < end; at += 1) {
        const term = words[at]!;
        const known = counts[term]!;
        if (known === 0) found.push(term);
        if (((known >>> shift) & most) < most) counts[term] = known + 2 ** shift;
      }
    }
    for (const term of found) {
      visit(term, counts[term]!);
      counts[term] = 0;
    }
  }
}
