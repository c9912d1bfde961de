import { describe, expect, test } from 'vitest';
import { sortInSteps } from '../../src/shared/index.js';

function run<Result>(work: Generator<void, Result>): { steps: number; result: Result } {
  let steps = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return { steps, result: step.value };
    steps += 1;
  }
}

describe('sorting in steps', () => {
  test.each([0, 1, 3, 1_999, 2_000, 2_001, 9_876])('%i things: come in order, equal ones as they stood', (count) => {
    const things = Array.from({ length: count }, (_, place) => ({ key: (place * 7919) % 101, place }));
    const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
    expect(run(sortInSteps(things, byKey)).result).toEqual(things.toSorted(byKey));
  });

  test('a long list: can be cut in many places, and the list itself stays as it was', () => {
    const things = Array.from({ length: 20_000 }, (_, place) => -place);
    expect(run(sortInSteps(things, (a, b) => a - b)).steps).toBeGreaterThan(20);
    expect(things[1]).toBe(-1);
  });
});
