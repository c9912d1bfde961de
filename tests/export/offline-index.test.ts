import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { browserProgram } from '../../scripts/export-site/write-search.js';
import { joinModules } from '../../scripts/export-site/join-modules.js';
import { offlineIndex } from '../../src/exchange/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { NO_MATERIALS, type OfflineIndex, type OfflineParts, type OfflineSearch } from '../../src/search/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { item, libraryOf } from '../web/builders.js';
import { vocabularies } from '../web/site.js';
import { buildOffline } from './build-offline.js';

const items = [
  item('case-study', { title: 'Rozmowy z ludźmi' }, 'Mieszkańcy zbudowali kompostownik.'),
  item('case-study', { title: 'Jeden człowiek' }, 'Sam zbudował constructor.'),
  item('case-study', { title: 'Rada seniorów' }, 'Dzieci i dziecko, łódką po Łodzi. Koło gospodyń wiejskich nad rzeką Żabnicą.'),
];
let Search: typeof OfflineSearch;
let index: OfflineIndex;
let asked: string[];

beforeAll(() => {
  buildOffline();
  // As a browser has it: one script, without Node.
  const engine = runInNewContext(`${browserProgram()}\nkongresotekaEngine`, { document: { addEventListener: () => {} }, Intl }) as { OfflineSearch: typeof OfflineSearch };
  Search = engine.OfflineSearch;
  const synonyms = [['KGW', 'koło gospodyń wiejskich'], ['kompostownik', 'bioodpady']];
  index = offlineIndex(items, { ...libraryOf(vocabularies, { items }), synonyms, vocabularies }, createAnalyser(readDictionary()), NO_MATERIALS).index;
}, 60_000);

const parts = (): OfflineParts => ({
  part: (name) => {
    asked.push(name);
    return Promise.resolve(index.parts.get(name));
  },
  forms: () => {
    asked.push('forms');
    return Promise.resolve(index.forms);
  },
});
const ask = (text: string) => {
  asked = [];
  return new Search(index.base, parts()).search(text, {});
};
const numbersOf = (ids: { id: string }[]) => ids.map(({ id }) => items.findIndex(({ meta }) => meta.id === id)).sort();

describe('searching in an exported site', () => {
  test.each([
    ['kompostownik', [0]],
    ['kompostownikami', [0]],
    ['ludzie', [0, 1]],
    ['człowiekowi', [0, 1]],
    ['czlowiek', [0, 1]],
    ['dziećmi', [2]],
    ['LODZ', [2]],
    ['zbud', [0, 1]],
    ['mieszkańcami kompostownika', [0]],
    ['constructor', [1]],
    ['toString __proto__', []],
    ['qwertyuiop', []],
    ['<b>„”', []],
    ['„rada seniorów”', [2]],
    ['zbudował -kompostowniki', [1]],
    ['dzieci -„rada seniorów”', []],
    ['KGW', [2]],
    ['bioodpady', [0]],
    ['kompstownik', [0]],
    ['senoirów', [2]],
    ['zompostownik', [0]],
    ['ladzie', []],
  ])('„%s”: finds exactly %j', async (text, numbers) => {
    expect(numbersOf((await ask(text)).hits)).toEqual(numbers);
  });

  test('words in quotes that stand nowhere: give way, and the answer says so', async () => {
    const { hits, unquoted } = await ask('„seniorów rada”');
    expect([numbersOf(hits), unquoted]).toEqual([[2], true]);
  });

  test('a word known by its first letter: reads that part and no other; one nobody knows reads the list of words', async () => {
    await ask('kompostownik');
    expect(asked).toEqual(['k', 'b']);
    await ask('zompostownik');
    expect(asked).toEqual(['z', 'forms', 'k']);
  });

  test('words in their places: are marked whatever their form', async () => {
    const { forms } = await ask('kompostownikami');
    const text = 'O kompostowniku: kompostownik.';
    expect(new Search(index.base, parts()).marks(text, forms).map(({ start, end }) => text.slice(start, end))).toEqual(['kompostownik']);
  });

  test('two searches at once for the same part: take it in once', async () => {
    asked = [];
    const search = new Search(index.base, parts());
    const [one, other] = await Promise.all([search.search('seniorów', {}), search.search('seniorów', {})]);
    expect([...one.hits].map(({ score }) => score)).toEqual([...other.hits].map(({ score }) => score));
  });

});

describe('modules as one script', () => {
  test('a module that needs Node: is refused by name', () => {
    expect(() => joinModules(`${projectRoot()}/dist/server/language/read-dictionary.js`, 'x')).toThrow(/node:fs/u);
  });

  test('what is reached through a front door: comes without the rest of its room', () => {
    const script = joinModules(`${projectRoot()}/dist/server/search/parse-query.js`, 'parsing');
    expect(script).toContain('STOP_WORDS');
    expect(script).not.toContain('node:');
    expect(runInNewContext(`${script}\nparsing.MAX_QUERY_WORDS`)).toBe(24);
  });
});
