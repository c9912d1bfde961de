import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from '../../src/shared/index.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const soon = (work: () => void) => whenQuiet(work, { quietMilliseconds: 200, mostMilliseconds: 1_000 });

test('what happens in quick succession: is one piece of work, after it has been quiet', () => {
  const work = vi.fn();
  const happened = soon(work);
  for (let time = 0; time < 3; time += 1) {
    happened();
    vi.advanceTimersByTime(150);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what never stops: is worked on now and then', () => {
  const work = vi.fn();
  const happened = soon(work);
  for (let time = 0; time < 40; time += 1) {
    happened();
    vi.advanceTimersByTime(100);
  }
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(work.mock.calls.length).toBeLessThanOrEqual(4);
});

test('what was cancelled: is not done', () => {
  const work = vi.fn();
  const happened = soon(work);
  happened();
  happened.cancel();
  vi.advanceTimersByTime(5_000);
  expect(work).not.toHaveBeenCalled();
});
