import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';

const MOST_LINES = 300;

/** Everything we write by hand. Data and fixtures are no code. */
const files = ['src', 'views', 'scripts', 'tests']
  .flatMap((folder) => (readdirSync(join(projectRoot(), folder), { recursive: true }) as string[]).map((file) => `${folder}/${file.replaceAll('\\', '/')}`))
  .filter((file) => ['.ts', '.ejs', '.css', '.js', '.mjs'].includes(extname(file)) && !file.includes('node_modules'));

const textOf = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');
const lineCount = (file: string) => textOf(file).trimEnd().split('\n').length;

describe('files written by hand', () => {
  test('they: are seen at all', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test(`none: is longer than ${MOST_LINES} lines`, () => {
    expect(files.filter((file) => lineCount(file) > MOST_LINES).map((file) => `${file} has ${lineCount(file)} lines: cut it where one step ends`)).toEqual([]);
  });

  test('none: puts work off in a comment', () => {
    const mark = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'u');
    const marked = files.filter((file) => textOf(file).split('\n').some((line) => /\/\/|\/?\*|<%#|#/u.test(line) && mark.test(line)));
    expect(marked.map((file) => `${file}: do it, or open an issue`)).toEqual([]);
  });

  test('tests: none is run alone or skipped for good', () => {
    const alone = /\b(?:test|it|describe)\.(?:only|todo|skip)\b/u;
    const own = 'tests/promises/tidiness.test.ts';
    expect(files.filter((file) => file.startsWith('tests/') && file !== own && alone.test(textOf(file)))).toEqual([]);
  });

  test('programs: none speaks through console.log except scripts', () => {
    expect(files.filter((file) => file.startsWith('src/') && /\bconsole\.\w+\(/u.test(textOf(file)))).toEqual([]);
  });
});

describe('what is written for people', () => {
  const texts = [...['src', 'scripts'].flatMap((folder) => (readdirSync(join(projectRoot(), folder), { recursive: true }) as string[]).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)), 'README.md', 'CHANGELOG.md'].filter((file) => file.endsWith('.md'));

  test('after a merge: has no marks of it, and nothing twice', () => {
    const leftovers = texts.flatMap((file) => {
      const lines = textOf(file).split('\n');
      // Lines that begin alike for so long are two versions of the same one. Tables and drawings may.
      const beginnings = lines.filter((line) => /^(?:- )?[\p{L}*`]/u.test(line) && line.length >= 45).map((line) => line.slice(0, 45));
      const twice = beginnings.filter((beginning, index) => beginnings.indexOf(beginning) !== index && !beginning.startsWith('child process'));
      return [...lines.filter((line) => /^(?:<{7} |={7}$|>{7} )/u.test(line)), ...twice].map((line) => `${file}: ${line}`);
    });
    expect(leftovers).toEqual([]);
  });
});
