import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter, rewriteMarkdown } from '../../src/content/index.js';
import { projectRoot } from '../../src/shared/index.js';

const content = join(projectRoot(), 'content');
const files = ['case-studies', 'panel-notes', 'presentations'].flatMap((folder) => readdirSync(join(content, folder)).filter((name) => name.endsWith('.md')).map((name) => join(content, folder, name)));

function rawOf(text: string) {
  const front = parseFrontMatter(text, 'a.md');
  if ('problems' in front) throw new Error(JSON.stringify(front.problems));
  return { meta: front.data as Record<string, unknown>, body: front.body };
}
const rewritten = (text: string, change: Record<string, unknown>, body = rawOf(text).body) => rewriteMarkdown(text, { ...rawOf(text).meta, ...change }, body);

describe('a file with other front matter', () => {
  test('every file of the library, without a change: stays letter by letter', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) expect(rewritten(readFileSync(file, 'utf8'), {})).toBe(readFileSync(file, 'utf8'));
  });

  test('every file, with one field changed, one taken away and one added: says that, and every other line stands as before', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const { title, sectors: _sectors, ...rest } = rawOf(text).meta;
      const wanted = { ...rest, title: `${String(title)}: „nowy” # tytuł`, toReuse: 'Coś.' };
      const changed = rewriteMarkdown(text, wanted, rawOf(text).body);
      expect(rawOf(changed)).toEqual({ meta: wanted, body: rawOf(text).body });
      const lost = text.split('\n').filter((line) => !changed.split('\n').includes(line));
      expect(lost.every((line) => /^(?:title|sectors):|^ {2,}|^\s*-/u.test(line)), `${file}: ${lost.join('|')}`).toBe(true);
    }
  });

  test('comments and empty lines: belong to the field below them', () => {
    const text = '---\n# o tytule\ntitle: A\n\n# o tematach\ntopics: [a, b] # dwa\nkind: x\n---\n\nTekst.\n';
    expect(rewritten(text, { title: 'B' })).toBe(text.replace('title: A', 'title: B'));
    expect(rewritten(text, { title: undefined })).toBe(text.replace('title: A\n\n', '\n'));
    expect(rewritten(text, {}, 'Inny.')).toBe(text.replace('Tekst', 'Inny'));
  });

  test.each([
    ['anchors', '---\na: &x [1]\nb: *x\n---\n\nT\n', { a: [2] }],
    ['one map in braces', '---\n{ a: 1, b: 2 }\n---\n\nT\n', { a: 2 }],
    ['a key of its own line', '---\n? a\n: 1\nb: 2\n---\n\nT\n', { b: 3 }],
  ])('%s: is written anew where a field cannot be told apart, and says what was wanted', (_name, text, change) => {
    const { meta } = rawOf(text);
    expect(rawOf(rewritten(text, change)).meta).toEqual({ ...meta, ...change });
  });

  test('broken YAML, or none: gives way to the new front matter', () => {
    for (const text of ['---\na: [\n---\n\nT\n', 'T\n']) expect(rawOf(rewriteMarkdown(text, { a: 1 }, 'U')).meta).toEqual({ a: 1 });
  });
});
