import type { Analyser } from '../../../src/language/index.js';
import type { SearchDocument, SearchRequest } from '../../../src/search/index.js';
import { TEXT_FIELD_NAMES, type FacetName } from '../../../src/search/fields.js';
import type { QueryWord } from '../../../src/search/parse-query.js';

/**
 * What a search must find, said the slow and simple way: every word of every document is looked at. For queries whose
 * words are too short to be misspelt (under five letters), so that forgiven typos need not be modelled.
 */
export function naiveSearch(documents: readonly SearchDocument[], request: SearchRequest, analyser: Analyser) {
  const { query } = request;
  const meeting = (filters: SearchRequest['filters']) => documents.filter((document) => hasAll(document, request, analyser) && passes(document, filters));
  const full = meeting(request.filters);
  const counts = Object.fromEntries(
    request.facets.map((facet) => {
      const { [facet]: _own, ...others } = request.filters;
      return [facet, tally(meeting(others).flatMap((document) => document.facets[facet]))];
    }),
  );
  const some = documents.filter((document) => passes(document, request.filters) && query.words.some((word) => hasWord(document, word, analyser)));
  return { full, counts, some: new Set(some.map((document) => document.id)) };
}

export function inOrder(documents: readonly SearchDocument[], sort: 'newest' | 'oldest' | 'title'): string[] {
  const by = {
    newest: (a: SearchDocument, b: SearchDocument) => b.published - a.published,
    oldest: (a: SearchDocument, b: SearchDocument) => a.published - b.published,
    title: (a: SearchDocument, b: SearchDocument) => (a.titleKey < b.titleKey ? -1 : a.titleKey > b.titleKey ? 1 : 0),
  };
  return [...documents].sort((a, b) => by[sort](a, b) || (a.id < b.id ? -1 : 1)).map((document) => document.id);
}

function hasAll(document: SearchDocument, { query }: SearchRequest, analyser: Analyser): boolean {
  const forms = formsOf(document, analyser);
  return (
    query.words.every((word) => hasWord(document, word, analyser)) &&
    query.phrases.every((phrase) => forms.some((field) => ` ${field.join(' ')} `.includes(` ${phrase.join(' ')} `))) &&
    !query.excluded.some((word) => forms.flat().includes(word.form) || hasLemma(document, word.lemmas, analyser))
  );
}

function hasLemma(document: SearchDocument, lemmas: readonly string[], analyser: Analyser): boolean {
  return TEXT_FIELD_NAMES.flatMap((name) => analyser.tokens(document.text[name])).some((token) => analyser.lemmas(token.word).some((lemma) => lemmas.includes(lemma)));
}

function hasWord(document: SearchDocument, word: QueryWord, analyser: Analyser): boolean {
  const meant = word.isQuoted ? [] : [...word.lemmas, ...word.looseLemmas, ...word.synonyms];
  return TEXT_FIELD_NAMES.flatMap((name) => analyser.tokens(document.text[name])).some(
    (token) =>
      token.form === word.form ||
      (word.isPrefix && word.form.length >= 3 && token.form.startsWith(word.form)) ||
      analyser.lemmas(token.word).some((lemma) => meant.includes(lemma)),
  );
}

function formsOf(document: SearchDocument, analyser: Analyser): string[][] {
  return TEXT_FIELD_NAMES.map((name) => analyser.tokens(document.text[name]).map((token) => token.form));
}

function passes(document: SearchDocument, filters: SearchRequest['filters']): boolean {
  return Object.entries(filters).every(([facet, codes]) => codes.length === 0 || document.facets[facet as FacetName].some((code) => codes.includes(code)));
}

function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
