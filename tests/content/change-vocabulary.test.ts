import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeVocabulary, countUses, problemsOfChange, readLibrary, SCHEMES, type Library, type Scheme, type VocabularyChange } from '../../src/content/index.js';
import { readVocabularies } from '../../src/content/read-vocabularies.js';
import { projectRoot } from '../../src/shared/index.js';

const own = join(projectRoot(), 'content');
const { vocabularies } = await readVocabularies(own);
const textOf = (scheme: Scheme, folder = own) => readFileSync(join(folder, 'vocabularies', `${scheme}.yaml`), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vocabulary-'));
  cpSync(own, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file after a change, and the vocabulary as it is then read. */
async function changed(scheme: Scheme, change: VocabularyChange) {
  const result = changeVocabulary(textOf(scheme), vocabularies[scheme], change);
  if ('refusal' in result) throw new Error(result.refusal);
  writeFileSync(join(folder, 'vocabularies', `${scheme}.yaml`), result.text);
  const { vocabularies: after, problems } = await readVocabularies(folder);
  expect(problems).toEqual([]);
  return { text: result.text, vocabulary: after[scheme] };
}

const TEXTS = { label: { pl: 'Sąsiedztwo: „nasze” #1', en: 'Neighbourhood' }, alt: { pl: ['sąsiedzi, i inni', 'yes'], en: [] }, scope: 'Ulice i podwórka.' };

/** Lines that stand in one text and not in the other. */
const lost = (before: string, after: string) => before.split('\n').filter((line) => !after.split('\n').includes(line));

describe('a vocabulary file', () => {
  test.each(SCHEMES)('%s, every concept written as it is: not one character changes', (scheme) => {
    for (const { code, label, alt, scope } of vocabularies[scheme].concepts) {
      expect(changeVocabulary(textOf(scheme), vocabularies[scheme], { do: 'edit', code, texts: { label, alt, ...(scope ? { scope } : {}) } })).toEqual({ text: textOf(scheme) });
    }
  });

  test('one label changed: one line differs, comments stay', async () => {
    const { code, alt, scope } = vocabularies.regions.get('PL-02')!;
    const { text, vocabulary } = await changed('regions', { do: 'edit', code, texts: { label: { pl: 'dolnośląskie: nowe', en: 'Lower Silesia' }, alt, ...(scope ? { scope } : {}) } });
    expect(lost(textOf('regions'), text)).toHaveLength(1);
    expect(text).toContain('# Kody ISO 3166-2:PL');
    expect(vocabulary.label('PL-02', 'pl')).toBe('dolnośląskie: nowe');
  });

  test('a concept added: stands at the end with what was written, whatever its letters', async () => {
    const { text, vocabulary } = await changed('topics', { do: 'add', code: 'sasiedztwo', texts: TEXTS, broader: 'partycypacja' });
    expect(lost(textOf('topics'), text)).toEqual([]);
    expect(vocabulary.concepts.at(-1)).toEqual({ code: 'sasiedztwo', ...TEXTS, broader: 'partycypacja' });
  });

  test('names and scope taken away: their fields go as well', async () => {
    const { vocabulary } = await changed('topics', { do: 'edit', code: 'budzet-obywatelski', texts: { label: { pl: 'Budżet', en: 'Budget' }, alt: { pl: [], en: [] } } });
    expect(vocabulary.get('budzet-obywatelski')).toEqual({ code: 'budzet-obywatelski', label: { pl: 'Budżet', en: 'Budget' }, alt: { pl: [], en: [] }, broader: 'partycypacja' });
  });

  test('a concept taken out of use, and back: is not offered, and then is', async () => {
    const { vocabulary, text } = await changed('topics', { do: 'deprecate', code: 'fundusz-solecki' });
    expect(vocabulary.narrower('partycypacja').map(({ code }) => code)).not.toContain('fundusz-solecki');
    expect(vocabulary.label('fundusz-solecki', 'pl')).toBe('Fundusz sołecki');
    expect(changeVocabulary(text, vocabulary, { do: 'restore', code: 'fundusz-solecki' })).toEqual({ text: textOf('topics') });
  });
});

describe('two concepts merged', () => {
  test('what used the one: has the other, and nothing is wrong with the library', async () => {
    const before = await readLibrary({ content: own, uploads: join(projectRoot(), 'uploads') });
    const { vocabulary } = await changed('topics', { do: 'merge', code: 'budzet-obywatelski', into: 'konsultacje' });
    expect(vocabulary.get('konsultacje')!.alt.pl).toEqual(expect.arrayContaining(['konsultacje z mieszkańcami', 'Budżet obywatelski', 'BO', 'budżet partycypacyjny']));
    const after = await readLibrary({ content: folder, uploads: join(projectRoot(), 'uploads') });
    expect(after.problems).toEqual(before.problems);
    const usesOf = (library: Library, code: string) => countUses(library.allItems, library.editions).topics.get(code) ?? 0;
    expect(usesOf(before, 'budzet-obywatelski')).toBeGreaterThan(0);
    expect(usesOf(after, 'budzet-obywatelski')).toBe(0);
    const both = before.allItems.filter(({ meta }) => ['budzet-obywatelski', 'konsultacje'].some((code) => meta.topics.includes(code)));
    expect(usesOf(after, 'konsultacje')).toBe(both.length);
  }, 60_000);

  test('a wide one into another: its narrower ones move', async () => {
    const other = vocabularies.topics.narrower().find(({ code }) => code !== 'partycypacja')!.code;
    const children = vocabularies.topics.narrower('partycypacja').map(({ code }) => code);
    const { vocabulary } = await changed('topics', { do: 'merge', code: 'partycypacja', into: other });
    expect(vocabulary.narrower(other).map(({ code }) => code)).toEqual(expect.arrayContaining(children));
    expect(vocabulary.concepts.filter(({ broader }) => broader === 'partycypacja')).toEqual([]);
  });

  test('a wide one into its own narrower one: no circle', async () => {
    const { vocabulary } = await changed('topics', { do: 'merge', code: 'partycypacja', into: 'konsultacje' });
    expect(vocabulary.withBroader('budzet-obywatelski')).toEqual(['budzet-obywatelski', 'konsultacje']);
    expect(vocabulary.get('konsultacje')!.broader).toBeUndefined();
  });

  test.each<[string, VocabularyChange]>([
    ['no-such-concept', { do: 'merge', code: '__proto__', into: 'konsultacje' }],
    ['no-such-concept', { do: 'deprecate', code: 'nie-ma' }],
    ['target-not-in-use', { do: 'merge', code: 'konsultacje', into: 'nie-ma' }],
    ['into-itself', { do: 'merge', code: 'konsultacje', into: 'konsultacje' }],
    ['code-taken', { do: 'add', code: 'konsultacje', texts: TEXTS }],
    ['target-not-in-use', { do: 'add', code: 'nowe', texts: TEXTS, broader: 'nie-ma' }],
  ])('refused as %s: %j', (refusal, change) => {
    expect(changeVocabulary(textOf('topics'), vocabularies.topics, change)).toEqual({ refusal });
  });

  test('one that was merged before: is refused, also as a target', async () => {
    const { text, vocabulary } = await changed('topics', { do: 'merge', code: 'fundusz-solecki', into: 'konsultacje' });
    expect(changeVocabulary(text, vocabulary, { do: 'merge', code: 'fundusz-solecki', into: 'partycypacja' })).toEqual({ refusal: 'already-replaced' });
    expect(changeVocabulary(text, vocabulary, { do: 'merge', code: 'partycypacja', into: 'fundusz-solecki' })).toEqual({ refusal: 'target-not-in-use' });
  });
});

test('a file that would break the library: says what would be wrong, and changes nothing', async () => {
  const folders = { content: folder, uploads: join(projectRoot(), 'uploads') };
  const { problems } = await readLibrary(folders);
  const text = textOf('topics').replace('code: budzet-obywatelski', 'code: budzet');
  const found = await problemsOfChange(folders, { file: 'vocabularies/topics.yaml', text }, problems);
  expect(found.length).toBeGreaterThan(3);
  expect(found.every(({ file }) => /^(?:case-studies|presentations)\//u.test(file) || file.startsWith('panel-notes/'))).toBe(true);
  expect(found[0]!.message).toContain('budzet-obywatelski');
  expect(textOf('topics', folder)).toBe(textOf('topics'));
  expect(await problemsOfChange(folders, { file: 'vocabularies/topics.yaml', text: textOf('topics') }, problems)).toEqual([]);
}, 60_000);
