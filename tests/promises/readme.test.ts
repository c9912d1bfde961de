import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FACET_NAMES } from '../../src/search/index.js';
import { SETTINGS } from '../../src/settings.js';
import { DESK, HAND_IN, PAGES, projectRoot, SUGGESTIONS } from '../../src/shared/index.js';

const readme = readFileSync(join(projectRoot(), 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { scripts: Record<string, string> };
/** What stands in `code`: names are looked for there, so that an English word does not pass for a facet. */
const code = [...readme.matchAll(/```[\s\S]*?```|`[^`\n]+`/gu)].map((match) => match[0]).join('\n');
const says = (name: string) => new RegExp(`(?<![\\w/:-])${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w/:-])`, 'u').test(code);

describe('README', () => {
  test.each(Object.values(SETTINGS).map((setting) => [setting.name, setting.fallback]))('the setting %s: stands in it with its default %j', (name, fallback) => {
    const row = readme.split('\n').find((line) => line.includes(`\`${name}\``));
    expect(row, `add a row for ${name} to the table of settings in README.md`).toBeDefined();
    if (fallback) expect(row).toContain(fallback);
  });

  test('settings that are gone: do not stand in its table', () => {
    const known: string[] = Object.values(SETTINGS).map((setting) => setting.name);
    const rows = [...readme.matchAll(/^\|\s*`([A-Z][A-Z_]+)`\s*\|/gmu)].map((match) => match[1]!);
    expect(rows.filter((name) => !known.includes(name))).toEqual([]);
  });

  test.each(Object.keys(scripts))('the command %s: stands in it', (name) => {
    const spellings = [`npm run ${name}`, `npm ${name}`];
    expect(spellings.some(says), `describe \`npm run ${name}\` in README.md`).toBe(true);
  });

  test('commands that are gone: do not stand in it', () => {
    const named = [...code.matchAll(/npm run ([a-z][\w:-]*)/gu)].map((match) => match[1]!);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(FACET_NAMES)('the facet %s: stands in it', (name) => {
    expect(says(name), `name the facet \`${name}\` in README.md`).toBe(true);
  });

  test.each([...[...Object.values(PAGES), SUGGESTIONS].flatMap(({ pl, en }): string[] => [pl, en]), ...Object.values(DESK), ...Object.values(HAND_IN)])('the address %s: stands in it', (address) => {
    expect(says(address), `list the address \`${address}\` in README.md`).toBe(true);
  });
});
