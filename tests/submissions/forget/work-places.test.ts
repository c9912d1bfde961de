import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openState, type State } from '../../../src/state/index.js';
import { IMPORT_RUNS_LAYOUT, importPlace, ImportStore, letterPlace, MAIL_LAYOUT, Outbox, toPerson } from '../../../src/submissions/index.js';

const NAME = 'Zofia Przykładowa';
const EDITOR = { id: 'a', name: 'Osoba Redagująca' };
const person = (name: string) => toPerson(name, [], (word) => [word]);

let folder: string;
let state: State;
let now: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forget-'));
  state = openState(join(folder, 'library.db'), [MAIL_LAYOUT, IMPORT_RUNS_LAYOUT]);
  now = new Date('2026-11-23T10:00:00Z');
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a table that names a person in one of its rows: is removed with all of them, another one stays', () => {
  const imports = new ImportStore(state, () => now);
  const run = (name: string, title: string) => imports.add({ name, problems: [], rows: [{ what: 'unchanged', row: 2, id: 'kkwl-2026-0002', title, notes: [] }, { what: 'unchanged', row: 3, id: 'kkwl-2026-0003', title: 'Inny', notes: [] }] }, '2026-11-23', EDITOR);
  const [named, other] = [run('a.csv', `Rozmowa: ${NAME}`), run('b.csv', 'Rozmowa')];
  const place = importPlace(imports);
  expect(place.find(person(NAME))).toEqual([{ what: 'tabela „a.csv” z 2026-11-23; zostanie usunięta, zapisane z niej materiały zostają', fate: 'removed' }]);
  void place.forget(person(NAME));
  expect([imports.runs().map(({ id }) => id), imports.rows(named.id), imports.rows(other.id).length]).toEqual([[other.id], [], 2]);
  expect(place.find(person(NAME))).toEqual([]);
});

test('the name of an editor who asked for letters: is taken out, the letters stay', () => {
  const outbox = new Outbox(state, () => now);
  const { letter } = outbox.add({ kind: 'reminder', about: 'invitation:x', createdBy: NAME });
  outbox.add({ kind: 'reminder', about: 'invitation:y', createdBy: EDITOR.name });
  const place = letterPlace(outbox);
  expect(place.find(person(NAME))).toHaveLength(1);
  void place.forget(person(NAME));
  expect([outbox.letter(letter.id)!.createdBy, outbox.askers()]).toEqual(['', [EDITOR.name]]);
});

test('tables: those nobody went on with for a week are swept, one under way is not', () => {
  const imports = new ImportStore(state, () => now);
  const [old, underWay] = [0, 1].map(() => imports.add({ name: 'a.csv', problems: [], rows: [] }, '2026-11-23', EDITOR));
  imports.setState(underWay!.id, 'applying');
  now = new Date(now.getTime() + 8 * 86_400_000);
  imports.sweep();
  expect([imports.run(old!.id), imports.run(underWay!.id)?.state]).toEqual([undefined, 'applying']);
});
