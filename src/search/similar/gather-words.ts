import { isCommon, rarity } from './likeness.js';
import { WordIndex } from './word-index.js';

/** Gathers the words of items one by one, in the order of the items, then turns them into an index. */
export class WordGatherer {
  readonly #numbers = new Map<string, number>();
  /** By the number of a word: how many items have it. */
  readonly #counts: number[] = [];
  readonly #rows: { words: Uint32Array; amounts: Float32Array }[] = [];

  /** @param amounts how much of the item a word is, by lemma */
  add(amounts: ReadonlyMap<string, number>): void {
    const words = Uint32Array.from(amounts.keys(), (lemma) => this.#numberOf(lemma));
    for (const word of words) this.#counts[word]! += 1;
    this.#rows.push({ words, amounts: Float32Array.from(amounts.values()) });
  }

  /** Yields now and then: the work may be cut there. */
  *toIndex(): Generator<void, WordIndex> {
    const total = this.#rows.length;
    const rarities = yield* this.#rarities();
    const { numbers, starts, places } = yield* this.#shared(rarities);
    const holders = new Uint32Array(starts.at(-1)!);
    const weights = new Float32Array(holders.length);
    const next = starts.slice();
    for (const [holder, row] of this.#rows.entries()) {
      const length = this.#lengthOf(row, rarities);
      for (const [at, word] of row.words.entries()) {
        if (places[word] === -1) continue;
        const slot = next[places[word]!]!++;
        holders[slot] = holder;
        weights[slot] = (row.amounts[at]! * rarities[word]!) / length;
      }
      yield;
    }
    return new WordIndex({ total, numbers, starts, holders, weights });
  }

  #numberOf(lemma: string): number {
    const known = this.#numbers.get(lemma);
    if (known !== undefined) return known;
    const number = this.#counts.push(0) - 1;
    this.#numbers.set(lemma, number);
    return number;
  }

  *#rarities(): Generator<void, Float64Array> {
    const total = this.#rows.length;
    const rarities = new Float64Array(this.#counts.length);
    for (const [word, count] of this.#counts.entries()) {
      if (word % A_WHILE === 0) yield;
      rarities[word] = isCommon(count, total) ? 0 : rarity(count, total);
    }
    return rarities;
  }

  /** Words that at least two items have and not too many get new numbers, without gaps. */
  *#shared(rarities: Float64Array): Generator<void, { numbers: Map<string, number>; starts: Uint32Array; places: Int32Array }> {
    const numbers = new Map<string, number>();
    const starts = [0];
    const places = new Int32Array(rarities.length).fill(-1);
    for (const [lemma, word] of this.#numbers) {
      if (word % A_WHILE === 0) yield;
      if (this.#counts[word]! < 2 || rarities[word] === 0) continue;
      places[word] = numbers.size;
      numbers.set(lemma, numbers.size);
      starts.push(starts.at(-1)! + this.#counts[word]!);
    }
    return { numbers, starts: Uint32Array.from(starts), places };
  }

  /** What an item says besides makes it less alike; a word nobody else has is often a name, so it counts half. */
  #lengthOf({ words, amounts }: { words: Uint32Array; amounts: Float32Array }, rarities: Float64Array): number {
    let squares = 0;
    for (const [at, word] of words.entries()) squares += (amounts[at]! * rarities[word]! * (this.#counts[word] === 1 ? ALONE : 1)) ** 2;
    return Math.sqrt(squares) || 1;
  }
}

const ALONE = 0.5;
/** Words looked at before the work may be cut: far below a millisecond. */
const A_WHILE = 1000;
