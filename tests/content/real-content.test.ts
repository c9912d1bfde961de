import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../src/content/index.js';
import { projectRoot } from '../../src/shared/index.js';

const content = join(projectRoot(), 'content');

/** What the library promises about the content it ships with. */
describe('the content of the project', () => {
  let library: Library;
  const textOf = (file: string) => readFileSync(join(content, file), 'utf8');

  beforeAll(async () => {
    library = await readLibrary({ content, uploads: join(projectRoot(), 'uploads') });
  });

  test('as it stands: has no problem at all', () => {
    expect(library.problems).toEqual([]);
  });

  test('items: 131 case studies, 11 panel notes, three editions, 28 reference documents at least', () => {
    const count = (kind: string) => library.allItems.filter((item) => item.meta.kind === kind).length;
    expect(count('case-study')).toBeGreaterThanOrEqual(131);
    expect(count('panel-note')).toBeGreaterThanOrEqual(11);
    expect(library.editions.length).toBeGreaterThanOrEqual(3);
    expect(library.references.length).toBeGreaterThanOrEqual(28);
  });

  test('identifiers: have the permanent form, are unique and begin the name of their file', () => {
    const ids = library.allItems.map((item) => item.meta.id);
    expect(ids.filter((id) => !/^kkwl-\d{4}-\d{4}$/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(library.allItems.filter((item) => !item.file.includes(`/${item.meta.id}-`)).map((item) => item.file)).toEqual([]);
  });

  test('case studies: each cites at least one source, every note is used and every use has a note', () => {
    const faults = library.allItems.flatMap((item) => {
      const text = textOf(item.file);
      const defined = [...text.matchAll(/^\[\^([^\]]+)\]:/gmu)].map((match) => match[1]!);
      const used = [...text.matchAll(/\[\^([^\]]+)\](?!:)/gu)].map((match) => match[1]!);
      return [
        ...(item.meta.kind === 'case-study' && used.length === 0 ? [`${item.file}: no source`] : []),
        ...defined.filter((name) => !used.includes(name)).map((name) => `${item.file}: [^${name}] is never used`),
        ...used.filter((name) => !defined.includes(name)).map((name) => `${item.file}: [^${name}] is not defined`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('footnotes: lead to a web page', () => {
    const bare = library.allItems
      .filter((item) => item.body.html.includes('data-footnotes'))
      .filter((item) => !/<section data-footnotes[\s\S]*href="https?:/u.test(item.body.html));
    expect(bare.map((item) => item.file)).toEqual([]);
  });

  test('English: at least 30 items have a title and a summary', () => {
    const translated = library.allItems.filter((item) => item.meta.translations.en);
    expect(translated.length).toBeGreaterThanOrEqual(30);
  });

  test('what the research could not verify: is not in the content', () => {
    const marked = library.allItems.filter((item) => /UNVERIFIED|TODO|\?\?\?|lorem ipsum/iu.test(textOf(item.file)));
    expect(marked.map((item) => item.file)).toEqual([]);
  });

  test('bodies: no heading jumps a level and none is an h1', () => {
    const jumps = library.allItems.flatMap((item) => {
      const levels = item.body.sections.filter((section) => section.title).map((section) => section.level);
      return levels.some((level, index) => level < 2 || level > (levels[index - 1] ?? 1) + 1) ? [item.file] : [];
    });
    expect(jumps).toEqual([]);
  });
});
