import { rarity } from './likeness.js';

/**
 * Which items have a word, for the words that can make two items alike. Items go by their place in the list of items,
 * words by a number: at 10,000 items lists of numbers take a tenth of what objects would.
 */
export class WordIndex {
  constructor(
    private readonly parts: {
      total: number;
      numbers: ReadonlyMap<string, number>;
      /** The items that have word `n` are `holders[starts[n]]` up to `holders[starts[n + 1]]`. */
      starts: Uint32Array;
      holders: Uint32Array;
      /** What the word weighs in each of them; the squares of the weights of one item make at most 1. */
      weights: Float32Array;
    },
  ) {}

  get words(): ReadonlyMap<string, number> {
    return this.parts.numbers;
  }

  /** How much it says that two items share a word; 0 for one that is common or found once. */
  rarityOf(lemma: string): number {
    const number = this.parts.numbers.get(lemma);
    return number === undefined ? 0 : rarity(this.parts.starts[number + 1]! - this.parts.starts[number]!, this.parts.total);
  }

  /** The cosine of the words of one item, which has these lemmas, and of every item: 0 … 1. */
  cosines(place: number, lemmas: Iterable<string>): Float32Array {
    const { total, numbers, starts, holders, weights } = this.parts;
    const sums = new Float32Array(total);
    for (const lemma of lemmas) {
      const number = numbers.get(lemma);
      if (number === undefined) continue;
      const [from, to] = [starts[number]!, starts[number + 1]!];
      const own = weights[holders.subarray(from, to).indexOf(place) + from]!;
      for (let at = from; at < to; at += 1) sums[holders[at]!]! += own * weights[at]!;
    }
    return sums;
  }
}
