import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../src/shared/index.js';

const folder = mkdtempSync(join(tmpdir(), 'tabela-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...parameters: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, VAR_DIR: join(folder, 'var') };
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import/import.ts', ...parameters], { cwd: projectRoot(), encoding: 'utf8', env });
}

describe('npm run import', () => {
  test('a table: is tried, every row is printed, and nothing is written', { timeout: 60_000 }, () => {
    const table = join(folder, 'tabela.csv');
    writeFileSync(table, 'id;Tytuł;Licencja;uwagi\nkkwl-2026-0002;Nowy tytuł;;x\nkkwl-2026-0003;;;\nkkwl-2026-0004;;zła;\n');
    const file = join(projectRoot(), 'content/case-studies/kkwl-2026-0002-panel-obywatelski-lublin-czyste-powietrze.md');
    const before = readFileSync(file, 'utf8');
    const { status, stdout } = run(table);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'tabela.csv:1 [uwagi] uwaga: nieznana kolumna, jest pominięta → Popraw nazwę według pobranej tabeli albo usuń kolumnę.',
      expect.stringMatching(/^2: zmiany kkwl-2026-0002 /u),
      expect.stringMatching(/^ {4}Tytuł: .+ → Nowy tytuł$/u),
      expect.stringMatching(/^3: bez zmian kkwl-2026-0003 /u),
      expect.stringMatching(/^4: do poprawy kkwl-2026-0004 /u),
      '    [licence] nieznany kod „zła” → Użyj kodu z pliku content/vocabularies/licences.yaml.',
      '',
      'Wiersze: 3. Nowe: 0. Zmienione: 1. Bez zmian: 1. Do poprawy: 1.',
      'To była próba: nic nie zostało zapisane. Zmiany wprowadza się w redakcji.',
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('--table: writes the table, and over nobody’s changes', { timeout: 60_000 }, () => {
    const path = join(folder, 'wszystkie.csv');
    expect(run('--table', path).stdout).toMatch(/^Tabela jest gotowa: .+ \(materiały: \d+\)/u);
    writeFileSync(path, 'zmiany');
    expect(run('--table', path)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Plik już jest/u) });
    expect(readFileSync(path, 'utf8')).toBe('zmiany');
  });

  test('no file, or one that is none: says what to do', { timeout: 60_000 }, () => {
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Użycie: /u) });
    expect(run(join(folder, 'nie-ma.csv'))).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Nie ma takiego pliku: /u) });
    writeFileSync(join(folder, 'zle.csv'), 'a;b\n');
    expect(run(join(folder, 'zle.csv'))).toMatchObject({ status: 1, stdout: expect.stringContaining('w pierwszym wierszu nie ma nazw kolumn') });
  });
});
