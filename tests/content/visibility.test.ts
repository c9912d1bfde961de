import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../src/content/index.js';
import { documentsOf } from '../../src/search/index.js';
import { caseStudy, contentFolder, fileOf, idOf, panelNote } from '../fixtures/content/content-folder.js';

const TODAY = '2026-06-15';
const dates = (published: string, embargoUntil?: string) => ({ dates: { published, modified: published, ...(embargoUntil ? { embargoUntil } : {}) } });

/** Each hidden item has a word of its own, so that a leak is told from an empty library. */
const HIDDEN: Record<string, Record<string, unknown>> = {
  'a draft': { workflow: 'draft' },
  'a submitted one': { workflow: 'submitted' },
  'one sent back': { workflow: 'changes-requested' },
  'an accepted one': { workflow: 'accepted' },
  'a withdrawn one': { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } },
  'a restricted one': { access: 'restricted' },
  'one under embargo': { access: 'embargoed', ...dates('2026-01-02', '2026-06-16') },
  'one under embargo whose access says open': dates('2026-01-02', '2026-06-16'),
  'one under embargo without an end': { access: 'embargoed' },
  'one of tomorrow': dates('2026-06-16'),
};
const SHOWN: Record<string, Record<string, unknown>> = {
  'an open one': {},
  'one of today': dates(TODAY),
  'one whose embargo ends today': { access: 'embargoed', ...dates('2026-01-02', TODAY) },
};

describe('what the public may see', () => {
  const { folders, write } = contentFolder();
  const all = Object.entries({ ...HIDDEN, ...SHOWN });
  all.forEach(([, fields], index) => write(fileOf(index + 1), caseStudy(index + 1, fields, `tajneslowo${index + 1}`)));
  let library: Library;

  beforeAll(async () => {
    library = await readLibrary(folders);
  });

  test('all of them: are read without a problem, so there is something to hide', () => {
    expect(library.problems).toEqual([]);
    expect(library.allItems).toHaveLength(all.length);
  });

  test.each(Object.keys(HIDDEN).map((name, index) => [name, index + 1] as const))('%s: is in no public list and in no document for search', (_name, number) => {
    expect(library.publicItems(TODAY).map((item) => item.meta.id)).not.toContain(idOf(number));
    expect(library.publicItem(idOf(number), TODAY)).toBeUndefined();
    const { digests, make } = documentsOf(library, TODAY);
    expect(digests.has(idOf(number))).toBe(false);
    expect(JSON.stringify([...digests.keys()].map(make))).not.toContain(`tajneslowo${number}"`);
  });

  test('the others: are exactly what stands in the list and in the documents', () => {
    const shown = Object.keys(SHOWN).map((_, index) => idOf(Object.keys(HIDDEN).length + index + 1));
    expect(library.publicItems(TODAY).map((item) => item.meta.id)).toEqual(shown);
    expect([...documentsOf(library, TODAY).digests.keys()]).toEqual(shown);
    expect(shown.map((id) => library.publicItem(id, TODAY)?.meta.id)).toEqual(shown);
  });

  test('a day later: what waited for that day is there, what has no day is not', () => {
    const next = library.publicItems('2026-06-16').map((item) => item.meta.id);
    const names = Object.keys(HIDDEN).filter((_, index) => next.includes(idOf(index + 1)));
    expect(names).toEqual(['one under embargo', 'one under embargo whose access says open', 'one of tomorrow']);
  });

  test('a withdrawn one: leaves a tombstone with the reason, the others leave none', () => {
    const number = Object.keys(HIDDEN).indexOf('a withdrawn one') + 1;
    expect(library.tombstone(idOf(number))).toEqual({ id: idOf(number), title: `Opis ${number}`, date: '2026-05-01', reason: 'Na prośbę autora.' });
    expect(all.filter((_, index) => library.tombstone(idOf(index + 1)))).toHaveLength(1);
    expect(library.tombstone('kkwl-2099-9999')).toBeUndefined();
  });
});

describe('an item that is only described', () => {
  const story = { problem: 'Tajny problem.', solution: 'Tajne rozwiązanie.', steps: ['Tajny krok.'], whatFailed: ['Tajna porażka.'], transfer: { keep: ['Tajna rada.'], adapt: [], notFor: [] } };
  const read = async (access: string) => {
    const { folders, write } = contentFolder();
    write(fileOf(1), caseStudy(1, { ...story, access, partners: ['Koło Jawne'] }, '## Tajny rozdział\n\nTajna treść.'));
    const library = await readLibrary(folders);
    expect(library.problems).toEqual([]);
    const item = library.publicItem(idOf(1), TODAY)!;
    const { digests, make } = documentsOf(library, TODAY);
    return { item, digests, text: JSON.stringify([item.meta, item.body, item.links, [...digests.keys()].map(make)]) };
  };

  test('an open one: has its text, so there is something to hide', async () => {
    expect((await read('open')).text.match(/tajn[aey]/giu)!.length).toBeGreaterThan(10);
  });

  test('metadata-only: has title, summary and facts in the list and in its document, and nothing of its text', async () => {
    const { item, text } = await read('metadata-only');
    expect(text).not.toMatch(/tajn/iu);
    expect(text).toMatch(/Opis 1.*Streszczenie.*Koło Jawne/su);
    expect([item.words, item.body]).toEqual([0, { html: '', sections: [], links: [], anchors: [] }]);
  });

  test('metadata-only: has a digest of its own, so that an index with the whole text is written anew', async () => {
    const { item } = await read('metadata-only');
    expect(item.digest).toMatch(/^[0-9a-f]{64}-described$/u);
  });
});

describe('names of people', () => {
  const people = {
    creators: [{ name: 'Anna Autorska', role: 'badaczka', organisation: 'Instytut Autorski', orcid: '0000-0002-1825-0097' }],
    contributors: [{ name: 'Bartosz Bezrolny' }],
    speakers: [{ name: 'Celina Cytowana', role: 'wójt' }],
    moderators: [{ name: 'Daniel Dyskutant', role: 'prowadzący' }],
    rapporteur: 'Ewa Ewidencyjna',
    claims: [{ id: 'a', text: 'Teza bez nazwiska.', speaker: 'Celina Cytowana' }],
  };
  const NAMES = /Autorsk|Bezrolny|Cytowana|Dyskutant|Ewidencyjna|0000-0002/u;

  async function noteWith(attribution: string) {
    const { folders, write } = contentFolder();
    write('panel-notes/kkwl-2099-0001-notatka.md', panelNote(1, { ...people, attribution }));
    const library = await readLibrary(folders);
    expect(library.problems).toEqual([]);
    const item = library.publicItem('kkwl-2099-0001', TODAY)!;
    const { digests, make } = documentsOf(library, TODAY);
    return { item, text: JSON.stringify([item.meta, [...digests.keys()].map(make)]) };
  }

  test('named: are shown and found', async () => {
    const { text } = await noteWith('named');
    for (const name of ['Anna Autorska', 'Bartosz Bezrolny', 'Celina Cytowana', 'Daniel Dyskutant']) expect(text).toContain(name);
  });

  test('role-only: give way to roles everywhere, people without a role are left out', async () => {
    const { item, text } = await noteWith('role-only');
    expect(text).not.toMatch(NAMES);
    expect(item.meta).toMatchObject({
      creators: [{ name: 'badaczka' }],
      contributors: [],
      speakers: [{ name: 'wójt' }],
      moderators: [{ name: 'prowadzący' }],
      claims: [{ id: 'a', text: 'Teza bez nazwiska.' }],
    });
  });

  test('none: nothing of them is left, the body still is', async () => {
    const { item, text } = await noteWith('none');
    expect(text).not.toMatch(NAMES);
    expect(text).not.toMatch(/wójt|badaczka|prowadzący/u);
    expect(item.body.sections.map((section) => section.text)).toEqual(['Zwykły akapit.']);
    expect([item.file, item.words, item.digest.length]).toEqual(['panel-notes/kkwl-2099-0001-notatka.md', 2, 64]);
  });
});
