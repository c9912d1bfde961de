import { FACET_NAMES, type FacetName } from '../fields.js';

/** What the ranking and the facets need of one document. */
export interface ShelfEntry {
  id: string;
  digest: string;
  published: number;
  titleKey: string;
  facets: Record<FacetName, string[]>;
  /** Where each text field ends in what follows (one number a field), then the term of every word. */
  words: Uint32Array;
}

type Order = 'newest' | 'oldest' | 'title';

/**
 * All documents of the index in memory, by slot (a small number that is also the row in FTS5).
 * Facet codes are numbers here; the same list of codes is kept once, for most items share theirs.
 */
export class Shelf {
  readonly entries: (ShelfEntry | undefined)[] = [];
  /** Facet codes of every slot, as numbers of `codes`. */
  readonly facets = Object.fromEntries(FACET_NAMES.map((name) => [name, []])) as unknown as Record<FacetName, (readonly number[])[]>;
  readonly codes = Object.fromEntries(FACET_NAMES.map((name) => [name, []])) as unknown as Record<FacetName, string[]>;
  readonly #codeNumbers = Object.fromEntries(FACET_NAMES.map((name) => [name, new Map()])) as Record<FacetName, Map<string, number>>;
  readonly #shared = new Map<string, readonly number[]>();
  readonly #slots = new Map<string, number>();
  #orders: Partial<Record<Order, Int32Array>> = {};

  get count(): number {
    return this.#slots.size;
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  put(slot: number, entry: ShelfEntry): void {
    while (this.entries.length <= slot) this.entries.push(undefined);
    this.entries[slot] = entry;
    this.#slots.set(entry.id, slot);
    for (const name of FACET_NAMES) this.facets[name][slot] = this.#numbers(name, entry.facets[name]);
    this.#orders = {};
  }

  remove(slot: number): void {
    const entry = this.entries[slot];
    if (!entry) return;
    this.entries[slot] = undefined;
    this.#slots.delete(entry.id);
    this.#orders = {};
  }

  codeNumber(name: FacetName, code: string): number | undefined {
    return this.#codeNumbers[name].get(code);
  }

  /** All slots in an order that no query changes; made once after a change. */
  inOrder(order: Order): Int32Array {
    return (this.#orders[order] ??= Int32Array.from(this.#slots.values()).sort((a, b) => {
      const one = this.entries[a]!;
      const two = this.entries[b]!;
      const first =
        order === 'title' ? compare(one.titleKey, two.titleKey) : order === 'newest' ? two.published - one.published : one.published - two.published;
      return first || compare(one.id, two.id);
    }));
  }

  #numbers(name: FacetName, codes: readonly string[]): readonly number[] {
    const key = `${name}:${codes.join(',')}`;
    const known = this.#shared.get(key);
    if (known) return known;
    const numbers = codes.map((code) => {
      const number = this.#codeNumbers[name].get(code) ?? this.codes[name].push(code) - 1;
      this.#codeNumbers[name].set(code, number);
      return number;
    });
    this.#shared.set(key, numbers);
    return numbers;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
