import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, typoBudget } from '../../src/language/index.js';

describe('editDistance', () => {
  test.each([
    ['', '', 2, 0],
    ['budzet', 'budzet', 0, 0],
    ['budzet', 'budzte', 1, 1],
    ['budzet', 'buzet', 1, 1],
    ['budzet', 'budzett', 1, 1],
    ['budzet', 'bodzet', 1, 1],
    ['budzet', 'gadzet', 1, 2],
    ['budzet', 'gadzet', 2, 2],
    ['ca', 'abc', 3, 3],
    ['', 'ab', 1, 2],
    ['obywatelski', 'obywatelskiego', 2, 3],
  ])('of %j and %j within %i is %i', (a, b, max, distance) => expect(editDistance(a, b, max)).toBe(distance));

  test('equals the textbook recursion, up to the limit, both ways round', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, max) => {
        const expected = Math.min(alignmentDistance(a, b), max + 1);
        expect(editDistance(a, b, max)).toBe(expected);
        expect(editDistance(b, a, max)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('holds for words longer than the buffers it starts with', () => {
    expect(editDistance('x'.repeat(300), `${'x'.repeat(150)}y${'x'.repeat(149)}`, 2)).toBe(1);
  });
});

test.each([
  ['', 0],
  ['rada', 0],
  ['gmina', 1],
  ['budzetom', 1],
  ['soltysowi', 2],
  ['2025', 0],
  ['20252026', 0],
  ['covid19', 0],
])('typoBudget of %j is %i', (form, budget) => expect(typoBudget(form)).toBe(budget));

/** Optimal string alignment by its definition. */
function alignmentDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? table[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  }
  return table[a.length]![b.length]!;
}
