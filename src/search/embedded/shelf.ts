import { FACET_NAMES, type FacetName } from '../fields.js';
import type { DocumentWords } from '../ranking/words-in-place.js';
import { FacetColumn } from './facet-column.js';
import type { Image } from './image.js';

/** What the ranking and the facets need of one document. */
export interface ShelfEntry extends DocumentWords {
  id: string;
  digest: string;
  published: number;
  titleKey: string;
}

type Order = 'newest' | 'oldest' | 'title';

/** All documents of the index in memory, by slot (a small number that is also the row in FTS5). */
export class Shelf {
  readonly entries: (ShelfEntry | undefined)[] = [];
  readonly facets = Object.fromEntries(FACET_NAMES.map((name) => [name, new FacetColumn()])) as Record<FacetName, FacetColumn>;
  /** Raised by every change. */
  version = 0;
  readonly #slots = new Map<string, number>();
  /** What no query changes, made once after a change of the shelf. */
  #orders: Partial<Record<Order, Int32Array>> = {};
  #totals: Partial<Record<FacetName, Record<string, number>>> = {};

  get count(): number {
    return this.#slots.size;
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  put(slot: number, entry: ShelfEntry, facets: Record<FacetName, readonly string[]>): void {
    while (this.entries.length <= slot) this.entries.push(undefined);
    this.entries[slot] = entry;
    this.#slots.set(entry.id, slot);
    for (const name of FACET_NAMES) this.facets[name].put(slot, facets[name]);
    this.#changed();
  }

  remove(slot: number): void {
    const entry = this.entries[slot];
    if (!entry) return;
    this.entries[slot] = undefined;
    this.#slots.delete(entry.id);
    this.#changed();
  }

  writeTo(image: Image): void {
    const held = this.entries.flatMap((entry, slot) => (entry ? [{ slot, entry }] : []));
    image.putText('documents', JSON.stringify(held.map(({ slot, entry: { id, digest, published, titleKey } }) => [slot, id, digest, published, titleKey])));
    for (const name of NUMBERS) {
      image.putNumbers(`${name} ends`, endsOf(held.map(({ entry }) => entry[name])));
      image.putNumbers(name, together(held.map(({ entry }) => entry[name])));
    }
    for (const name of FACET_NAMES) this.facets[name].writeTo(image, name);
  }

  readFrom(image: Image): void {
    const [words, passageEnds] = NUMBERS.map((name) => parted(image.numbers(name), image.numbers(`${name} ends`))) as [Uint32Array[], Uint32Array[]];
    const documents = JSON.parse(image.text('documents')) as [number, string, string, number, string][];
    for (const [index, [slot, id, digest, published, titleKey]] of documents.entries()) {
      while (this.entries.length < slot) this.entries.push(undefined);
      this.entries.push({ id, digest, published, titleKey, words: words[index]!, passageEnds: passageEnds[index]! });
      this.#slots.set(id, slot);
    }
    for (const name of FACET_NAMES) this.facets[name].readFrom(image, name);
    this.#changed();
  }

  /** Documents of the whole library for every code of a facet. */
  totals(facet: FacetName): Record<string, number> {
    return (this.#totals[facet] ??= this.#countAll(this.facets[facet]));
  }

  /** All slots in an order. */
  inOrder(order: Order): Int32Array {
    return (this.#orders[order] ??= Int32Array.from(this.#slots.values()).sort((a, b) => this.compare(order, a, b)));
  }

  /** Below 0 when the first slot comes before the second; never 0 for two documents. */
  compare(order: Order, a: number, b: number): number {
    const one = this.entries[a]!;
    const two = this.entries[b]!;
    const first = order === 'title' ? compare(one.titleKey, two.titleKey) : order === 'newest' ? two.published - one.published : one.published - two.published;
    return first || compare(one.id, two.id);
  }

  #changed(): void {
    this.version += 1;
    this.#orders = {};
    this.#totals = {};
  }

  #countAll(column: FacetColumn): Record<string, number> {
    const tally = new Uint32Array(column.combinations.length);
    for (const slot of this.#slots.values()) tally[column.of[slot]!]! += 1;
    return column.perCode(tally);
  }
}

const NUMBERS = ['words', 'passageEnds'] as const;

function endsOf(lists: readonly Uint32Array[]): number[] {
  let end = 0;
  return lists.map((list) => (end += list.length));
}

function together(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** Views of one array: ten thousand of their own cost more than what they hold. */
function parted(all: Uint32Array, ends: Uint32Array): Uint32Array[] {
  return Array.from(ends, (end, index) => all.subarray(ends[index - 1] ?? 0, end));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
