import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary, type Language, type Library } from '../../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';
import { Suggestions, type Suggestion } from '../../../src/search/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { item, libraryOf, TODAY } from '../../web/builders.js';
import { vocabularies } from '../../web/site.js';

const analyser = createAnalyser(readDictionary());
let real: Library;

beforeAll(async () => {
  real = await readLibrary({ content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') });
});

/** Suggestions in one line each: `kind: what it is`. */
async function suggested(library: Library, text: string, language: Language = 'pl'): Promise<string[]> {
  const found = await new Suggestions({ library: () => library, analyser, today: () => TODAY }).suggest(text, language);
  return found.map((suggestion) => `${suggestion.kind}: ${nameOf(suggestion, library)}`);
}

function nameOf(suggestion: Suggestion, library: Library): string {
  if ('text' in suggestion) return suggestion.text;
  if ('code' in suggestion) return suggestion.code;
  if ('region' in suggestion) return suggestion.region;
  return 'name' in suggestion ? suggestion.name : library.publicItem(suggestion.id, TODAY)!.meta.title;
}

describe('our own content', () => {
  test.each([
    ['no Polish letters', 'lodz', 'place: Łódź'],
    ['the beginning of a word', 'wrocł', 'place: Wrocław'],
    ['another case', 'wrocławiu', 'place: Wrocław'],
    ['another case without its letters', 'seniorow rad', 'query: rada seniorów'],
    ['a finished word in another case and one begun', 'radzie sen', 'query: rada seniorów'],
    ['a kind of place and its name begun', 'gminie ostr', 'place: Ostrowiec Świętokrzyski'],
    ['words begun in another order', 'ob bu', 'query: budżet obywatelski'],
    ['words begun, without their letters', 'kolo gos', 'query: koło gospodyń wiejskich'],
    ['an abbreviation', 'kgw', 'query: koło gospodyń wiejskich'],
    ['an abbreviation that is also a word that says nothing', 'bo', 'topic: budzet-obywatelski'],
    ['a word that says nothing on the way to one that does', 'budżet o', 'topic: budzet-obywatelski'],
    ['a word that says nothing and leads nowhere', 'rada seniorów z', 'person: Rada Seniorów w Sosnowcu'],
    ['another name of a voivodeship', 'mazow', 'place: PL-14'],
    ['a surname', 'nieme', 'person: Simon Niemeyer'],
    ['a word in the middle of a title', 'hobbit', 'item: Wioska Hobbitów w Sierakowie Sławieńskim'],
    ['capitals and punctuation', '  „BUDŻET, OBYW', 'topic: budzet-obywatelski'],
    ['an English name of a topic', 'citizens as', 'topic: panel-obywatelski'],
  ])('%s (%s): leads to %s', async (_what, text, expected) => {
    expect(await suggested(real, text)).toContain(expected);
  });

  test.each(['', ' ', 'w', 'ł', '?', '„”', '-', '\u0000', '😀', 'xyzzyq', 'qq ww'])('%j: leads nowhere', async (text) => {
    expect(await suggested(real, text)).toEqual([]);
  });

  test('words to search for: are written with their letters and in the dictionary form, whatever was typed', async () => {
    const words = (await suggested(real, 'spoldz')).filter((line) => line.startsWith('query')).map((line) => line.slice('query: '.length));
    expect(words).toContain('spółdzielnia energetyczna');
    for (const word of words) expect(word).toMatch(/^spółdziel/u);
  });

  test('words typed whole: are not offered again, unless letters are missing', async () => {
    expect(await suggested(real, 'rada seniorów')).not.toContain('query: rada seniorów');
    expect(await suggested(real, 'rada seniorow')).toContain('query: rada seniorów');
  });

  test('every beginning of every title: leads to at most eight, at most three of a kind, kind by kind and none twice', async () => {
    const suggestions = new Suggestions({ library: () => real, analyser, today: () => TODAY });
    const order = ['query', 'topic', 'place', 'person', 'item'];
    for (const { meta } of real.publicItems(TODAY)) {
      for (let length = 2; length <= meta.title.length; length += 3) {
        const found = await suggestions.suggest(meta.title.slice(0, length), 'pl');
        expect(found.length).toBeLessThanOrEqual(8);
        const kinds = found.map(({ kind }) => kind);
        expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        for (const kind of order) expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(3);
        expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
      }
    }
  });

  test('the first two words of a title: lead to something; all of it: leads to its item', async () => {
    const suggestions = new Suggestions({ library: () => real, analyser, today: () => TODAY });
    for (const { meta } of real.publicItems(TODAY)) {
      expect(await suggestions.suggest(meta.title.split(' ').slice(0, 2).join(' '), 'pl'), meta.title).not.toEqual([]);
      // Of two items with the same words in their titles one comes first.
      expect(await suggestions.suggest(meta.title, 'pl'), meta.title).toContainEqual({ kind: 'item', id: meta.id });
    }
  });

  test('the English interface: offers English words to search for, the Polish one does not', async () => {
    expect(await suggested(real, 'partic', 'en')).toContain('query: participatory budgeting');
    expect((await suggested(real, 'partic', 'pl')).filter((line) => line.startsWith('query'))).toEqual([]);
    expect(await suggested(real, 'budz', 'en')).toContain('query: budżet obywatelski');
  });
});

describe('order', () => {
  const councils = [
    item('case-study', { title: 'Miejska rada seniorów w Kutnie', places: [{ name: 'Kutno', type: 'miasto' }], regions: ['PL-10'] }),
    item('case-study', { title: 'Rada dzieci', places: [{ name: 'Radom', type: 'miasto' }] }),
    item('case-study', { title: 'Rada seniorów w Radomiu', topics: ['rada-seniorow'], places: [{ name: 'Radom', type: 'miasto' }, { name: 'Radomsko' }] }),
  ];

  test('a name that begins with what was typed: comes before one that has it inside', async () => {
    expect((await suggested(libraryOf(vocabularies, { items: councils }), 'rada')).filter((line) => line.startsWith('item'))).toEqual(['item: Rada dzieci', 'item: Rada seniorów w Radomiu', 'item: Miejska rada seniorów w Kutnie']);
  });

  test('of two that begin alike: the one with more items comes first, but a whole name comes before all', async () => {
    const places = async (text: string) => (await suggested(libraryOf(vocabularies, { items: councils }), text)).filter((line) => line.startsWith('place'));
    expect(await places('rad')).toEqual(['place: Radom', 'place: Radomsko']);
    const more = [...councils, item('case-study', { places: [{ name: 'Radomsko' }] }), item('case-study', { places: [{ name: 'Radomsko' }] })];
    const first = async (text: string) => (await suggested(libraryOf(vocabularies, { items: more }), text)).find((line) => line.startsWith('place'));
    expect([await first('radom'), await first('rado')]).toEqual(['place: Radom', 'place: Radomsko']);
  });
});

describe('what is behind a suggestion', () => {
  test('an empty library: has none', async () => {
    expect(await suggested(libraryOf(vocabularies), 'rada seniorów')).toEqual([]);
  });

  test('topics, methods and regions without items: are not offered', async () => {
    const one = libraryOf(vocabularies, { items: [item('case-study', { title: 'Opis', topics: ['energia'], regions: ['PL-10'] })] });
    expect(await suggested(one, 'energ')).toContain('topic: energia');
    expect(await suggested(one, 'konsultacje spo')).toEqual([]);
    expect(await suggested(one, 'mazow')).toEqual([]);
  });

  test('what only one title says: is offered as the item, not as words to search for', async () => {
    const one = item('case-study', { title: 'Objazdowa świetlica' });
    const other = item('case-study', { title: 'Nasza objazdowa świetlica w autobusie' });
    expect(await suggested(libraryOf(vocabularies, { items: [one] }), 'objaz')).toEqual(['item: Objazdowa świetlica']);
    expect(await suggested(libraryOf(vocabularies, { items: [one, other] }), 'objaz')).toContain('query: objazdowa świetlica');
  });

  test('words in other cases only: are not offered; a capital is kept only where every title has it', async () => {
    const titles = ['Razem z kulturą', 'Spotkania z kulturą', 'Rada sąsiedzka', 'Nasza rada sąsiedzka', 'Klub Zielona Gmina', 'Zielona Gmina razem'];
    const library = libraryOf(vocabularies, { items: titles.map((title) => item('case-study', { title })) });
    const words = async (text: string) => (await suggested(library, text)).filter((line) => line.startsWith('query'));
    expect([await words('kultur'), await words('sasiedz'), await words('ziel')]).toEqual([[], ['query: rada sąsiedzka'], ['query: Zielona Gmina']]);
  });

  test('items without names of their own: nobody in particular is offered', async () => {
    const nobody = item('case-study', { title: 'Opis', initiator: { name: 'mieszkańcy osiedla' }, partners: ['wolontariusze', 'Fundacja Most'] });
    const library = libraryOf(vocabularies, { items: [nobody] });
    expect(await suggested(library, 'mieszkancy os')).toEqual([]);
    expect(await suggested(library, 'most')).toEqual(['person: Fundacja Most']);
  });
});
