import { describe, expect, test } from 'vitest';
import { groupByLemma } from '../../../src/search/insight/index.js';
import { polish } from '../../fixtures/search-documents.js';

/** Groups as texts, each query with its times. */
function grouped(...queries: [string, number][]): string[][] {
  return groupByLemma(queries.map(([query, times]) => ({ query, times })), polish()).map((group) => [String(group.times), ...group.queries.map(({ query }) => query)]);
}

describe('queries of the same words', () => {
  test('other forms, spellings and orders: stand together, the most frequent first', () => {
    expect(grouped(['rada seniorow', 5], ['rady seniorów', 7], ['seniorów rad', 3], ['Rada Seniorów', 3])).toEqual([['18', 'rady seniorów', 'rada seniorow', 'Rada Seniorów', 'seniorów rad']]);
  });

  test('small words between them: do not matter', () => {
    expect(grouped(['dotacje na fotowoltaikę', 4], ['jak dotacja fotowoltaika', 3])).toEqual([['7', 'dotacje na fotowoltaikę', 'jak dotacja fotowoltaika']]);
  });

  test('a misspelt word: stands with the right one; short words and numbers must be right', () => {
    expect(grouped(['fotowoltaika', 4], ['fotowoltajka', 3])).toEqual([['7', 'fotowoltaika', 'fotowoltajka']]);
    expect(grouped(['rata', 4], ['woda', 3], ['2024', 2], ['2025', 2])).toHaveLength(4);
  });

  test('one word more beside two that agree: stands with them; beside one it does not', () => {
    expect(grouped(['spółdzielnia energetyczna', 5], ['spółdzielnie energetyczne gmina', 3])).toHaveLength(1);
    expect(grouped(['spółdzielnia', 5], ['spółdzielnia mieszkaniowa', 3])).toHaveLength(2);
    expect(grouped(['spółdzielnia energetyczna', 5], ['spółdzielnia energetyczna gmina statut', 3])).toHaveLength(2);
  });

  test('one word of three another: is another question', () => {
    expect(grouped(['budżet obywatelski rower', 5], ['budżet obywatelski szkoła', 3])).toHaveLength(2);
  });

  test('none, one, and hostile text: no fault', () => {
    expect(grouped()).toEqual([]);
    expect(grouped(['x', 1])).toEqual([['1', 'x']]);
    expect(grouped(['+++', 2], ['—', 2], ['🌳', 2])).toHaveLength(3);
  });

  test('the group asked for most in all: comes first, though no query of it is', () => {
    expect(grouped(['wieś', 6], ['żłobek', 5], ['żłobki', 4]).map(([times]) => times)).toEqual(['9', '6']);
  });
});
