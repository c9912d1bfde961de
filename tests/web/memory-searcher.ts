import type { Library } from '../../src/content/index.js';
import { fold, type Analyser } from '../../src/language/index.js';
import { FACET_NAMES, toSearchDocument, type Counts, type FacetName, type Filters, type MaterialTexts, type QueryWord, type SearchDocument, type SearchRequest, type Searcher } from '../../src/search/index.js';

/** A searcher small enough to be right at a glance: every document is looked at for every question. */
export function memorySearcher(library: () => Library, analyser: Analyser, today: string, materials?: MaterialTexts): Searcher {
  const documents = () => library().publicItems(today).map((item) => toSearchDocument(item, library().vocabularies, materials));
  return {
    async search(request) {
      const matching = documents().filter((document) => request.query.words.every((word) => hasWord(Object.values(document.text).join('\n'), word, analyser)));
      const found = matching.filter((document) => passes(document, request.filters)).sort((a, b) => (request.sort === 'title' ? compare(a.titleKey, b.titleKey) : b.published - a.published || compare(b.id, a.id)));
      const counts: Counts = Object.fromEntries(request.facets.map((facet) => [facet, countsOf(facet, matching.filter((document) => passes(document, { ...request.filters, [facet]: [] })))]));
      const hits = found.slice(request.offset, request.offset + request.limit).map((document) => ({ id: document.id, score: 1, passages: passagesWith(document, request, analyser) }));
      const forms = new Set(documents().flatMap((document) => Object.values(document.text).flatMap((text) => analyser.tokens(text).map((token) => token.form))));
      return { hits, forms, total: found.length, counts, full: found.length, unquoted: false, engine: 'embedded' as const, degraded: false };
    },
    async nearestWords(form) {
      return form === 'gmna' ? ['gmina'] : [];
    },
  };
}

function passagesWith({ text, passageEnds }: SearchDocument, { query }: SearchRequest, analyser: Analyser): number[] {
  return passageEnds.flatMap((end, number) => (query.words.some((word) => hasWord(text.body.slice(passageEnds[number - 1] ?? 0, end), word, analyser)) ? [number] : []));
}

function hasWord(text: string, word: QueryWord, analyser: Analyser): boolean {
  const wanted = [word.form, ...word.lemmas, ...word.looseLemmas];
  return analyser.tokens(text).some((token) => wanted.includes(fold(token.word)) || analyser.lemmas(token.word).some((lemma) => wanted.includes(lemma)));
}

function passes(document: SearchDocument, filters: Filters): boolean {
  return FACET_NAMES.every((facet) => !filters[facet]?.length || filters[facet].some((code) => document.facets[facet].includes(code)));
}

function countsOf(facet: FacetName, documents: SearchDocument[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of documents.flatMap((document) => document.facets[facet])) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
