import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ItemCache, readLibrary, type Library } from '../../src/content/index.js';
import { caseStudy, contentFolder, fileOf, idOf } from '../fixtures/content/content-folder.js';

const TODAY = '2026-06-15';
const dates = { published: '2026-01-02', modified: '2026-01-02' };

/** Two items, read once by a program that has stopped since. */
async function stoppedProgram(fields: Record<string, unknown> = {}) {
  const folder = contentFolder();
  folder.write(fileOf(1), caseStudy(1));
  folder.write(fileOf(2), caseStudy(2, fields, 'Dobra treść.'));
  const start = async (previous?: Library) => {
    const cache = new ItemCache(join(folder.root, 'var/items.db'));
    onTestFinished(() => cache.close());
    return readLibrary(folder.folders, { cache, ...(previous ? { previous } : {}) });
  };
  const whileRunning = await start();
  const problems = (library: Library) => library.problems.map(({ file, severity, message }) => [file, severity, message]);
  const shown = (library: Library) => library.publicItem(idOf(2), TODAY)?.body.sections.map((section) => section.text).join();
  return { ...folder, start, whileRunning, problems, shown };
}

const STILL_SHOWN = [fileOf(2), 'warning', 'czytelnicy widzą ostatnią poprawną wersję tego materiału'];
const NOT_SHOWN = [fileOf(2), 'warning', 'czytelnicy nie widzą tego materiału, bo z pliku nie wynika, że nadal ma być publiczny'];

/** A good file put out of order without a word about who may see it. */
const FAULTS: Record<string, string> = {
  'a field without its text': caseStudy(2, { title: '' }, 'Zepsuta treść.'),
  'an unknown field': caseStudy(2, { uwagi: 'nic' }, 'Zepsuta treść.'),
  'an unknown code': caseStudy(2, { topics: ['nie-ma'] }),
  'a link that leads nowhere': caseStudy(2, {}, '[stąd](#nie-ma)'),
  'a colon that ends YAML': caseStudy(2).replace('title: Opis 2', 'title: Opis: drugi: raz'),
  'a field twice': caseStudy(2).replace('title: Opis 2', 'title: Opis 2\ntitle: Opis 3'),
  'words in prose that sound like a gate': caseStudy(2, { title: '', problem: 'W opisie padają słowa withdrawn i restricted, potem embargo i workflow.' }, 'workflow: withdrawn'),
};

describe('a file that broke, after a restart', () => {
  test.each(Object.entries(FAULTS))('%s: readers see the last good version, the fault and that are reported', async (_name, text) => {
    const { write, start, shown, problems } = await stoppedProgram();
    write(fileOf(2), text);
    const library = await start();
    expect(shown(library)).toBe('Dobra treść.');
    expect(problems(library)).toContainEqual(STILL_SHOWN);
    expect(library.problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  test('restarts and rounds that follow: go on showing it, until it is mended', async () => {
    const { write, start, shown } = await stoppedProgram();
    write(fileOf(2), FAULTS['a field without its text']!);
    const rounds = [await start(), await start()];
    rounds.push(await start(rounds[1]));
    expect(rounds.map(shown)).toEqual(['Dobra treść.', 'Dobra treść.', 'Dobra treść.']);
    write(fileOf(2), caseStudy(2, {}, 'Nowa treść.'));
    const mended = await start();
    expect([shown(mended), mended.problems]).toEqual(['Nowa treść.', []]);
  });

  test('a file that was never good: waits for mending', async () => {
    const { write, start } = await stoppedProgram();
    write(fileOf(3), caseStudy(3, { title: '' }));
    const library = await start();
    expect([library.publicItem(idOf(3), TODAY), library.isFaulty(idOf(3))]).toEqual([undefined, true]);
    expect(library.problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('a file that is gone: its item is gone', async () => {
    const { write, remove, start, shown } = await stoppedProgram();
    write(fileOf(2), FAULTS['an unknown field']!);
    await start();
    remove(fileOf(2));
    const library = await start();
    expect([shown(library), library.isFaulty(idOf(2)), library.problems]).toEqual([undefined, false, []]);
  });

  test('other vocabularies since: it was never checked against them, so it waits for mending', async () => {
    const { write, start, shown, folders } = await stoppedProgram();
    write(fileOf(2), FAULTS['an unknown field']!);
    const file = 'vocabularies/topics.yaml';
    write(file, readFileSync(join(folders.content, file), 'utf8').replace(/code: klimat$/mu, 'code: pogoda'));
    expect(shown(await start())).toBeUndefined();
  });
});

/** The same file, broken, and meant to be hidden, or so that nobody can tell. */
const MEANT_TO_HIDE: Record<string, string | Buffer> = {
  'withdrawn without a reason': caseStudy(2, { workflow: 'withdrawn' }),
  'withdrawn in broken YAML': caseStudy(2, { withdrawn: { date: '2026-05-01', reason: 'Na prośbę: autora' } }).replace('"Na prośbę: autora"', 'Na prośbę: autora: raz'),
  'sent back to be worked on': caseStudy(2, { workflow: 'changes-requested', title: '' }),
  'a state nobody knows': caseStudy(2, { workflow: 'wycofany' }),
  'a state left out': caseStudy(2, { workflow: undefined }),
  'a state in a comment only': caseStudy(2, { title: '' }).replace('workflow: published', '# workflow: published'),
  'two states, as an unfinished merge leaves them': caseStudy(2).replace('workflow: published', '<<<<<<< jedna\nworkflow: published\n=======\nworkflow: draft\n>>>>>>> druga'),
  'restricted, with another fault': caseStudy(2, { access: 'restricted', title: '' }),
  'only described, with another fault': caseStudy(2, { access: 'metadata-only', title: '' }),
  'restricted in a misspelt field': caseStudy(2, { acces: 'restricted' }),
  'under embargo, with another fault': caseStudy(2, { dates: { ...dates, embargoUntil: '2027-01-01' }, title: '' }),
  'under embargo in one line of YAML that is broken': caseStudy(2, { dates: undefined }).replace('workflow:', 'dates: { published: 2026-01-02, modified: 2026-01-02, embargoUntil: 2027-01-01\nworkflow:'),
  'under embargo in a misspelt field': caseStudy(2, { dates: { ...dates, embargoUntill: '2027-01-01' } }),
  'put off to a later day': caseStudy(2, { dates: { published: '2027-01-01', modified: '2027-01-01' }, title: '' }),
  'names hidden, with another fault': caseStudy(2, { attribution: 'none', title: '' }),
  'emptied': '',
  'no front matter': 'Zwykły akapit. workflow: published',
  'front matter without an end': caseStudy(2).replace(/\n---\n[\s\S]*$/u, '\n'),
  'not UTF-8': Buffer.from(caseStudy(2), 'utf16le'),
  'larger than any note': caseStudy(2, {}, 'słowo '.repeat(100_000)),
};

describe('a file that broke and may have been meant to hide its item', () => {
  test.each(Object.entries(MEANT_TO_HIDE))('%s: shows nothing, neither while the program runs nor after a restart, and says so to the editor', async (_name, text) => {
    const { write, start, whileRunning, shown, problems } = await stoppedProgram();
    expect(shown(whileRunning)).toBe('Dobra treść.');
    write(fileOf(2), text);
    for (const library of [await start(whileRunning), await start()]) {
      expect([shown(library), library.isFaulty(idOf(2))]).toEqual([undefined, true]);
      expect(problems(library)).toContainEqual(NOT_SHOWN);
      expect(problems(library)).not.toContainEqual(STILL_SHOWN);
    }
  });

  test('what was hidden already and asks for the same: is no sign', async () => {
    const fields = { access: 'metadata-only', attribution: 'role-only', dates: { ...dates, embargoUntil: '2026-02-01' } };
    const { write, start, problems } = await stoppedProgram(fields);
    write(fileOf(2), caseStudy(2, { ...fields, title: '' }));
    const library = await start();
    expect(library.publicItem(idOf(2), TODAY)?.meta).toMatchObject({ access: 'metadata-only', attribution: 'role-only' });
    expect(problems(library)).toContainEqual(STILL_SHOWN);
  });

  test('an item withdrawn before: keeps its tombstone, whatever the broken file says', async () => {
    const { write, start, shown, problems } = await stoppedProgram({ workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Pomyłka.' } });
    write(fileOf(2), caseStudy(2, { title: '' }));
    const library = await start();
    expect([shown(library), library.tombstone(idOf(2))?.reason]).toEqual([undefined, 'Pomyłka.']);
    expect(problems(library).map(([, severity]) => severity)).toEqual(['error']);
  });

  test('mended so that it is published again: is shown again', async () => {
    const { write, start, shown } = await stoppedProgram();
    write(fileOf(2), MEANT_TO_HIDE['a state nobody knows']!);
    await start();
    write(fileOf(2), FAULTS['a field without its text']!);
    expect(shown(await start())).toBe('Dobra treść.');
  });
});
