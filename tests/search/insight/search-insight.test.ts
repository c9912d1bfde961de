import { describe, expect, test } from 'vitest';
import { bytesOf, counting, TODAY } from './builders.js';

const answer = { results: 5, full: 5, isFiltered: false };

describe('the threshold', () => {
  test('a query asked less often: stands nowhere on the disk, only that there is one', () => {
    const { insight, path, ask, counted, report } = counting();
    ask('tajne zapytanie', 2);
    insight.opened('tajne zapytanie', 'kkwl-2026-0002');
    expect(counted()).toEqual({});
    expect(report().waiting).toBe(1);
    for (const word of ['tajne', 'zapytanie', 'kkwl-2026-0002']) expect(bytesOf(path).includes(word)).toBe(false);
    insight.close();
    expect(bytesOf(path).includes('tajne')).toBe(false);
  });

  test('the asking that reaches it: brings the text, with the askings before it', () => {
    const { insight, path, ask, counted, report } = counting();
    ask('rada seniorów', 2);
    insight.flush();
    ask('rada seniorów', 1);
    expect(counted()).toEqual({ 'rada seniorów': 3 });
    expect(report().waiting).toBe(0);
    expect(bytesOf(path).includes('rada seniorów')).toBe(true);
    insight.close();
  });

  test('a week that is over: its askings count no more, and its key is gone', () => {
    const { insight, path, at, ask, counted, report } = counting();
    ask('rada seniorów', 2);
    insight.flush();
    const key = bytesOf(path.replace('.db', '.key')).toString('latin1').match(/2026-11-23 ([0-9a-f]{64})/u)![1]!;
    at.day = '2026-11-30';
    insight.flush();
    expect(report().waiting).toBe(0);
    ask('rada seniorów', 2);
    expect(counted()).toEqual({});
    expect(bytesOf(path).includes(key)).toBe(false);
    insight.close();
  });

  test('another day of the same week: counts together', () => {
    const { at, ask, counted, insight } = counting();
    ask('rada seniorów', 2);
    at.day = '2026-11-29';
    ask('rada seniorów', 1);
    expect(counted()).toEqual({ 'rada seniorów': 3 });
    insight.close();
  });

  test('a new start in between: forgets nothing of the week', () => {
    const first = counting();
    first.ask('rada seniorów', 2);
    first.insight.close();
    const second = counting({ path: first.path });
    second.ask('rada seniorów', 1);
    expect(second.counted()).toEqual({ 'rada seniorów': 3 });
    second.insight.close();
  });

  test('one raised later: hides from the report what is below it', () => {
    const { ask, insight, report } = counting();
    ask('rada seniorów', 4);
    insight.close();
    expect(report(30, 4).queries).toHaveLength(1);
    expect(report(30, 5).queries).toEqual([]);
  });
});

describe('what counts', () => {
  test('the same query within ten minutes: counts once, in any capitals and spaces', () => {
    const { insight, at, counted } = counting({ threshold: 2 });
    for (const text of ['Rada  seniorów', 'rada seniorów ', 'RADA SENIORÓW']) insight.searched(text, answer);
    at.minutes = 9;
    insight.searched('rada seniorów', answer);
    expect(counted()).toEqual({});
    at.minutes = 11;
    insight.searched('rada seniorów', answer);
    expect(counted()).toEqual({ 'rada seniorów': 2 });
    insight.close();
  });

  test('another page or filter of the same results: is no asking, another query from there is', () => {
    const { insight, ask, at, counted } = counting({ threshold: 2 });
    ask('gmina', 2);
    at.minutes += 60;
    insight.searched('gmina', { ...answer, before: 'Gmina' });
    for (const minutes of [120, 180]) {
      at.minutes += minutes;
      insight.searched('sołectwo', { ...answer, before: 'gmina' });
    }
    expect(counted()).toEqual({ gmina: 2, sołectwo: 2 });
    insight.close();
  });

  test('results: are those of the last asking without filters', () => {
    const { insight, ask, at, report } = counting({ threshold: 2 });
    ask('gmina', 2, { results: 9, full: 7 });
    insight.flush();
    at.day = '2026-11-24';
    ask('gmina', 1, { results: 10, full: 8 });
    ask('gmina', 1, { results: 1, full: 1, isFiltered: true });
    ask('tylko z filtrem', 2, { isFiltered: true });
    insight.close();
    expect(report().queries).toEqual([
      { query: 'gmina', times: 4, filtered: 1, results: 10, complete: 8, opened: [] },
      { query: 'tylko z filtrem', times: 2, filtered: 2, results: null, complete: null, opened: [] },
    ]);
  });

  test('items opened after a known query: are counted by item, the same one once in ten minutes', () => {
    const { insight, ask, at, report } = counting({ threshold: 2 });
    ask('gmina', 2);
    for (const item of ['kkwl-2026-0001', 'kkwl-2026-0001', 'kkwl-2026-0002']) insight.opened('Gmina', item);
    at.minutes += 11;
    insight.opened('gmina', 'kkwl-2026-0002');
    insight.flush();
    insight.opened('nieznane', 'kkwl-2026-0003');
    insight.close();
    expect(report().queries[0]!.opened).toEqual([
      { item: 'kkwl-2026-0002', times: 2 },
      { item: 'kkwl-2026-0001', times: 1 },
    ]);
  });

  test('the period of the report: leaves out days before it', () => {
    const { insight, ask, at, report } = counting({ threshold: 2 });
    ask('gmina', 3);
    at.day = '2026-11-30';
    ask('gmina', 1);
    insight.close();
    expect([7, 8].map((days) => report(days).queries.map(({ times }) => times))).toEqual([[1], [4]]);
    expect(report(8)).toMatchObject({ from: TODAY, to: '2026-11-30', threshold: 2 });
  });
});

describe('limits', () => {
  test('days that are too old: leave the disk, text and all', () => {
    const { insight, path, ask, at, report } = counting({ days: 7 });
    ask('dawno temu', 3);
    insight.opened('dawno temu', 'kkwl-2026-0002');
    insight.flush();
    at.day = '2026-11-29';
    insight.flush();
    expect(report().queries).toHaveLength(1);
    at.day = '2026-11-30';
    insight.flush();
    expect(report().queries).toEqual([]);
    for (const word of ['dawno temu', 'kkwl-2026-0002']) expect(bytesOf(path).includes(word)).toBe(false);
    insight.close();
  });

  test('more different queries than memory is given: the rest is lost and said, what is known goes on', () => {
    const { insight, ask, told, counted, report } = counting({ threshold: 2 });
    ask('gmina', 2);
    insight.flush();
    for (let number = 0; number < 2_005; number += 1) insight.searched(`zapytanie ${'ab'.repeat(number % 40)}x${number}`, answer);
    insight.flush();
    expect(told).toEqual(['lost 5']);
    expect(report().waiting).toBe(2_000);
    ask('gmina', 1);
    expect(counted()).toEqual({ gmina: 3 });
    insight.close();
  });
});
