import { describe, expect, it } from 'vitest';
import { document, idsOf, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

const QUERIES = [
  'a'.repeat(10_000),
  'słowo '.repeat(2_000),
  '„'.repeat(500),
  '\u0000\u0001\u001f rada \u202e\u200b',
  '"rada', 'rada"', '„rada gminy', '"""', '« »', '“”',
  '-', '--', '- -', '-rada', '-rada -gmina', `${'-rada '.repeat(50)}`,
  '😀', '👩‍👩‍👧 rada', '\ud800', '\udfff rada',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>',
  'AND', 'OR', 'NOT', 'NEAR', 'rada AND', 'NOT rada', 'rada NEAR/2 gmina', 'rada*', '^rada', 'title:rada', 'rada:gmina', '(rada', 'rada)', '()', '{rada}', 'rada + gmina', '\\', '\\"', "'; DROP TABLE items; --",
  '%', '_', '%rada%', '__proto__', 'constructor', 'toString hasOwnProperty',
  'ąćęłńóśźż', 'ЧЕРНІВЦІ', 'نص', '東京都', '１２３', 'e\u0301cole', 'İstanbul', 'ǆ', 'ﬁ',
  '2014-2020', '2014 -2020', '32.3', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26',
  'q', 'qeveryq', 'radaq', 'w', 'i w z na do',
];

export function describeHostileQueries(open: OpenEngine): void {
  describe('queries nobody wishes for', () => {
    const documents = [
      document({ id: 'council', title: 'Rada gminy', body: 'Narada nad drogą. Dotacja 32,3 tys. zł na lata 2014-2020.' }),
      document({ id: 'script', title: 'Skrypt <script>alert(1)</script> w tytule' }),
      document({ id: 'operators', title: 'AND OR NOT NEAR' }),
      document({ id: '__proto__', title: 'Dziwny identyfikator' }),
    ];
    const engine = withEngine(open, () => documents);

    it.each(QUERIES.map((query) => [query.slice(0, 40), query]))('%j is answered', async (_shown, query) => {
      const answer = await engine().search(request(query));
      expect(answer.total).toBe(answer.hits.length);
      expect(answer.hits.every((hit) => documents.some((one) => one.id === hit.id))).toBe(true);
    });

    it.each(['(rada', 'rada)', 'title:rada', '^rada', 'rada*', '"rada', '<b>rada</b>', 'rada\\'])('%s is the word in it', async (query) => {
      expect(await idsOf(engine(), query)).toContain('council');
    });

    it.each(['AND', 'OR', 'NOT', 'NEAR'])('%s is a word like any other', async (query) => {
      expect(await idsOf(engine(), query)).toContain('operators');
    });

    it.each(['qeveryq', '„qeveryq qeveryq”'])('%s, made of words an engine keeps for itself, is in no text', async (query) => {
      expect(await idsOf(engine(), query)).toEqual([]);
    });

    it('words an engine keeps for itself, in quotes, are in no text: what is near them is found without quotes only', async () => {
      expect((await engine().search(request('„radaq gminaq”'))).unquoted).toBe(true);
    });

    it('finds numbers by their parts and years of a range', async () => {
      expect(await idsOf(engine(), '32,3')).toEqual(['council']);
      expect(await idsOf(engine(), '2014 -2020')).toEqual(['council']);
      expect(await idsOf(engine(), '2021')).toEqual([]);
    });
  });
}
