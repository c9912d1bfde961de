import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';
import { makePptx } from './fixtures/make-pptx.js';
import { uploadFolder } from './fixtures/upload.js';

const { folder, lay } = uploadFolder();

function run(...parameters: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/read-material/read-material.ts', ...parameters], { cwd: projectRoot(), encoding: 'utf8' });
}

describe('npm run read-material', () => {
  const deck = join(folder, 'Fundusz sołecki.pptx');
  renameSync(lay(makePptx([{ title: 'Fundusz sołecki', text: ['PESEL 44051401359'], notes: 'Powiedzieć wolniej' }, { isHidden: true, text: ['Zapas'] }])), deck);

  test('a deck: its slides and the report of its speaker', () => {
    const { status, stdout } = run(deck);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Fundusz sołecki\.pptx – PowerPoint \(PPTX\), 0,0 MB, odczytano w \d+ ms$/u);
    expect(lines).toEqual(expect.arrayContaining(['slajd 1: Fundusz sołecki', '  notatka (niepubliczna): Powiedzieć wolniej', 'slajd 2: (bez tytułu) [ukryty]', '  Zapas', 'Raport dla prelegenta', '  WYMAGA POTWIERDZENIA: znaleźliśmy numer PESEL (slajd 1) – 44…59', '  warto poprawić: są ukryte slajdy (slajd 2)']));
  });

  test('as JSON: everything', () => {
    const report = JSON.parse(run('--json', deck).stdout) as { type: string; reading: { units: unknown[] }; findings: { code: string }[] };
    expect(report.type).toBe('pptx');
    expect(report.reading.units).toHaveLength(2);
    expect(report.findings.map(({ code }) => code)).toEqual(['pesel', 'notes', 'hidden-slides', 'missing-title']);
  });

  test('a file that is refused: says why, and what to do; exit 1', () => {
    const { status, stdout } = run(join(projectRoot(), 'README.md'));
    expect(status).toBe(1);
    expect(stdout).toContain('README.md błąd: tego rodzaju pliku nie przyjmujemy (.md) → Przyjmujemy PDF');
  });

  test('no file: how it is used; exit 2', () => {
    expect(run()).toMatchObject({ status: 2, stderr: 'Użycie: npm run read-material -- PLIK [--json]\n' });
    expect(run('/nowhere.pdf')).toMatchObject({ status: 2, stderr: 'Nie ma takiego pliku: /nowhere.pdf\n' });
  });
});
