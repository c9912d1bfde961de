import { expect, test } from 'vitest';
import { inSlices } from '../../src/search/in-slices.js';

/** Work of a thousand steps, each of which takes a tenth of a millisecond. */
function* work(): Generator<void, string> {
  for (let step = 0; step < 1_000; step += 1) {
    const end = performance.now() + 0.1;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('long work: gives its result, and others have their turns meanwhile', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  expect(await inSlices(work())).toBe('done');
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});

test('work nobody wants any more: is given up', async () => {
  let asked = 0;
  expect(await inSlices(work(), () => ++asked < 3)).toBeUndefined();
});

test('work that fails: says so', async () => {
  const failing = function* (): Generator<void, never> {
    yield;
    throw new Error('no such word');
  };
  await expect(inSlices(failing())).rejects.toThrow('no such word');
});
