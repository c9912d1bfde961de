import { editDistance, typoBudget } from '../../language/index.js';
import { expandQuery } from '../embedded/expand.js';
import { find } from '../embedded/find.js';
import { FACET_NAMES } from '../fields.js';
import { parseQuery, type ParsedQuery } from '../parse-query.js';
import type { Filters, SearchAnswer } from '../request.js';
import { Synonyms } from '../synonyms.js';
import { LoadedIndex } from './loaded-index.js';
import { LoadedWords } from './loaded-words.js';
import { partOf, type OfflineBase, type OfflinePart } from './offline-part.js';

/** Where the parts of an index come from; each is asked for once. */
export interface OfflineParts {
  /** @returns nothing where the index has no such part */
  part(name: string): Promise<OfflinePart | undefined>;
  /** All forms (`OfflineIndex.forms`). */
  forms(): Promise<string>;
}

/**
 * The search of an exported site: the engine itself over the parts a question needs. Its words are read, expanded, weighed and
 * ordered by the very code of the server, so the same words in the same documents give the same order.
 */
export class OfflineSearch {
  readonly #index: LoadedIndex;
  readonly #words: LoadedWords;
  readonly #synonyms: Synonyms;
  readonly #elsewhere = new Map<string, string>();
  readonly #loaded = new Set<string>();
  #forms: readonly string[] | undefined;

  constructor(
    base: OfflineBase,
    private readonly parts: OfflineParts,
  ) {
    this.#index = new LoadedIndex(base.documents);
    this.#words = new LoadedWords(this.#index.lexicon);
    this.#words.take(base.words);
    this.#synonyms = new Synonyms(base.synonyms, this.#words);
  }

  /** All items that answer, in order, and the counts of every facet. @throws what the parts throw */
  async search(text: string, filters: Filters): Promise<SearchAnswer> {
    let query = this.#parse(text);
    // What was loaded may tell of more: forms of a lemma in another part, synonyms, misspellings.
    for (let missing = await this.#missing(text, query); missing.length > 0; missing = await this.#missing(text, query)) {
      for (const name of missing) await this.#load(name);
      query = this.#parse(text);
    }
    return find(this.#index, { query, filters, sort: query.words.length > 0 ? 'relevance' : 'newest', offset: 0, limit: this.#index.shelf.count, facets: FACET_NAMES, isWhole: true });
  }

  /** Where in a text words with these forms stand. */
  marks(text: string, forms: ReadonlySet<string>): { start: number; end: number }[] {
    return forms.size === 0 ? [] : this.#words.tokens(text, forms);
  }

  #parse(text: string): ParsedQuery {
    return parseQuery(text, this.#words, this.#synonyms);
  }

  async #load(name: string): Promise<void> {
    const part = await this.parts.part(name);
    // Two searches may wait for the same part.
    if (this.#loaded.has(name)) return;
    this.#loaded.add(name);
    if (!part) return;
    this.#index.take(part);
    if (part.words) this.#words.take(part.words);
    for (const line of part.elsewhere.split('\n')) {
      const [lemma = '', letters = ''] = line.split('\t');
      this.#elsewhere.set(lemma, letters);
    }
  }

  /** Parts that may have something to say and were not loaded. */
  async #missing(text: string, query: ParsedQuery): Promise<string[]> {
    const { lexicon, shelf } = this.#index;
    const forms = [...this.#words.tokens(text).map(({ form }) => form), ...query.words.map(({ form }) => form)];
    const groups = expandQuery(query, lexicon, shelf.count);
    const lemmas = [
      ...query.words.flatMap((word) => [...word.lemmas, ...word.looseLemmas, ...word.synonyms]),
      ...query.excluded.flatMap((word) => word.lemmas),
      ...groups.flatMap(({ alternatives }) => [...alternatives.keys()].flatMap((term) => lexicon.lemmasOf(term))),
    ];
    const wanted = new Set([...forms.map(partOf), ...lemmas.flatMap((lemma) => [partOf(lemma), ...(this.#elsewhere.get(lemma) ?? '')])]);
    const missing = () => [...wanted].filter((name) => !this.#loaded.has(name));
    if (missing().length > 0) return missing();
    for (const [at, { alternatives }] of groups.entries()) if (alternatives.size === 0) for (const form of await this.#near(query.words[at]!.form)) wanted.add(partOf(form));
    return missing();
  }

  /** Words like one nobody knows, with any first letter. */
  async #near(form: string): Promise<string[]> {
    const budget = typoBudget(form);
    if (budget === 0) return [];
    this.#forms ??= (await this.parts.forms()).split(' ');
    return this.#forms.filter((other) => editDistance(form, other, budget) <= budget);
  }
}
