import { TEXT_FIELD_NAMES } from '../fields.js';
import { fieldWeight, wordScore } from '../ranking/words-in-place.js';
import type { WordGroup } from './expand.js';
import type { Postings } from './postings.js';
import type { Shelf } from './shelf.js';
import { PACKED } from './term-counts.js';

/**
 * BM25F (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009): term frequencies are added over the
 * fields, each weighed and corrected for its length, before they saturate; a word found in another form counts less
 * (`WORTH`). Word by word over the postings, so the cost is what is found and not what there is. Nearness is added
 * afterwards, to the best (`../ranking`).
 *
 * One is kept with its arrays (by slot) for all searches of an index; what it holds is true until the next `weigh`.
 */
export class Ranking {
  /** Slots of the documents with any of the words. */
  readonly found: number[] = [];
  score = new Float64Array(0);
  /** Rarity of the words a document has, together. */
  coverage = new Float64Array(0);
  /** How many of the words a document has. */
  matched = new Uint8Array(0);
  #frequency = new Float64Array(0);
  #worth = new Float32Array(0);
  /** Weight of one occurrence, by slot and field; made again after a change of the shelf. */
  #norms: { shelf: Shelf; version: number; of: Float32Array } | undefined;

  weigh(groups: readonly WordGroup[], postings: Postings, shelf: Shelf, averageLengths: readonly number[]): void {
    this.#clear(shelf.entries.length);
    const norms = this.#normsOf(shelf, averageLengths);
    for (const group of groups) this.#weighGroup(group, postings, shelf, norms);
  }

  #weighGroup({ alternatives, rarity }: WordGroup, postings: Postings, shelf: Shelf, norms: Float32Array): void {
    const frequency = this.#frequency;
    const worth = this.#worth;
    const touched: number[] = [];
    for (const [term, value] of alternatives) {
      postings.each(term, (slot, counts) => {
        if (shelf.entries[slot] === undefined) return;
        if (frequency[slot] === 0) touched.push(slot);
        frequency[slot]! += weightOf(counts, norms, slot);
        if (value > worth[slot]!) worth[slot] = value;
      });
    }
    for (const slot of touched) {
      const found = frequency[slot]!;
      if (this.matched[slot] === 0) this.found.push(slot);
      this.matched[slot]! += 1;
      this.coverage[slot]! += rarity;
      this.score[slot]! += wordScore(rarity, worth[slot]!, found);
      frequency[slot] = 0;
      worth[slot] = 0;
    }
  }

  #clear(slots: number): void {
    if (this.score.length < slots) {
      const size = Math.ceil(slots * 1.5);
      this.score = new Float64Array(size);
      this.coverage = new Float64Array(size);
      this.matched = new Uint8Array(size);
      this.#frequency = new Float64Array(size);
      this.#worth = new Float32Array(size);
    }
    for (const slot of this.found) {
      this.score[slot] = 0;
      this.coverage[slot] = 0;
      this.matched[slot] = 0;
    }
    this.found.length = 0;
  }

  #normsOf(shelf: Shelf, averageLengths: readonly number[]): Float32Array {
    if (this.#norms?.shelf === shelf && this.#norms.version === shelf.version) return this.#norms.of;
    const of = new Float32Array(shelf.entries.length * FIELDS);
    shelf.entries.forEach((entry, slot) => {
      if (!entry) return;
      let start = 0;
      for (let field = 0; field < FIELDS; field += 1) {
        const end = entry.words[field]!;
        of[slot * FIELDS + field] = fieldWeight(field, end - start, averageLengths[field]!);
        start = end;
      }
    });
    this.#norms = { shelf, version: shelf.version, of };
    return of;
  }
}

const FIELDS = TEXT_FIELD_NAMES.length;

function weightOf(counts: number, norms: Float32Array, slot: number): number {
  let weight = 0;
  for (let field = 0; field < FIELDS; field += 1) {
    const { shift, most } = PACKED[field]!;
    const count = (counts >>> shift) & most;
    if (count > 0) weight += count * norms[slot * FIELDS + field]!;
  }
  return weight;
}
