import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { TEXT_FIELD_NAMES } from '../fields.js';
import { Image } from './image.js';
import { indexWords } from './index-words.js';
import { Lexicon } from './lexicon.js';
import { phrasesIn } from './match-phrases.js';
import { Postings } from './postings.js';
import { Ranking } from './rank.js';
import type { PhraseFinder, SearchedIndex } from './searched-index.js';
import { Shelf, type ShelfEntry } from './shelf.js';
import { LAYOUT, Store } from './store.js';
import { TermCounts } from './term-counts.js';

/** One complete index: the file and what is kept of it in memory. A rebuild makes a new one beside it. */
export class Generation implements SearchedIndex {
  readonly lexicon = new Lexicon();
  readonly shelf = new Shelf();
  readonly postings = new Postings();
  readonly ranking = new Ranking();
  readonly #lengths = new Float64Array(TEXT_FIELD_NAMES.length);
  readonly #termCounts = new TermCounts();
  /** The change of the file that memory holds. */
  #changes: number;

  private constructor(
    readonly store: Store,
    private readonly analyser: Analyser,
  ) {
    this.#changes = store.changes;
  }

  /** Begins an empty index in a file that will be renamed into place. */
  static begin(path: string, analyser: Analyser): Generation {
    const store = Store.build(path);
    store.setMeta('layout', String(LAYOUT));
    return new Generation(store, analyser);
  }

  /** Opens the index at a path and reads it into memory. @throws when the file is damaged or of another layout */
  static open(path: string, analyser: Analyser): Generation {
    const store = Store.open(path);
    try {
      const generation = new Generation(store, analyser);
      const layout = store.layout;
      if (layout === undefined) store.setMeta('layout', String(LAYOUT));
      else if (layout !== String(LAYOUT)) throw new Error(`index of layout ${layout}, this program writes ${LAYOUT}`);
      const image = store.image();
      if (image) generation.#readFrom(image);
      else generation.#readAll();
      return generation;
    } catch (error) {
      store.close();
      throw error;
    }
  }

  get averageLengths(): number[] {
    return Array.from(this.#lengths, (sum) => sum / Math.max(1, this.shelf.count));
  }

  get phrases(): PhraseFinder {
    return phrasesIn(this.store);
  }

  /** Writes and removes documents in one transaction; memory follows once it is committed. */
  change(put: readonly SearchDocument[], remove: readonly string[]): void {
    const shelved: { slot: number; entry: ShelfEntry; facets: SearchDocument['facets'] }[] = [];
    const removed: number[] = [];
    let before = -1;
    this.store.transaction(() => {
      before = this.store.changes;
      this.store.countChange();
      for (const id of remove) {
        const slot = this.shelf.slotOf(id);
        if (slot === undefined) continue;
        this.store.remove(slot);
        removed.push(slot);
      }
      const changedTerms = new Set<number>();
      let fresh = this.shelf.entries.length;
      for (const document of put) {
        const { texts, words, passageEnds } = indexWords(document, this.analyser, this.lexicon, (term) => changedTerms.add(term));
        const { id, digest, published, titleKey, facets } = document;
        const entry = { id, digest, published, titleKey, words, passageEnds };
        const before = this.shelf.slotOf(id);
        if (before !== undefined) this.store.remove(before);
        // A changed document gets a slot of its own: postings of the old one die with its slot.
        const slot = fresh++;
        this.store.put(slot, entry, facets, texts);
        if (before !== undefined) removed.push(before);
        shelved.push({ slot, entry, facets });
      }
      for (const term of changedTerms) this.store.putTerm(term, this.lexicon.forms[term]!, this.lexicon.lemmasOf(term));
    });
    if (before === this.#changes) this.#changes += 1;
    for (const slot of removed) this.#forget(slot);
    for (const { slot, entry, facets } of shelved) {
      this.shelf.put(slot, entry, facets);
      this.#takeIn(slot, entry);
    }
  }

  /** Writes down what memory holds, for the next start, and closes the file. */
  close(): void {
    try {
      // Where another process wrote as well, memory does not hold all of it.
      const { changes, imageOf } = this.store;
      if (changes === this.#changes && changes !== imageOf) this.store.putImage(this.#image());
    } finally {
      this.store.close();
    }
  }

  #image(): Image {
    const image = new Image();
    this.lexicon.writeTo(image);
    this.shelf.writeTo(image);
    this.postings.writeTo(image, this.lexicon.size, (slot) => this.shelf.entries[slot] !== undefined);
    return image;
  }

  #readFrom(image: Image): void {
    this.lexicon.readFrom(image);
    this.shelf.readFrom(image);
    this.postings.readFrom(image);
    for (const entry of this.shelf.entries) if (entry) this.#countLengths(entry, 1);
  }

  #readAll(): void {
    this.store.load(this.lexicon, this.shelf);
    this.lexicon.settle();
    this.shelf.entries.forEach((entry, slot) => entry && this.#takeIn(slot, entry));
  }

  #takeIn(slot: number, entry: ShelfEntry): void {
    this.#countLengths(entry, 1);
    this.#termCounts.each(entry.words, this.lexicon.size, (term, counts) => {
      this.lexicon.frequency[term]! += 1;
      this.postings.add(term, slot, counts);
    });
  }

  #forget(slot: number): void {
    const entry = this.shelf.entries[slot];
    if (!entry) return;
    this.#countLengths(entry, -1);
    this.#termCounts.each(entry.words, this.lexicon.size, (term) => {
      this.lexicon.frequency[term]! -= 1;
    });
    this.shelf.remove(slot);
  }

  #countLengths(entry: ShelfEntry, sign: 1 | -1): void {
    let start = 0;
    for (let field = 0; field < this.#lengths.length; field += 1) {
      const end = entry.words[field]!;
      this.#lengths[field]! += sign * (end - start);
      start = end;
    }
  }
}
