import { TEXT_FIELD_NAMES, TEXT_FIELDS } from '../fields.js';
import { LENGTH_CORRECTION, NEAR_BONUS, NEAR_WINDOW, SATURATION } from '../matching-rules.js';
import { passageScore, pickPassages } from './pick-passages.js';

/** The words of one document as numbers. */
export interface DocumentWords {
  /** Where each text field ends in what follows (one number a field), then the term of every word. */
  words: Uint32Array;
  /** Where each passage ends, in words of the body. */
  passageEnds: Uint32Array;
}

/** Which words of the query a term stands for, and what finding it by this term is worth. */
export type Meanings = ReadonlyMap<number, readonly { group: number; value: number }[]>;

/**
 * Where the words of a query stand in a document: how often, how near to one another, in which passages. Both engines
 * weigh their best documents by it. Its working arrays are kept between documents.
 * @param rarities of the words of the query, in its order
 * @param terms how many terms there are
 */
export class WordsInPlace {
  readonly #isWanted: Uint8Array;
  readonly #nearest: Float64Array;
  readonly #worth: Float64Array;

  constructor(
    private readonly rarities: readonly number[],
    private readonly meanings: Meanings,
    terms: number,
  ) {
    // Nearly all words are none of those asked for: found out in an array small enough for the processor's cache.
    this.#isWanted = new Uint8Array(terms);
    for (const term of meanings.keys()) this.#isWanted[term] = 1;
    this.#nearest = new Float64Array(rarities.length);
    this.#worth = new Float64Array(rarities.length);
  }

  /** What the nearness of its words adds to the score of a document: close together in any of its fields. */
  nearness({ words }: DocumentWords): number {
    this.#clear();
    let from = FIELDS;
    for (let field = 0; field < FIELDS; field += 1) {
      const to = words[field]! + FIELDS;
      this.#scan(words, from, to);
      from = to;
    }
    return this.rarities.reduce((sum, rarity, group) => sum + rarity * this.#worth[group]! * NEAR_BONUS * this.#nearest[group]!, 0);
  }

  /** Numbers of the passages that answer best, best first. */
  passagesOf({ words, passageEnds }: DocumentWords): number[] {
    if (this.rarities.length === 0) return [];
    const start = (words[BODY - 1] ?? 0) + FIELDS;
    let from = start;
    const scores = Array.from(passageEnds, (end) => {
      const to = start + end;
      this.#clear();
      this.#scan(words, from, to);
      const score = passageScore(this.rarities, this.#worth, this.#nearest, to - from);
      from = to;
      return score;
    });
    return pickPassages(scores);
  }

  /** BM25F of a document without nearness, and how many words of the query it has (`embedded/rank.ts` does the same over postings). */
  weigh({ words }: DocumentWords, averageLengths: readonly number[]): { score: number; matched: number } {
    const frequency = new Float64Array(this.rarities.length);
    this.#worth.fill(0);
    let from = FIELDS;
    for (let field = 0; field < FIELDS; field += 1) {
      const to = words[field]! + FIELDS;
      const weight = fieldWeight(field, to - from, averageLengths[field]!);
      for (; from < to; from += 1) {
        if (this.#isWanted[words[from]!] === 0) continue;
        for (const { group, value } of this.meanings.get(words[from]!)!) {
          frequency[group]! += weight;
          if (value > this.#worth[group]!) this.#worth[group] = value;
        }
      }
    }
    const score = this.rarities.reduce((sum, rarity, group) => sum + wordScore(rarity, this.#worth[group]!, frequency[group]!), 0);
    return { score, matched: frequency.reduce((sum, found) => sum + (found > 0 ? 1 : 0), 0) };
  }

  #clear(): void {
    this.#nearest.fill(0);
    this.#worth.fill(0);
  }

  #scan(words: Uint32Array, from: number, to: number): void {
    const [isWanted, nearest, worth] = [this.#isWanted, this.#nearest, this.#worth];
    let lastGroup = -1;
    let lastPosition = 0;
    for (let position = from; position < to; position += 1) {
      if (isWanted[words[position]!] === 0) continue;
      for (const { group, value } of this.meanings.get(words[position]!)!) {
        if (value > worth[group]!) worth[group] = value;
        const distance = position - lastPosition;
        if (lastGroup >= 0 && group !== lastGroup && distance > 0 && distance <= NEAR_WINDOW) {
          const near = 1 / distance;
          if (near > nearest[group]!) nearest[group] = near;
          if (near > nearest[lastGroup]!) nearest[lastGroup] = near;
        }
        lastGroup = group;
        lastPosition = position;
      }
    }
  }
}

const FIELDS = TEXT_FIELD_NAMES.length;
const BODY = TEXT_FIELD_NAMES.indexOf('body');
const WEIGHTS = TEXT_FIELD_NAMES.map((name) => TEXT_FIELDS[name]);

/** Weight of one occurrence in a field of so many words. */
export function fieldWeight(field: number, length: number, averageLength: number): number {
  return WEIGHTS[field]! / (1 - LENGTH_CORRECTION + LENGTH_CORRECTION * (length / (averageLength || 1)));
}

/** What one word of the query adds to a score. */
export function wordScore(rarity: number, worth: number, frequency: number): number {
  return frequency === 0 ? 0 : (rarity * worth * frequency * (SATURATION + 1)) / (frequency + SATURATION);
}
