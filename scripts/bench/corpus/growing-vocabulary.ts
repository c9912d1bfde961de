import type { Random } from './random.js';
import type { WordStock } from './word-stock.js';

/**
 * Puts other words into real sentences so that the number of distinct words grows as in the real content:
 * V(n) = 6154 · (n / 38,184)^0.64 (Heaps' law), measured there on 142 items between 5,303 and 38,184 words.
 */
const REAL = { words: 38_184, distinct: 6_154, exponent: 0.64 } as const;
/** Of the words in one half of the real content 27% do not occur in the other half … */
const REPLACED = 0.27;
/** … and of those 36% occurred in the same item before. */
const FROM_THIS_ITEM = 0.36;
/** Shorter words are mostly those every text is made of. */
const SHORTEST = 4;

/** A word that came in is used again in proportion to its use so far (Simon, 1955), which gives Zipf's law. */
export class GrowingVocabulary {
  readonly #used: Record<keyof WordStock, string[]> = { words: [], names: [] };
  readonly #taken: Record<keyof WordStock, number> = { words: 0, names: 0 };
  #item: Record<keyof WordStock, string[]> = { words: [], names: [] };
  #count = REAL.words;

  constructor(
    private readonly stock: WordStock,
    private readonly random: Random,
  ) {}

  beginItem(): void {
    this.#item = { words: [], names: [] };
  }

  /** The text with some of its words replaced, each by one of its kind; what is no word stays. */
  vary(text: string): string {
    let first = true;
    return text.replace(/\p{L}+/gu, (word) => {
      const atStart = first;
      first = false;
      this.#count += 1;
      if (word.length < SHORTEST || this.random.next() >= REPLACED) return word;
      const isCapital = /^\p{Lu}/u.test(word);
      if (!isCapital) return this.#another('words');
      return atStart ? capitalised(this.#another('words')) : this.#another('names');
    });
  }

  #another(kind: keyof WordStock): string {
    const word = this.#isDue() ? this.#fresh(kind) : this.#known(kind);
    this.#used[kind].push(word);
    this.#item[kind].push(word);
    return word;
  }

  #isDue(): boolean {
    const due = REAL.distinct * (this.#count / REAL.words) ** REAL.exponent - REAL.distinct;
    return this.#taken.words + this.#taken.names < due;
  }

  #known(kind: keyof WordStock): string {
    const item = this.#item[kind];
    if (item.length > 0 && this.random.next() < FROM_THIS_ITEM) return this.random.pick(item);
    return this.#used[kind].length > 0 ? this.random.pick(this.#used[kind]) : this.#fresh(kind);
  }

  #fresh(kind: keyof WordStock): string {
    const words = this.stock[kind];
    return words[this.#taken[kind]++ % words.length]!;
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
