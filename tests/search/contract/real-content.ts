import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import type { SearchDocument } from '../../../src/search/document.js';
import { FACET_NAMES } from '../../../src/search/fields.js';
import { parseQuery } from '../../../src/search/parse-query.js';
import { toSearchDocument } from '../../../src/search/to-search-document.js';
import { allHits, analyser, countByHand, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

const QUERIES = [
  'wieś', 'wsi', 'gmina wsi', 'wsiach gminy', 'rady seniorów', 'seniorow rada', 'dziecko szkoła', 'szkole dzieci', 'lodz', 'w Łodzi',
  'budżet obywatelski', 'obywatelskiego budzetu', 'mlodziez samorzad', 'konsultacje z mieszkańcami', 'spółdzielnie energetyczne',
]; // prettier-ignore

export function describeRealContent(open: OpenEngine): void {
  describe('the library as it is', { timeout: 300_000 }, () => {
    let documents: SearchDocument[] = [];
    let words: Map<string, { forms: Set<string>; lemmas: Set<string> }>;
    const engine = withEngine(open, async () => {
      const root = projectRoot();
      const library = await readLibrary({ content: join(root, 'content'), uploads: join(root, 'uploads') });
      documents = library.publicItems('9999-12-31').map((item) => toSearchDocument(item, library.vocabularies));
      return documents;
    });
    beforeAll(() => {
      words = new Map(documents.map((one) => [one.id, wordsOf(one)]));
    });

    it.each(QUERIES)('„%s” finds every item that has a form of each word', async (query) => {
      const parsed = parseQuery(query, analyser);
      const expected = documents.filter((one) => parsed.words.every((word) => {
        const { forms, lemmas } = words.get(one.id)!;
        return forms.has(word.form) || word.lemmas.some((lemma) => lemmas.has(lemma));
      }));
      const { ids, pages } = await allHits(engine(), query, { facets: [] }, 50);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.filter((one) => !ids.includes(one.id)).map((one) => one.id)).toEqual([]);
      expect(ids).toHaveLength(pages[0]!.total);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it.each(QUERIES)('„%s” has counts that agree with its hits', async (query) => {
      const { ids, pages } = await allHits(engine(), query, {}, 50);
      const found = documents.filter((one) => ids.includes(one.id));
      expect(pages[0]!.counts).toEqual(countByHand(found));
    });

    it('ticking a counted code finds exactly as many as was said', async () => {
      const { counts } = await engine().search(request('gmina'));
      for (const facet of FACET_NAMES) {
        for (const [code, count] of Object.entries(counts[facet]!).slice(0, 4)) {
          const answer = await engine().search(request('gmina', { filters: { [facet]: [code] }, facets: [facet] }));
          expect({ [code]: answer.total }).toEqual({ [code]: count });
          expect(answer.counts[facet]).toEqual(counts[facet]);
        }
      }
    });
  });
}

function wordsOf(one: SearchDocument): { forms: Set<string>; lemmas: Set<string> } {
  const tokens = Object.values(one.text).flatMap((text) => analyser.tokens(text));
  return { forms: new Set(tokens.map((token) => token.form)), lemmas: new Set(tokens.flatMap((token) => [...analyser.lemmas(token.word)])) };
}
