import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allOrNothing, NewerStateError, openState } from '../../src/state/index.js';

const FIRST = { room: 'trial', steps: ['CREATE TABLE trial (word TEXT) STRICT'] };
const SECOND = { room: 'trial', steps: [...FIRST.steps, "ALTER TABLE trial ADD COLUMN number INTEGER; UPDATE trial SET number = 7"] };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  path = join(folder, 'state', 'library.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the state', () => {
  test('opened by a newer program: gets the new steps only, and keeps its rows', () => {
    const old = openState(path, [FIRST]);
    old.prepare('INSERT INTO trial VALUES (?)').run('słowo');
    old.close();
    const state = openState(path, [SECOND]);
    expect(state.prepare('SELECT word, number FROM trial').raw().all()).toEqual([['słowo', 7]]);
    state.close();
  });

  test('opened by an older program: is refused and left as it is', () => {
    openState(path, [SECOND]).close();
    expect(() => openState(path, [FIRST])).toThrow(NewerStateError);
    openState(path, [SECOND]).close();
  });

  test('a step that fails: leaves no table behind', () => {
    const broken = { room: 'other', steps: ['CREATE TABLE other (a TEXT) STRICT; CREATE TABLE broken ('] };
    expect(() => openState(path, [FIRST, broken])).toThrow();
    const state = openState(path, [FIRST]);
    expect(state.prepare("SELECT name FROM sqlite_master WHERE name = 'other'").get()).toBeUndefined();
    state.close();
  });

  test('a file that is no database: is refused, not replaced', () => {
    openState(path, []).close();
    rmSync(`${path}-wal`, { force: true });
    writeFileSync(path, 'to nie jest baza danych '.repeat(200));
    expect(() => openState(path, [FIRST])).toThrow(/database/u);
  });
});

describe('all or nothing', () => {
  test('nested work that throws: undoes all of it', () => {
    const state = openState(path, [FIRST]);
    const insert = (word: string) => state.prepare('INSERT INTO trial VALUES (?)').run(word);
    expect(() =>
      allOrNothing(state, () => {
        insert('a');
        allOrNothing(state, () => insert('b'));
        throw new Error('stop');
      }),
    ).toThrow('stop');
    allOrNothing(state, () => insert('c'));
    expect(state.prepare('SELECT word FROM trial').raw().all()).toEqual([['c']]);
    state.close();
  });
});
