import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { offlineIndex, shardOf, type OfflineIndex } from '../../src/exchange/index.js';
import { createAnalyser, readDictionary, tokens } from '../../src/language/index.js';
import { NO_MATERIALS } from '../../src/search/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { item, libraryOf } from '../web/builders.js';
import { vocabularies } from '../web/site.js';
import { buildOffline } from './build-offline.js';

/** What the compiled browser program says, run here without a page. */
interface Program {
  foldWords(text: string): string[];
  findItems(text: string, shardOf: (form: string) => Promise<object>, total: number): Promise<{ found: Map<number, number> | undefined; forms: Set<string>; words: Map<number, number>; asked: number }>;
}

const items = [
  item('case-study', { title: 'Rozmowy z ludźmi' }, 'Mieszkańcy zbudowali kompostownik.'),
  item('case-study', { title: 'Jeden człowiek' }, 'Sam zbudował constructor.'),
  item('case-study', { title: 'Rada seniorów' }, 'Dzieci i dziecko, łódką po Łodzi.'),
];
let program: Program;
let index: OfflineIndex;

beforeAll(() => {
  buildOffline();
  const folder = join(projectRoot(), 'dist/offline');
  const code = readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  program = runInNewContext(`${code}\n({ foldWords, findItems })`, { document: { addEventListener: () => {} }, Intl }) as Program;
  index = offlineIndex(items, libraryOf(vocabularies, { items }), createAnalyser(readDictionary()), NO_MATERIALS);
}, 60_000);

const EMPTY = { forms: {}, lemmas: {} };
const search = async (text: string) => {
  const { found, words, asked } = await program.findItems(text, (form) => Promise.resolve(index.shards.get(shardOf(form)) ?? EMPTY), items.length);
  return [...(found?.keys() ?? [])].filter((number) => words.get(number) === asked).sort();
};

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
  ])('„%s”: finds exactly %j', async (text, numbers) => {
    expect(await search(text)).toEqual(numbers);
  });

  test('words: are folded in the browser as the server folds them', () => {
    const text = items.map(({ meta, body }) => `${meta.title} ${meta.summary} ${body.html}`).join(' ') + ' Żółć GĘŚLĄ jaźń, 1,5 kWh, „cytat”–myślnik naïve Škoda';
    expect([...program.foldWords(text)]).toEqual(tokens(text).map(({ form }) => form));
  });
});
