import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, todayInPoland } from '../../../src/shared/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { counting } from './builders.js';

function run(state: string, args: string[] = [], environment: Record<string, string> = {}): { text: string; complaint: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/insight/insight.ts', ...args], {
    cwd: projectRoot(),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], VAR_DIR: state, ...environment },
  });
  return { text: stdout.trimEnd(), complaint: stderr.trimEnd(), code: status };
}

/** Counts of today; the server that made them is still running. */
function counted() {
  const state = temporaryFolder();
  const statistics = counting({ path: join(state, 'state', 'insight.db'), threshold: 2 });
  const { insight, at, ask } = statistics;
  at.day = todayInPoland();
  ask('panel obywatelski', 12, { results: 41, full: 38 });
  ask('gmina', 3, { results: 9, full: 9 });
  ask('hulajnogi elektryczne', 4, { results: 2, full: 0 });
  ask('rady seniorów', 3, { results: 0, full: 0 });
  ask('rada seniorow', 2, { results: 0, full: 0 });
  ask('żłobki', 2, { results: 0, full: 0 });
  ask('rzadkie', 1);
  insight.opened('panel obywatelski', 'kkwl-2026-0002');
  insight.opened('panel obywatelski', 'kkwl-2026-9999');
  insight.flush();
  return { ...statistics, state };
}

describe('npm run insight', { timeout: 60_000 }, () => {
  test('beside a running server: tells in columns what was asked, not found and opened', () => {
    const { state, insight, path } = counted();
    const before = readFileSync(path);
    const { text, complaint, code } = run(state);
    expect([complaint, code]).toEqual(['', 0]);
    const [heading = '', ...lines] = text.split('\n');
    expect(heading).toMatch(/^Wyszukiwania od \d{1,2} \p{L}+ \d{4} do \d{1,2} \p{L}+ \d{4}$/u);
    expect(lines).toEqual([
      'Policzone wyszukiwania: 22. Różne zapytania: 4.',
      'Zapytań zadanych w tygodniu rzadziej niż 3 razy nie da się odczytać; w tym tygodniu jest ich na razie 1.',
      '',
      'Najczęstsze zapytania',
      '  razy  wyników  zapytanie',
      '    12       41  panel obywatelski',
      '     4        2  hulajnogi elektryczne',
      '     3        9  gmina',
      '     3        0  rady seniorów',
      '',
      'Nic nie znaleziono',
      '     3  rady seniorów',
      '',
      'Znaleziono, ale nic, co miałoby wszystkie słowa',
      '     4  hulajnogi elektryczne',
      '',
      'Co otwierano po wyszukaniu',
      '  panel obywatelski',
      '           1  kkwl-2026-0002  Panel obywatelski w Lublinie o czystym powietrzu',
      '           1  kkwl-2026-9999  (dziś niepubliczny)',
      '',
      'Były wyniki, ale nic nie otwarto',
      '  razy  wyników  zapytanie',
      '     4        2  hulajnogi elektryczne',
      '     3        9  gmina',
      '',
      'To samo zapytanie liczy się najwyżej raz na 10 minut, bez względu na to, ile osób je zada.',
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    insight.close();
  });

  test('groups: name the whole and every spelling with its times', () => {
    const { state, insight } = counted();
    const { text } = run(state, [], { SEARCH_INSIGHT_THRESHOLD: '2' });
    expect(text).toContain(['Nic nie znaleziono', '     5  rady seniorów – łącznie:', '           3  rady seniorów', '           2  rada seniorow', '     2  żłobki', ''].join('\n'));
    insight.close();
  });

  test('--json: gives everything to a machine', () => {
    const { state, insight } = counted();
    const { text } = run(state, ['--json', '--days', '1'], { SEARCH_INSIGHT_THRESHOLD: '2' });
    const report = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(report).sort()).toEqual(['from', 'notOpened', 'nothing', 'onlySomeWords', 'queries', 'threshold', 'to', 'waiting']);
    expect(report).toMatchObject({ from: todayInPoland(), to: todayInPoland(), threshold: 2, waiting: 1 });
    expect((report['queries'] as unknown[])[0]).toEqual({
      query: 'panel obywatelski',
      times: 12,
      filtered: 0,
      results: 41,
      complete: 38,
      opened: [
        { item: 'kkwl-2026-0002', times: 1, title: 'Panel obywatelski w Lublinie o czystym powietrzu' },
        { item: 'kkwl-2026-9999', times: 1, title: null },
      ],
    });
    expect(report['nothing']).toMatchObject([{ times: 5, queries: [{ query: 'rady seniorów' }, { query: 'rada seniorow' }] }, { times: 2 }]);
    insight.close();
  });

  test('nothing counted yet: says so and what to expect, and makes no file', () => {
    const state = temporaryFolder();
    const { text, code } = run(state);
    expect([text.split('\n').at(-1), code]).toEqual(['Nie ma jeszcze czego pokazać. Zapytanie pojawi się, gdy w jednym tygodniu padnie co najmniej 3 razy.', 0]);
    expect(run(state, [], { SEARCH_INSIGHT: 'false' }).text).toContain('Liczenie jest teraz wyłączone (SEARCH_INSIGHT=false)');
    expect(JSON.parse(run(state, ['--json']).text)).toMatchObject({ queries: [], nothing: [], onlySomeWords: [], notOpened: [], waiting: 0 });
    expect(readdirSync(state)).toEqual([]);
  });

  test('what it cannot do: is said in one line, with code 1', () => {
    const state = temporaryFolder();
    expect(run(state, ['--days', '0'])).toEqual({ text: '', complaint: '--days: liczba dni od 1 do 9999', code: 1 });
    expect(run(state, ['--dni', '3'])).toEqual({ text: '', complaint: 'Nieznana opcja. Użycie: npm run insight [-- --days 30 --json]', code: 1 });
    mkdirSync(join(state, 'state'));
    writeFileSync(join(state, 'state', 'insight.db'), 'to nie jest baza danych '.repeat(500));
    expect(run(state).complaint).toMatch(/^Zliczonych wyszukiwań nie da się odczytać/u);
  });
});
