import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { TEXT_FIELD_NAMES } from '../fields.js';
import { indexWords } from './index-words.js';
import { Lexicon } from './lexicon.js';
import { Shelf, type ShelfEntry } from './shelf.js';
import { LAYOUT, Store } from './store.js';

/** One complete index: the file and what is kept of it in memory. A rebuild makes a new one beside it. */
export class Generation {
  readonly lexicon = new Lexicon();
  readonly shelf = new Shelf();
  readonly #lengths = new Float64Array(TEXT_FIELD_NAMES.length);
  /** The document a term was last counted in, by term, so that each counts once a document. */
  readonly #seen: number[] = [];
  #document = 0;

  private constructor(
    public store: Store,
    private readonly analyser: Analyser,
  ) {}

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
      store.load(generation.lexicon, generation.shelf);
      for (const entry of generation.shelf.entries) if (entry) generation.#count(entry, 1);
      return generation;
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** The same index after its file was renamed; what memory holds stays true. */
  reopened(path: string): this {
    this.store = Store.open(path);
    return this;
  }

  get averageLengths(): number[] {
    return Array.from(this.#lengths, (sum) => sum / Math.max(1, this.shelf.count));
  }

  /** Writes and removes documents in one transaction; memory follows once it is committed. */
  change(put: readonly SearchDocument[], remove: readonly string[]): void {
    const shelved: { slot: number; entry: ShelfEntry; facets: SearchDocument['facets'] }[] = [];
    const removed: number[] = [];
    this.store.transaction(() => {
      for (const id of remove) {
        const slot = this.shelf.slotOf(id);
        if (slot === undefined) continue;
        this.store.remove(slot);
        removed.push(slot);
      }
      const changedTerms = new Set<number>();
      let fresh = this.shelf.entries.length;
      for (const document of put) {
        const { texts, words } = indexWords(document, this.analyser, this.lexicon, (term) => changedTerms.add(term));
        const { text: _text, facets, ...kept } = document;
        const known = this.shelf.slotOf(document.id);
        const slot = known ?? fresh++;
        const entry = { ...kept, words };
        this.store.put(slot, entry, facets, texts, known === undefined);
        shelved.push({ slot, entry, facets });
      }
      for (const term of changedTerms) this.store.putTerm(term, this.lexicon.forms[term]!, this.lexicon.lemmas[term]!);
    });
    for (const slot of removed) this.#forget(slot);
    for (const { slot, entry, facets } of shelved) {
      this.#forget(slot);
      this.shelf.put(slot, entry, facets);
      this.#count(entry, 1);
    }
  }

  #forget(slot: number): void {
    const entry = this.shelf.entries[slot];
    if (entry) this.#count(entry, -1);
    this.shelf.remove(slot);
  }

  /** Adds a document's terms and lengths to the statistics, or takes them out. */
  #count(entry: ShelfEntry, sign: 1 | -1): void {
    const fields = TEXT_FIELD_NAMES.length;
    const mark = (this.#document += 1);
    for (let at = fields; at < entry.words.length; at += 1) {
      const term = entry.words[at]!;
      if (this.#seen[term] === mark) continue;
      this.#seen[term] = mark;
      this.lexicon.frequency[term]! += sign;
    }
    let start = 0;
    for (let field = 0; field < fields; field += 1) {
      const end = entry.words[field]!;
      this.#lengths[field]! += sign * (end - start);
      start = end;
    }
  }
}
