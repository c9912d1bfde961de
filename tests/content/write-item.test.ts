import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemFile, itemParser, readLibrary, toMarkdown, type Library } from '../../src/content/index.js';
import { parseFrontMatter } from '../../src/content/parse-front-matter.js';
import { projectRoot } from '../../src/shared/index.js';

const content = join(projectRoot(), 'content');
const files = ['case-studies', 'panel-notes', 'presentations'].flatMap((folder) => readdirSync(join(content, folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`));

describe('an item written as a file', () => {
  let library: Library;
  beforeAll(async () => {
    library = await readLibrary({ content, uploads: join(projectRoot(), 'uploads') });
  });

  test('every file of the library: read, written and read again is the same item', () => {
    const parse = itemParser(library.vocabularies);
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = readFileSync(join(content, file), 'utf8');
      const front = parseFrontMatter(text, file);
      if ('problems' in front) throw new Error(file);
      const [before, after] = [parse(text, file), parse(toMarkdown(front.data as Record<string, unknown>, front.body), file)];
      expect([file, after.problems, after.item?.meta, after.item?.body.html]).toEqual([file, before.problems, before.item?.meta, before.item?.body.html]);
    }
  });

  test('values that YAML could take for something else: stay what they were', () => {
    const meta = { title: 'Tak: „nie” # nie', subtitle: '- 1', summary: 'no', edition: '2025', note: '00123', yes: 'true', day: '2026-01-01', lines: 'jeden\ndwa\n', hostile: '---\nid: inny' };
    const front = parseFrontMatter(toMarkdown(meta, '\r\n## Treść\r\n'), 'x.md');
    expect(front).toMatchObject({ data: meta, body: '\n## Treść\n' });
  });

  test('fields without a value: are left out, a nought and a no are kept', () => {
    expect(toMarkdown({ title: 'A', subtitle: '', places: [], transfer: { keep: [], adapt: [''] }, version: 0, shown: false, list: ['', 'b'] }, '')).toBe('---\ntitle: A\nversion: 0\nshown: false\nlist:\n  - b\n---\n\n\n');
  });
});

describe('the name of an item file', () => {
  test.each([
    ['Żółta łódź – „gęśl” 2026', 'case-studies/kkwl-2026-0140-zolta-lodz-gesl-2026.md'],
    ['../../etc/passwd', 'case-studies/kkwl-2026-0140-etc-passwd.md'],
    ['', 'case-studies/kkwl-2026-0140.md'],
    ['słowo '.repeat(40), 'case-studies/kkwl-2026-0140-slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo.md'],
  ])('%j: %s', (title, name) => {
    expect(itemFile('kkwl-2026-0140', 'case-study', title)).toBe(name);
  });

  test('an id or a kind that is none: is refused', () => {
    expect(() => itemFile('../kkwl-2026-0140', 'case-study', 'A')).toThrow(RangeError);
    expect(() => itemFile('kkwl-2026-0140', 'constructor', 'A')).toThrow(RangeError);
  });
});
