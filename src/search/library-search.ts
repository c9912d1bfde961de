import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Library } from '../content/index.js';
import type { Analyser } from '../language/index.js';
import type { EngineName } from './engine.js';
import { type FacetName } from './fields.js';
import { exactWays, type ExactWay } from './exact-ways.js';
import { wordMatcher } from './highlight/match-word.js';
import { NO_MATERIALS, type MaterialTexts } from './material-text.js';
import { parseQuery, withoutQuotes, type ParsedQuery } from './parse-query.js';
import { passagesOf } from './passages.js';
import { showFound, type FoundItem } from './show-found.js';
import { Synonyms } from './synonyms.js';
import type { Counts, Filters, SearchAnswer, SearchRequest } from './request.js';

export interface SearchResult {
  found: FoundItem[];
  total: number;
  counts: Counts;
  /** How many of the items found have all the words; the others come after them. */
  full: number;
  /** True when items were found but none of them has all the words. */
  partial: boolean;
  /** True when nothing has the words in quotes as they stand, so that they were searched for without. */
  unquoted: boolean;
  /** Words that were found in other forms as well, each with the query that asks for the very word. */
  exactWays: ExactWay[];
  /** Who answered, and whether it stands in for an engine that does not answer. */
  engine: EngineName;
  degraded: boolean;
}

/** What could help after an empty result. */
export interface ZeroHelp {
  /** Dropping one facet's filters would find this many. */
  withoutFacet: { facet: FacetName; total: number }[];
  /** Dropping all filters would find this many (0 when there are none). */
  withoutFilters: number;
  /** The query with its unknown words corrected, when the library has near ones. */
  correction: string | undefined;
}

/** What answers a search for the whole library: one engine, or two with one standing in. */
export interface Searcher {
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer & { engine: EngineName; degraded: boolean }>;
  nearestWords(form: string): Promise<string[]>;
}

/** Searches the library: asks the engine for ids, takes the items from the library, marks the matches. */
export class LibrarySearch {
  #synonyms: { groups: Library['synonyms']; compiled: Synonyms } | undefined;

  constructor(
    private readonly parts: {
      searcher: Searcher;
      library: () => Library;
      analyser: Analyser;
      /** What was read of the files of items. */
      materials?: MaterialTexts;
      /** Today as `2026-11-23`. */
      today: () => string;
    },
  ) {}

  get #materials(): MaterialTexts {
    return this.parts.materials ?? NO_MATERIALS;
  }

  parse(text: string): ParsedQuery {
    const groups = this.parts.library().synonyms;
    if (this.#synonyms?.groups !== groups) this.#synonyms = { groups, compiled: new Synonyms(groups, this.parts.analyser) };
    return parseQuery(text, this.parts.analyser, this.#synonyms.compiled);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    const { hits, ...rest } = await this.parts.searcher.search(request, signal);
    // At 50,000 items finding, marking and printing take up to 30 ms each; others are answered in between.
    await nextTurn();
    const { analyser } = this.parts;
    const library = this.parts.library();
    const query = rest.unquoted ? withoutQuotes(request.query) : request.query;
    const match = wordMatcher(query, analyser, rest.forms);
    const today = this.parts.today();
    const found = hits.flatMap(({ id, passages }) => {
      // An item withdrawn a moment ago may still stand in the index; the library has the last word.
      const item = library.publicItem(id, today);
      return item ? [showFound(item, passages, query, match, { analyser, vocabularies: library.vocabularies, materials: this.#materials })] : [];
    });
    return { ...rest, partial: rest.total > 0 && rest.full === 0, found, exactWays: rest.unquoted ? [] : exactWays(query, found, analyser) };
  }

  /**
   * The ids of all items a request finds, in the order of its pages, without the cost of marking; 50,000 at once are 4 MB.
   * An item withdrawn a moment ago may still be among them: ask the library for each (`Library.publicItem`).
   */
  async everyId(request: Pick<SearchRequest, 'query' | 'filters' | 'sort'>, signal?: AbortSignal): Promise<string[]> {
    const { hits } = await this.parts.searcher.search({ ...request, offset: 0, limit: Number.MAX_SAFE_INTEGER, facets: [], isWhole: true }, signal);
    // Between two stretches of a list that changes meanwhile an item may stand in both.
    return [...new Set(hits.map(({ id }) => id))];
  }

  /** Ways out of an empty result, each counted by a real search. */
  async helpWithNothing(request: SearchRequest): Promise<ZeroHelp> {
    const total = async (filters: Filters): Promise<number> => {
      const answer = await this.parts.searcher.search({ ...request, filters, offset: 0, limit: 0, facets: [] });
      return answer.total;
    };
    const used = (Object.keys(request.filters) as FacetName[]).filter((facet) => request.filters[facet]?.length);
    const withoutFacet = await Promise.all(
      used.map(async (facet) => {
        const { [facet]: _dropped, ...others } = request.filters;
        return { facet, total: await total(others) };
      }),
    );
    return {
      withoutFacet: withoutFacet.filter((way) => way.total > 0),
      withoutFilters: used.length > 0 ? await total({}) : 0,
      correction: await this.#correct(request.query),
    };
  }

  /** The query with misspelt words replaced by near ones of the library, spelt as the library spells them. */
  async #correct(query: ParsedQuery): Promise<string | undefined> {
    let corrected = query.text;
    for (const word of query.words) {
      const [nearest] = await this.parts.searcher.nearestWords(word.form);
      if (!nearest || nearest === word.form) continue;
      const written = await this.#asWritten(nearest);
      // Another form of the same word is no correction.
      if (this.parts.analyser.lemmas(written).some((lemma) => word.lemmas.includes(lemma))) continue;
      corrected = corrected.replace(new RegExp(escapeForRegExp(word.word), 'iu'), () => written);
    }
    return corrected === query.text ? undefined : corrected;
  }

  /** Engines know words without their Polish letters; an item that has the word knows how it is written. */
  async #asWritten(form: string): Promise<string> {
    const { analyser, library, searcher, today } = this.parts;
    const { hits } = await searcher.search({ query: parseQuery(`${form} `, analyser), filters: {}, sort: 'relevance', offset: 0, limit: 3, facets: [] });
    for (const { id } of hits) {
      const item = library().publicItem(id, today());
      const texts = item ? [item.meta.title, item.meta.summary, ...passagesOf(item, this.#materials).map(({ text }) => text)] : [];
      const token = texts.flatMap((text) => analyser.tokens(text)).find((one) => one.form === form);
      if (token) return token.word;
    }
    return form;
  }
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
