import { createHash } from 'node:crypto';
import { collationKey, createAnalyser, readDictionary } from '../../../src/language/index.js';
import type { SearchDocument } from '../../../src/search/document.js';
import type { SearchEngine } from '../../../src/search/engine.js';
import { FACET_NAMES, TEXT_FIELD_NAMES, type FacetName, type TextField } from '../../../src/search/fields.js';
import { parseQuery } from '../../../src/search/parse-query.js';
import type { SearchAnswer, SearchRequest } from '../../../src/search/request.js';

export const analyser = createAnalyser(readDictionary());

type Given = Partial<Record<TextField, string>> & { id: string; facets?: Partial<Record<FacetName, string[]>>; published?: number; passageEnds?: number[] };

/** A document with what the test is about; the rest is empty. */
export function document({ id, facets = {}, published = 20260101, passageEnds = [], ...given }: Given): SearchDocument {
  const text = Object.fromEntries(TEXT_FIELD_NAMES.map((field) => [field, given[field] ?? ''])) as SearchDocument['text'];
  const allFacets = Object.fromEntries(FACET_NAMES.map((name) => [name, facets[name] ?? []])) as SearchDocument['facets'];
  const whole = { id, text, passageEnds, facets: allFacets, published, titleKey: collationKey(text.title) };
  return { ...whole, digest: createHash('sha256').update(JSON.stringify(whole)).digest('hex') };
}

/** A request as a reader would make it: the query is parsed, all facets are counted, a page has fifty hits. */
export function request(query: string, more: Partial<Omit<SearchRequest, 'query'>> = {}): SearchRequest {
  return { query: parseQuery(query, analyser), filters: {}, sort: 'relevance', offset: 0, limit: 50, facets: FACET_NAMES, ...more };
}

export async function idsOf(engine: SearchEngine, query: string, more: Partial<Omit<SearchRequest, 'query'>> = {}): Promise<string[]> {
  const answer = await engine.search(request(query, more));
  return answer.hits.map((hit) => hit.id);
}

/** Every hit, page by page. */
export async function allHits(engine: SearchEngine, query: string, more: Partial<Omit<SearchRequest, 'query'>>, pageSize: number): Promise<{ ids: string[]; totals: number[]; pages: SearchAnswer[] }> {
  const ids: string[] = [];
  const pages: SearchAnswer[] = [];
  for (let offset = 0; offset === 0 || offset < pages[0]!.total; offset += pageSize) {
    const page = await engine.search(request(query, { ...more, offset, limit: pageSize }));
    pages.push(page);
    ids.push(...page.hits.map((hit) => hit.id));
  }
  return { ids, totals: pages.map((page) => page.total), pages };
}

/** Facets counted by hand. */
export function countByHand(documents: readonly SearchDocument[]): Record<FacetName, Record<string, number>> {
  const counts = Object.fromEntries(FACET_NAMES.map((name) => [name, {} as Record<string, number>])) as Record<FacetName, Record<string, number>>;
  for (const name of FACET_NAMES) {
    for (const code of documents.flatMap((one) => one.facets[name])) counts[name][code] = (counts[name][code] ?? 0) + 1;
  }
  return counts;
}
