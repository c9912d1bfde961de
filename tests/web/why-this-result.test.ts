import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Library } from '../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { openEmbeddedEngine } from '../../src/search/embedded/index.js';
import { passagesOf, toSearchDocument, type SearchEngine } from '../../src/search/index.js';
import { item, libraryOf } from './builders.js';
import { realSite, searcherOf, type RealSite } from './real-site.js';
import { attributesOf, siteOf, textsOf, visit, vocabularies, type Page } from './site.js';

const BODY = '## Jak zaczęto\n\nOpiekunowie zebrali podpisy pod wnioskiem o świetlicę.\n\n## Rezultaty\n\nŚwietlica działa, a seniorzy prowadzą w niej klub.\n';
const items = [
  item('case-study', { title: 'Dom sąsiedzki', problem: 'Brakowało miejsca na kompostownik.', places: [{ name: 'Kutno' }] }, BODY),
  item('case-study', { title: 'Koło gospodyń wiejskich uczy młodych' }),
];
const library = new Library({ ...libraryOf(vocabularies, { items }).parts, synonyms: [['KGW', 'koło gospodyń wiejskich'], ['senior', 'emeryt']] });
const folder = mkdtempSync(join(tmpdir(), 'why-'));
let engine: SearchEngine;
let site: ReturnType<typeof siteOf>;

beforeAll(async () => {
  engine = await openEmbeddedEngine(join(folder, 'index.db'), createAnalyser(readDictionary()));
  await engine.rebuild(items.map((one) => toSearchDocument(one, vocabularies)), 'stamp');
  site = siteOf(library, { searcher: searcherOf(engine) });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const why = ({ $ }: Page) => textsOf($, '.card-why li');
const found = async (q: string) => visit(site, `/szukaj?q=${encodeURIComponent(q)}`);

describe('why this result', () => {
  test.each([
    ['sąsiedzki', ['„sąsiedzki” – w tytule']],
    ['sąsiedzkim', ['„sąsiedzkim” jako „sąsiedzki” (inna forma) – w tytule']],
    ['emeryci', ['„emeryci” jako „seniorzy” (to samo innymi słowami) – część „Rezultaty”']],
    ['komposto', ['„komposto” jako „kompostownik” (początek słowa) – część „Problem”']],
    ['kompostwonik', ['„kompostwonik” jako „kompostownik” (podobna pisownia) – część „Problem”']],
    ['swietlice', ['„swietlice” – część „Jak zaczęto”']],
    ['Kutno', ['„kutno” – wśród miejsc, organizacji i tematów']],
  ])('%s: tells the word, how it was found and where', async (q, lines) => {
    expect(why(await found(q))).toEqual(lines);
  });

  test('without words nothing is explained', async () => {
    expect((await visit(site, '/szukaj')).$('.card-why')).toHaveLength(0);
  });
});

describe('places that answer', () => {
  test('each leads to its own place on the page of the item, and that place is there', async () => {
    const page = await found('świetlica');
    const links = attributesOf(page.$, '.card-passages a', 'href');
    expect(textsOf(page.$, '.card-passages a')).toEqual(['część „Rezultaty”', 'część „Jak zaczęto”']);
    const shown = await visit(site, `/m/${items[0]!.meta.id}`);
    for (const link of links) expect(shown.$(`[id="${decodeURIComponent(link.split('#')[1]!)}"]`)).toHaveLength(1);
  });
});

describe('words asked for exactly', () => {
  test('a word found in other forms can be asked for as it stands; then nothing else is found, and the way is gone', async () => {
    const page = await found('młodzi gospodynie');
    const ways = attributesOf(page.$, '.exactly a', 'href').map((way) => new URL(way, 'http://x').searchParams.get('q'));
    expect(ways).toEqual(['„młodzi” gospodynie', 'młodzi „gospodynie”']);
    const exact = await found('„gospodyń”');
    expect(textsOf(exact.$, '.card-title')).toEqual(['Koło gospodyń wiejskich uczy młodych']);
    expect(exact.$('.exactly')).toHaveLength(0);
  });

  test('an abbreviation that was spelt out can be asked for as it stands', async () => {
    const page = await found('KGW');
    expect(textsOf(page.$, '.card-title')).toEqual(['Koło gospodyń wiejskich uczy młodych']);
    expect(attributesOf(page.$, '.exactly a', 'aria-label')).toEqual(['Szukaj dokładnie słowa „KGW”, bez innych form i pisowni']);
  });

  test('quotes nothing has: the words are found without them, and the page says so', async () => {
    const page = await found('„młodych gospodyń”');
    expect(textsOf(page.$, '.notice')).toEqual(['Nigdzie nie ma dokładnie tego, co w cudzysłowie. Oto wyniki dla tych samych słów bez cudzysłowu.']);
    expect(textsOf(page.$, '.card-title')).toEqual(['Koło gospodyń wiejskich uczy młodych']);
    expect((await found('„gospodyń wiejskich”')).$('.notice')).toHaveLength(0);
  });
});

describe('on our own content', () => {
  let real: RealSite;
  beforeAll(async () => {
    real = await realSite(mkdtempSync(join(folder, 'real-')));
  });
  afterAll(() => real.close());

  test('every passage of every item has its place on the page', { timeout: 60_000 }, async () => {
    const missing: string[] = [];
    for (const one of real.library.publicItems('2026-11-23')) {
      const { $ } = await visit(real.site, `/m/${one.meta.id}`);
      for (const { id } of passagesOf(one)) if (id !== '' && $(`[id="${id}"]`).length !== 1) missing.push(`${one.meta.id}#${id}`);
    }
    expect(missing).toEqual([]);
  });
});
