import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPeople, PEOPLE_LAYOUT, type People } from '../../src/people/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { openState } from '../../src/state/index.js';
import { TESTER } from './open.js';

const folder = mkdtempSync(join(tmpdir(), 'add-editor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...parameters: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, VAR_DIR: folder, SITE_URL: 'https://example.org' };
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/add-editor.ts', ...parameters], { cwd: projectRoot(), encoding: 'utf8', env });
}

function withPeople<Result>(look: (people: People) => Result): Result {
  const state = openState(join(folder, 'state', 'library.db'), [PEOPLE_LAYOUT]);
  try {
    return look(openPeople(state));
  } finally {
    state.close();
  }
}

const linkIn = (stdout: string) => /https:\/\/example\.org\/redakcja\/haslo\/([\w-]{43})\n$/u.exec(stdout)?.[1] ?? '';

test('npm run add-editor: makes an admin with a link; run again for somebody shut out, lets them in with a new one', () => {
  const first = run('Anna@Example.org', 'Osoba Pierwsza', '--admin');
  expect([first.status, first.stdout.split('\n')[0]]).toEqual([0, 'Konto: Osoba Pierwsza, anna@example.org, rola: administracja.']);
  const id = withPeople(({ links, accounts }) => {
    const account = links.accountOf(linkIn(first.stdout))!;
    accounts.disable(account.id, TESTER);
    return account.id;
  });
  const again = run('anna@example.org', 'Inne Nazwisko');
  expect(again.stdout.split('\n')[0]).toBe('Konto: Osoba Pierwsza, anna@example.org, rola: administracja.');
  withPeople(({ links, accounts, decisions }) => {
    expect([links.accountOf(linkIn(first.stdout)), links.accountOf(linkIn(again.stdout))?.id]).toEqual([undefined, id]);
    expect(accounts.list()).toHaveLength(1);
    expect(decisions.list({ offset: 0, limit: 9 }).decisions.map(({ what, who }) => `${who.name}: ${what}`)).toEqual(['wiersz poleceń: account-link-made', 'wiersz poleceń: account-enabled', 'Próba: account-disabled', 'wiersz poleceń: account-link-made', 'wiersz poleceń: account-added']);
  });
}, 60_000);

test.each([
  [[], 'Podaj pełny adres e-mail.'],
  [['anna@example.org'], 'Podaj imię i nazwisko w cudzysłowie.'],
  [['anna@example.org', 'Anna', 'Nowak'], 'Podaj imię i nazwisko w cudzysłowie.'],
  [['anna@example.org', 'Anna', '--root'], 'Nieznana opcja.'],
])('npm run add-editor %j: says how it is used', (parameters, message) => {
  const { status, stderr } = run(...parameters);
  expect([status, stderr]).toEqual([1, expect.stringMatching(new RegExp(`^${message}[\\s\\S]*Użycie: npm run add-editor -- `, 'u'))]);
}, 60_000);
