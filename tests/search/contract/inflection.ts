import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/index.js';
import { document, idsOf, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

/** The golden table: forms of one word; each must find all the others. */
const WORDS = [
  ['wieś', 'wsi', 'wsiach'],
  ['gmina', 'gminie', 'gminami'],
  ['rada', 'rady', 'radzie'],
  ['dziecko', 'dzieci', 'dzieciom'],
  ['szkoła', 'szkole', 'szkół'],
  ['Łódź', 'Łodzi', 'Łodzią'],
  ['budżet', 'budżetu', 'budżetach'],
  ['obywatelski', 'obywatelskiego', 'obywatelskich'],
  ['sołtys', 'sołtysów', 'sołtysem'],
  ['woda', 'wody', 'wodzie'],
];

const queries = WORDS.flatMap((forms, word) => forms.flatMap((form) => [...new Set([form, fold(form)])].map((query) => ({ query, word }))));

export function describeInflection(open: OpenEngine): void {
  describe('inflected words', () => {
    const engine = withEngine(open, () =>
      WORDS.flatMap((forms, word) => forms.map((form, number) => document({ id: `w${word}-${number}`, title: `Poradnik: ${form}`, body: 'Tekst o czymś innym.' }))),
    );
    const family = (word: number) => WORDS[word]!.map((_, number) => `w${word}-${number}`);

    it.each(queries)('$query finds all forms of its word and nothing else', async ({ query, word }) => {
      expect((await idsOf(engine(), query)).sort()).toEqual(family(word));
    });

    it.each(queries)('$query does so before another word', async ({ query, word }) => {
      expect((await idsOf(engine(), `${query} poradnik`)).sort()).toEqual(family(word));
    });

    it.each(queries)('$query does so after another word', async ({ query, word }) => {
      expect((await idsOf(engine(), `poradnik ${query}`)).sort()).toEqual(family(word));
    });

    it('needs all words: forms of two words that never meet find nothing with both', async () => {
      const answer = await engine().search(request('rady wody'));
      expect(answer.full).toBe(0);
    });
  });
}
