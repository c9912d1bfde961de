import { Lexicon } from '../embedded/lexicon.js';
import { Postings } from '../embedded/postings.js';
import { Ranking } from '../embedded/rank.js';
import type { SearchedIndex } from '../embedded/searched-index.js';
import { Shelf } from '../embedded/shelf.js';
import { PACKED } from '../embedded/term-counts.js';
import { readRising, type OfflineDocument, type OfflinePart } from './offline-part.js';
import { PhrasesInPlace } from './phrases-in-place.js';

const FIELDS = PACKED.length;

/** As much of the index as was loaded, for the engine to search: documents are whole, but hold only the words that are known yet. */
export class LoadedIndex implements SearchedIndex {
  readonly lexicon = new Lexicon();
  readonly shelf = new Shelf();
  readonly postings = new Postings();
  readonly ranking = new Ranking();
  readonly averageLengths: readonly number[];
  readonly phrases = new PhrasesInPlace(this.lexicon, this.shelf);

  constructor(documents: readonly OfflineDocument[]) {
    // The first term stands for all words that were not loaded.
    this.lexicon.put('', '');
    documents.forEach(({ id, published, facets, ends }, slot) => {
      const words = new Uint32Array(FIELDS + (ends.at(-1) ?? 0));
      words.set(ends);
      this.shelf.put(slot, { id, digest: '', published, titleKey: '', words, passageEnds: new Uint32Array(0) }, facets);
    });
    this.averageLengths = PACKED.map((_, field) => documents.reduce((sum, { ends }) => sum + ends[field]! - (ends[field - 1] ?? 0), 0) / Math.max(1, documents.length));
  }

  take({ forms }: OfflinePart): void {
    for (const line of forms.split('\n')) {
      const [form = '', lemmas = '', ...postings] = line.split('\t');
      const term = this.lexicon.size;
      this.lexicon.put(form, lemmas.split(',').map((lemma) => (lemma === '=' ? form : lemma)).join(' '));
      this.lexicon.frequency[term] = postings.length;
      let slot = 0;
      for (const posting of postings) {
        const [step = '', places = ''] = posting.split(':');
        slot += Number.parseInt(step, 36);
        this.postings.add(term, slot, this.#place(term, slot, readRising(places)));
      }
    }
  }

  /** Puts a term into its document. @returns how often it stands in each field, packed into one number */
  #place(term: number, slot: number, places: readonly number[]): number {
    const { words } = this.shelf.entries[slot]!;
    const counts = new Uint32Array(FIELDS);
    for (const place of places) {
      words[FIELDS + place] = term;
      const field = words.subarray(0, FIELDS).findIndex((end) => place < end);
      counts[field]! += 1;
    }
    return PACKED.reduce((packed, { shift, most }, field) => packed + Math.min(counts[field]!, most) * 2 ** shift, 0);
  }
}
