import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeList } from '../../../src/web/reading-list/change-list.js';
import { readList } from '../../../src/web/reading-list/read-list.js';
import { readAdded, readListForm } from '../../../src/web/reading-list/read-list-form.js';
import { LIST_LIMITS, listQuery, type ReadingList } from '../../../src/web/reading-list/reading-list.js';

const [A, B, C] = ['kkwl-2026-0001', 'kkwl-2026-0002', 'kkwl-2026-0003'] as const;
const read = (query: string) => readList(new URLSearchParams(query));
const idsOf = ({ entries }: ReadingList) => entries.map(({ id }) => id);
const three: ReadingList = { title: 'Na spotkanie', entries: [{ id: A, note: '' }, { id: B, note: 'Ważne: „tak”\ndrugi wiersz' }, { id: C, note: '' }], removed: undefined };

describe('the address of a list', () => {
  test('a list: comes back from its address as it was', () => {
    expect(listQuery(three)).toBe(`?t=Na+spotkanie&m=${A}&m=${B}&n=${B}:Wa%C5%BCne:+%E2%80%9Etak%E2%80%9D%0Adrugi+wiersz&m=${C}`);
    expect(read(listQuery(three))).toEqual({ list: three, tooMany: [], unread: [] });
  });

  test('any title, ids and notes: come back from the address, cleaned once', () => {
    const id = fc.integer({ min: 0, max: 9999 }).map((number) => `kkwl-2026-${String(number).padStart(4, '0')}`);
    const lists = fc.record({ title: fc.string({ unit: 'binary' }), entries: fc.uniqueArray(fc.record({ id, note: fc.string({ unit: 'binary' }) }), { selector: (entry) => entry.id, maxLength: 50 }), removed: fc.constant(undefined) });
    fc.assert(fc.property(lists, (list) => {
      const once = read(listQuery(list));
      expect(idsOf(once.list)).toEqual(idsOf(list));
      expect(read(listQuery(once.list))).toEqual({ list: once.list, tooMany: [], unread: [] });
      expect(JSON.stringify(once.list)).not.toMatch(/\\u00(?:0|1)|\\ud[89a-f]/u);
    }), { numRuns: 300 });
  });

  test('any query string: is read without a throw and never holds more than fifty', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('m', 'n', 't', 'z', 'x'), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(A, `${A}:`, `${B}:notatka`, '3:kkwl-2026-0009:x', '99:kkwl-2026-0009:', '-1:kkwl-2026-0009:')))), (pairs) => {
      const { list } = readList(new URLSearchParams(pairs));
      expect(list.entries.length).toBeLessThanOrEqual(LIST_LIMITS.entries);
      if (list.removed) expect(list.removed.place).toBeLessThanOrEqual(list.entries.length);
    }));
  });

  test('the same item twice: counts once, at its first place', () => {
    expect(idsOf(read(`m=${B}&m=${A}&m=${B.toUpperCase()}`).list)).toEqual([B, A]);
  });

  test('sixty items: fifty are kept and ten are named', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `kkwl-2026-${String(index + 1000)}`);
    const { list, tooMany } = read(ids.map((id) => `m=${id}`).join('&'));
    expect(idsOf(list)).toEqual(ids.slice(0, 50));
    expect(tooMany).toEqual(ids.slice(50));
  });

  test('words that are no ids and notes without their item: are told, not dropped', () => {
    expect(read(`m=${A}&m=abc&n=${B}:zgubiona&n=bez+numeru`).unread).toEqual(['abc', `${B}:zgubiona`, 'bez numeru']);
  });
});

describe('changing a list', () => {
  test.each([
    ['up', B, [B, A, C]], ['down', B, [A, C, B]], ['up', A, [A, B, C]], ['down', C, [A, B, C]], ['up', 'kkwl-1999-0001', [A, B, C]],
  ] as const)('%s %s: gives %j', (to, id, expected) => {
    expect(idsOf(changeList(three, { to, id }))).toEqual(expected);
  }); // prettier-ignore

  test('what was taken out: can be put back at its place with its note', () => {
    const without = changeList(three, { to: 'remove', id: B });
    expect(idsOf(without)).toEqual([A, C]);
    const again = read(listQuery(without, without.removed)).list;
    expect(changeList(again, { to: 'restore' })).toEqual(three);
  });

  test('any wishes one after another: lose and double nothing but what was removed', () => {
    const wishes = fc.array(fc.record({ to: fc.constantFrom('up' as const, 'down' as const), id: fc.constantFrom(A, B, C) }));
    fc.assert(fc.property(wishes, (all) => {
      const list = all.reduce<ReadingList>(changeList, three);
      expect([...idsOf(list)].sort()).toEqual([A, B, C]);
      expect(list.entries.find(({ id }) => id === B)?.note).toBe(three.entries[1]!.note);
    }));
  });

  test('a form: notes stay with their item whatever their order', () => {
    const form = new URLSearchParams([['t', 'Tytuł'], ['m', A], ['m', B], [`n-${B}`, 'dla B\r\ndalej'], [`n-${A}`, ''], ['zrob', `up:${B}`]]);
    expect(readListForm(form)).toMatchObject({ list: { entries: [{ id: A, note: '' }, { id: B, note: 'dla B\ndalej' }] }, wish: { to: 'up', id: B } });
  });

  test.each([
    [A, [A]], ['KKWL-2026-0002', [B]], [`https://example.org/m/${A} oraz ${C}`, [A, C]],
    [`https://example.org/en/m/${B}?x=1#opis`, [B]], [`https://example.org/teczka?t=x&m=${B}&n=${B}:uwaga&m=${A}#${A}`, [B, A]], ['budżet', []], ['kkwl-2026-00011', []],
  ] as [string, string[]][])('added as %j: is read as %j', (typed, expected) => {
    expect(readAdded(typed).map(({ id }) => id)).toEqual(expected);
  }); // prettier-ignore
});
