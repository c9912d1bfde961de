import { describe, expect, test } from 'vitest';
import { addressOf, pageAt, PAGES, problemLine, ProgressBars, startOfDayInPoland, todayInPoland, type PageName } from '../../src/shared/index.js';

describe('addresses', () => {
  test.each(Object.keys(PAGES) as PageName[])('%s: leads to itself in both languages', (page) => {
    for (const language of ['pl', 'en'] as const) {
      const parameters = Object.fromEntries([...PAGES[page][language].matchAll(/:(\w+)/gu)].map(([, name]) => [name!, 'kkwl-2025-0042']));
      expect(pageAt(addressOf(page, language, parameters))).toEqual({ page, language, parameters });
    }
  });

  test('no two pages: share an address', () => {
    const patterns = Object.values(PAGES).flatMap(({ pl, en }) => [pl, en]);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test('what a parameter holds: is encoded, so it cannot lead elsewhere', () => {
    expect(addressOf('topic', 'pl', { code: '../a?b#c' })).toBe('/tematy/..%2Fa%3Fb%23c');
  });

  test.each(['', '/nie-ma', '/m', '/m/', '/tematy/a/b', '//', '/SZUKAJ', '/en/'])('%j: leads to no page', (path) => {
    expect(pageAt(path)).toBeUndefined();
  });
});

describe('the day in Poland', () => {
  test.each([
    ['2026-06-15T21:59:59Z', '2026-06-15'],
    ['2026-06-15T22:00:00Z', '2026-06-16'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s is %s there', (instant, day) => {
    expect(todayInPoland(new Date(instant))).toBe(day);
  });

  test.each([
    ['2026-06-16', '2026-06-15T22:00:00.000Z'],
    ['2027-01-01', '2026-12-31T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins there at %s', (day, instant) => {
    expect(startOfDayInPoland(day).toISOString()).toBe(instant);
  });
});

describe('a problem on one line', () => {
  test('with and without a place: says file, field, what is wrong and what to do', () => {
    const problem = { file: 'a.md', severity: 'error', message: 'źle', advice: 'Popraw.' } as const;
    expect(problemLine(problem)).toBe('a.md błąd: źle → Popraw.');
    expect(problemLine({ ...problem, severity: 'warning', line: 3, field: 'title' })).toBe('a.md:3 [title] uwaga: źle → Popraw.');
  });
});

describe('progress bars', () => {
  test('where there is no terminal: nothing is written', () => {
    const written: string[] = [];
    const bars = new ProgressBars({ isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream);
    bars.show('Czytanie', 1, 2);
    bars.stop();
    expect(written).toEqual([]);
  });
});
