import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../src/content/index.js';
import type { Problem } from '../../src/shared/index.js';
import { caseStudy, contentFolder, fileOf, FIXTURES, panelNote, temporaryFolder } from '../fixtures/content/content-folder.js';

/** Every fault by the end of its file's name: what must be reported, and nothing else. */
const FAULTS: Record<string, Partial<Problem>[]> = {
  'file-name-without-id': [{ field: 'id', message: 'nazwa pliku nie zaczyna się od „kkwl-2099-0005”' }],
  '0001-second-file-duplicate-id': [
    { field: 'id', message: 'identyfikator „kkwl-2099-0001” ma już plik case-studies/kkwl-2099-0001-good.md' },
  ],
  '0002-no-title': [{ field: 'title', line: 2, message: 'brakuje wymaganego pola', advice: 'Dopisz pole „title”.' }],
  '0003-unknown-code': [
    {
      field: 'topics.0',
      line: 8,
      message: 'nieznany kod „klimatt”',
      advice: 'Użyj kodu z pliku content/vocabularies/topics.yaml. Czy chodziło o „klimat”?',
    },
  ],
  '0006-bad-yaml': [{ line: 16, message: expect.stringContaining('zapis YAML jest niepoprawny') }],
  '0007-duplicate-key': [{ line: 17, message: 'zapis YAML jest niepoprawny (DUPLICATE_KEY)', advice: 'To pole jest wpisane dwa razy. Zostaw jedno.' }],
  '0008-unknown-field': [{ field: 'uwagi', line: 16, message: 'nieznane pole: uwagi' }],
  '0009-dangling-relation': [{ field: 'relations.0', message: 'nie ma materiału „kkwl-2099-9999”' }],
  '0010-dangling-reference': [{ field: 'references.1', message: 'nie ma dokumentu „ustawa-ktorej-nie-ma”' }],
  '0011-unknown-session': [{ field: 'session', message: 'nie ma sesji „2099-sesja-ktorej-nie-ma”' }],
  '0012-unknown-edition': [{ field: 'edition', message: 'nie ma edycji „1999”' }],
  '0013-session-of-another-edition': [{ field: 'session', message: 'sesja „2098-otwarcie” należy do innej edycji' }],
  '0014-dead-internal-link': [
    { field: 'treść', message: 'odnośnik „/m/kkwl-2099-9998” nie prowadzi do żadnej strony biblioteki' },
    { field: 'treść', message: 'odnośnik „/nie-ma-takiej” nie prowadzi do żadnej strony biblioteki' },
  ],
  '0015-dead-anchor': [{ field: 'treść', line: 22, message: 'odnośnik „#nie-ma” nie prowadzi do żadnego miejsca na stronie' }],
  '0016-not-an-address': [
    { field: 'treść', line: 18, message: 'odnośnik „opis.docx” nie jest adresem, który da się otworzyć' },
    { field: 'treść', line: 19, message: 'odnośnik „javascript:alert(1)” nie jest adresem, który da się otworzyć' },
  ],
  '0017-missing-material': [{ field: 'files.0.path', message: 'nie ma pliku uploads/brak.pdf' }],
  '0018-period-reversed': [{ field: 'period', line: 16, message: 'okres kończy się, zanim się zaczął' }],
  '0019-modified-before-published': [
    { field: 'dates.modified', line: 11, message: 'data zmiany jest wcześniejsza niż data publikacji' },
  ],
  '0020-withdrawn-without-reason': [{ field: 'workflow', line: 13, message: 'wycofany materiał nie ma powodu' }],
  '0021-two-faults': [
    { field: 'title', line: 4, advice: 'Rozwiń treść pola „title” (najmniej 1).' },
    { field: 'status', line: 16, advice: 'Wpisz jedną z wartości: pilot, ongoing, finished, stopped.' },
  ],
  '0022-no-front-matter': [{ line: 1, message: 'plik nie zaczyna się od metryczki' }],
  '0023-unknown-kind': [{ field: 'kind', line: 3, advice: 'Podaj „kind”: panel-note, presentation albo case-study.' }],
  '0024-nested-too-deep': [{ field: 'treść', line: 20, message: 'zagnieżdżenie jest głębsze niż 12 poziomów' }],
  '0025-not-utf8': [{ message: 'plik nie jest zapisany w UTF-8' }],
  '0026-too-big': [{ message: 'plik jest większy niż 500 kB' }],
};

/** Faults between files leave the item readable; it is shown with what is wrong reported. */
const STILL_SHOWN = ['0001', '0009', '0010', '0011', '0012', '0013', '0014', '0017'];

describe('a content folder with one file for every fault', () => {
  const { folders, write } = contentFolder();
  cpSync(join(FIXTURES, 'faults'), folders.content, { recursive: true });
  write('case-studies/kkwl-2099-0026-too-big.md', caseStudy(26, {}, 'słowo '.repeat(100_000)));
  let library: Library;
  const problemsOf = (name: string) => library.problems.filter((problem) => problem.file.includes(name));

  beforeAll(async () => {
    library = await readLibrary(folders);
  });

  test.each(Object.entries(FAULTS))('%s: exactly its problems are reported, with place and advice', (name, expected) => {
    const problems = problemsOf(name);
    expect(problems).toHaveLength(expected.length);
    expect(problems).toEqual(expect.arrayContaining(expected.map((problem) => expect.objectContaining(problem) as Problem)));
    for (const problem of problems) {
      expect(problem).toMatchObject({ severity: 'error', advice: expect.stringMatching(/\S/u) });
    }
  });

  test('no other file: nothing is reported, errors come all at once', () => {
    expect(library.problems).toHaveLength(Object.values(FAULTS).flat().length);
  });

  test('the rest: items whose own file is right still load, the others are known as faulty', () => {
    expect(library.allItems.map((item) => item.meta.id).sort()).toEqual(STILL_SHOWN.map((number) => `kkwl-2099-${number}`));
    expect(library.isFaulty('kkwl-2099-0002')).toBe(true);
    expect(library.isFaulty('kkwl-2099-0001')).toBe(false);
  });

  test('a link to an item whose file is faulty: is no dead link, for the item is only waiting', async () => {
    const { folders, write } = contentFolder();
    write(fileOf(1), caseStudy(1, { relations: [{ type: 'related', id: 'kkwl-2099-0002' }] }, '[drugi](/m/kkwl-2099-0002)'));
    write(fileOf(2), caseStudy(2, { title: '' }));
    const { problems } = await readLibrary(folders);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([[fileOf(2), 'title']]);
  });
});

describe('files that are not items', () => {
  test('a faulty vocabulary: is reported, items that use it are reported, the others load', async () => {
    const { folders, write } = contentFolder();
    write('vocabularies/methods.yaml', 'scheme: methods\nconcepts: [');
    write(fileOf(1), caseStudy(1, { methods: ['losowanie'] }));
    write(fileOf(2), caseStudy(2));
    const library = await readLibrary(folders);
    expect(new Set(library.problems.map((problem) => problem.file))).toEqual(new Set(['vocabularies/methods.yaml', fileOf(1)]));
    expect(library.allItems.map((item) => item.file)).toEqual([fileOf(2)]);
  });

  test('a vocabulary with a code twice and a broader one that is not there: both are reported with their lines', async () => {
    const { folders, write } = contentFolder();
    const concept = (code: string, rest = '') => `  - { code: ${code}, label: { pl: x, en: x }${rest} }\n`;
    write('vocabularies/methods.yaml', `scheme: methods\ntitle: { pl: M, en: M }\nscope: s\nconcepts:\n${concept('a')}${concept('a')}${concept('b', ', broader: c')}`);
    const { problems } = await readLibrary(folders);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [6, 'kod „a” występuje dwa razy'],
      [7, 'nie ma pojęcia „c”'],
    ]);
  });

  test('a faulty edition: is reported and left out, its items are reported too', async () => {
    const { folders, write } = contentFolder();
    write('editions/2099.yaml', 'code: "2099"\nname: { pl: x }\n');
    write('panel-notes/kkwl-2099-0001-x.md', panelNote(1));
    const library = await readLibrary(folders);
    expect(library.editions.map((edition) => edition.code)).toEqual(['2098']);
    const fields = library.problems.map(({ file, field }) => `${file} ${field}`);
    expect(fields).toEqual(expect.arrayContaining(['editions/2099.yaml name.en', 'panel-notes/kkwl-2099-0001-x.md session']));
  });

  test('YAML that grows without end (a billion laughs): is a problem, not a crash', async () => {
    const { folders, write } = contentFolder();
    const bomb = Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`).join('\n');
    write(fileOf(1), `---\na0: &a0 x\n${bomb}\n---\n`);
    const { problems } = await readLibrary(folders);
    expect(problems).toMatchObject([{ file: fileOf(1), severity: 'error' }]);
  });

  test('no content at all: every vocabulary is reported and an empty library stands', async () => {
    const root = temporaryFolder();
    const library = await readLibrary({ content: join(root, 'none'), uploads: join(root, 'none') });
    expect(library.allItems).toEqual([]);
    expect(library.problems.every((problem) => problem.file.startsWith('vocabularies/'))).toBe(true);
    expect(library.problems.length).toBeGreaterThan(5);
  });
});
