import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabularies } from '../../../src/content/read-vocabularies.js';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';
import { recogniser } from '../../../src/search/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { edition, item, libraryOf, TODAY } from '../../web/builders.js';

const { vocabularies } = await readVocabularies(join(projectRoot(), 'content'));
const analyser = createAnalyser(await readDictionary());

const inRegion = (region: string, ...places: string[]) => item('case-study', { regions: [region], places: places.map((name) => ({ name })) });
const library = libraryOf(vocabularies, {
  items: [
    item('case-study', { id: 'kkwl-2026-0042' }),
    item('case-study', { id: 'kkwl-2026-0043', workflow: 'draft' }),
    item('case-study', { id: 'kkwl-2026-0044', workflow: 'withdrawn' }),
    item('case-study', { id: 'kkwl-2026-0045', dates: { published: '2026-11-01', modified: '2026-11-01', embargoUntil: '2027-01-01' } }),
    inRegion('PL-10', 'Łódź'),
    inRegion('PL-10', 'Dobra, gmina Sędziejowice'),
    inRegion('PL-08', 'Gorzów Wielkopolski'),
    inRegion('PL-02', 'Stronie Śląskie'),
    inRegion('PL-14', 'Radom'),
    inRegion('PL-16', 'Opole'),
    inRegion('PL-28', 'Pisz'),
    inRegion('PL-28', 'Elbląg'),
    // Filed in one voivodeship for order, though its towns lie in three.
    inRegion('PL-24', 'Elbląg', 'Supraśl'),
    inRegion('PL-02', 'Wójtowice', 'Lądek-Zdrój'),
    item('case-study', { regions: ['PL-06', 'PL-18'], places: [{ name: 'Leżajsk' }] }),
    item('case-study', { regions: ['PL-30'], places: [{ name: 'Ukryte Doły' }], workflow: 'draft' }),
  ],
  editions: ['2023', '2024', '2025'].map((code, index) => edition({ code, name: { pl: `${'I'.repeat(index + 1)} Krajowy Kongres Współpracy Lokalnej`, en: `${['1st', '2nd', '3rd'][index]} National Congress of Local Cooperation` } })),
});
const recognise = recogniser(library, analyser, TODAY);

/** Offers as `facet code „what is left”`. */
const offersOf = (text: string) => recognise(text).offers.map(({ facet, code, text: left }) => `${facet} ${code} „${left}”`);

/** Each in the nominative, genitive and locative of the neuter; the fourth is the older locative without its noun. */
const VOIVODESHIPS: Record<string, string> = {
  'PL-02': 'dolnośląskie dolnośląskiego dolnośląskim dolnośląskiem',
  'PL-04': 'kujawsko-pomorskie kujawsko-pomorskiego kujawsko-pomorskim kujawsko-pomorskiem',
  'PL-06': 'lubelskie lubelskiego lubelskim lubelskiem',
  'PL-08': 'lubuskie lubuskiego lubuskim lubuskiem',
  'PL-10': 'łódzkie łódzkiego łódzkim łódzkiem',
  'PL-12': 'małopolskie małopolskiego małopolskim małopolskiem',
  'PL-14': 'mazowieckie mazowieckiego mazowieckim mazowieckiem',
  'PL-16': 'opolskie opolskiego opolskim opolskiem',
  'PL-18': 'podkarpackie podkarpackiego podkarpackim podkarpackiem',
  'PL-20': 'podlaskie podlaskiego podlaskim podlaskiem',
  'PL-22': 'pomorskie pomorskiego pomorskim pomorskiem',
  'PL-24': 'śląskie śląskiego śląskim śląskiem',
  'PL-26': 'świętokrzyskie świętokrzyskiego świętokrzyskim świętokrzyskiem',
  'PL-28': 'warmińsko-mazurskie warmińsko-mazurskiego warmińsko-mazurskim warmińsko-mazurskiem',
  'PL-30': 'wielkopolskie wielkopolskiego wielkopolskim wielkopolskiem',
  'PL-32': 'zachodniopomorskie zachodniopomorskiego zachodniopomorskim zachodniopomorskiem',
};
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('ł', 'l');

describe.each(Object.entries(VOIVODESHIPS))('%s', (code, forms) => {
  const [nominative, genitive, locative, older] = forms.split(' ') as [string, string, string, string];

  test.each([
    [`drzewa ${nominative}`, 'drzewa'],
    [`${nominative} drzewa`, 'drzewa'],
    [`drzewa w województwie ${locative}`, 'drzewa'],
    [`drzewa z województwa ${genitive}`, 'drzewa'],
    [`drzewa woj. ${nominative}`, 'drzewa'],
    [`${nominative} województwo drzewa`, 'drzewa'],
    [`drzewa w ${older}`, 'drzewa'],
    [nominative, ''],
    [nominative.toUpperCase(), ''],
    [nominative.replaceAll('-', ' '), ''],
    [nominative.replaceAll('-', ''), ''],
  ])('„%s”: is the voivodeship, also without Polish letters', (text, left) => {
    expect(offersOf(text)).toEqual([`region ${code} „${left}”`]);
    expect(offersOf(bare(text))).toEqual([`region ${code} „${left}”`]);
  });
});

describe('voivodeships by other names', () => {
  test.each([
    ['seniorzy na Mazowszu', ['region PL-14 „seniorzy”']],
    ['seniorzy na mazurach', ['region PL-28 „seniorzy”']],
    ['na Dolnym Śląsku', ['region PL-02 „”']],
    ['gorny slask', ['region PL-24 „”']],
    ['pomorze zachodnie granty', ['region PL-32 „granty”']],
    ['dolno-śląskie', ['region PL-02 „”']],
    ['zachodnio pomorskie', ['region PL-32 „”']],
    ['trees in Lower Silesia', ['region PL-02 „trees”']],
    ['granty małopolska', ['region PL-12 „granty”']],
    // Śląsk may be Dolny, Górny or Opolski, Pomorze Zachodnie or Gdańskie.
    ['na Śląsku', []],
    ['pomorze', []],
    // Other than neuter it is an adjective: a panel of the city of Łódź, a council of Lublin.
    ['łódzki panel', []],
    ['lubelska rada', []],
    ['śląskich drzew', []],
    ['cała Polska', []],
    ['zagranica', []],
  ])('„%s”', (text, offers) => {
    expect(offersOf(text)).toEqual(offers);
  });
});

describe('names of people and of towns we do not know', () => {
  test.each(['Jan Mazur', 'jan mazur', 'prof. Jana Opolskiego', 'Andrzej Podlaski', 'w Sokołowie Podlaskim', 'Międzyrzeca Podlaskiego', 'w dobrej gminie', 'dobra rada', 'pisz do urzędu', 'radom gminy', 'Leżajsk', 'Supraśl', 'Ukryte Doły'])('„%s”: names nothing', (text) => {
    expect(offersOf(text)).toEqual([]);
  });

  test('a place and the adjective of another voivodeship: are a town we do not know, in that voivodeship', () => {
    expect(offersOf('opole lubelskie drzewa')).toEqual(['region PL-06 „opole drzewa”']);
  });
});

describe('places: their voivodeship is offered and the words stay, because no facet is as narrow', () => {
  test.each([
    ['drzewa Łódź', 'PL-10'],
    ['w Łodzi', 'PL-10'],
    ['drzewa w lodzi', 'PL-10'],
    ['LODZ', 'PL-10'],
    ['Gorzowie Wielkopolskim', 'PL-08'],
    ['drzewa gorzów wielkopolski', 'PL-08'],
    ['w Stroniu Śląskim', 'PL-02'],
    ['gmina dobra', 'PL-10'],
    ['drzewa w Dobrej', 'PL-10'],
    ['jadłodzielnia pisz', 'PL-28'],
    ['w Piszu', 'PL-28'],
    ['w Radomiu', 'PL-14'],
    ['Elbląg', 'PL-28'],
    ['lądek zdrój', 'PL-02'],
  ])('„%s” lies in %s', (text, region) => {
    expect(offersOf(text)).toEqual([`region ${region} „${text}”`]);
  });

  test('a place and its voivodeship: one offer, without the name of the voivodeship', () => {
    expect(offersOf('drzewa Łódź łódzkie')).toEqual(['region PL-10 „drzewa Łódź”']);
  });
});

describe('editions', () => {
  test.each([
    ['2023', ['edition 2023 „”']],
    ['2024 rok', ['edition 2024 „”']],
    ['drzewa w 2024 r.', ['edition 2024 „drzewa”']],
    ['kongres 2025 drzewa', ['edition 2025 „drzewa”']],
    ['edycja 2023, drzewa', ['edition 2023 „drzewa”']],
    ['III Kongres', ['edition 2025 „”']],
    ['ii kongres drzewa', ['edition 2024 „drzewa”']],
    ['I Krajowy Kongres Współpracy Lokalnej', ['edition 2023 „”']],
    ['2nd Congress', ['edition 2024 „”']],
    ['drzewa i kongres', []],
    ['2020', []],
    ['2023–2024', []],
    ['2023/2024 drzewa', []],
    ['2023 zł', []],
    ['20234', []],
    ['60 drzew', []],
    ['III sektor kongres', ['topic rozwoj-organizacji „kongres”']],
  ])('„%s”', (text, offers) => {
    expect(offersOf(text)).toEqual(offers);
  });
});

describe('topics, sectors and kinds', () => {
  test.each([
    ['budżetu obywatelskiego', ['topic budzet-obywatelski „”']],
    ['BO drzewa', ['topic budzet-obywatelski „drzewa”']],
    ['bo drzewa', []],
    ['rada seniorów', ['topic rada-seniorow „”']],
    ['drzewa organizacje pozarządowe', ['sector ngo „drzewa”']],
    ['prezentacje drzewa', ['kind presentation „drzewa”']],
    ['participatory budget trees', ['topic budzet-obywatelski „trees”']],
    // Examples of a sector, not its name.
    ['koło gospodyń wiejskich', []],
    ['szkoła', []],
    ['czy fundusz sołecki można wydać na drzewa', []],
    ['budżet obywatelski mazowieckie 2023', ['region PL-14 „budżet obywatelski 2023”', 'edition 2023 „budżet obywatelski mazowieckie”', 'topic budzet-obywatelski „mazowieckie 2023”']],
  ])('„%s”', (text, offers) => {
    expect(offersOf(text)).toEqual(offers);
  });
});

describe('words that are asked for literally or excluded', () => {
  test.each(['„łódzkie drzewa”', '"województwo śląskie"', 'drzewa -łódzkie', '„budżet” obywatelski'])('%s: names nothing', (text) => {
    expect(offersOf(text)).toEqual([]);
  });

  test('the rest of the query: is still understood, and nothing of it is lost', () => {
    expect(offersOf('„stare drzewa” łódzkie -lipa')).toEqual(['region PL-10 „„stare drzewa” -lipa”']);
  });
});

describe('identifiers', () => {
  test.each(['kkwl-2026-0042', 'KKWL 2026 42', 'kkwl20260042', 'kkwl–2026–42', 'KKWL/2026/0042', '2026-0042', 'opis kkwl-2026-0042!'])('„%s”: is the item', (text) => {
    expect(recognise(text)).toEqual({ items: ['kkwl-2026-0042'], offers: [] });
  });

  test.each(['kkwl-2026-0043', 'kkwl-2026-0044', 'kkwl-2026-0045', 'kkwl-2026-9999', 'kkwl', 'kkwl-2026', '2014-2020', '00420', '12026-0042', '2026-00421'])('„%s”: is none the public may know of', (text) => {
    expect(recognise(text).items).toEqual([]);
  });
});

describe('whatever is typed', () => {
  test.each(['', ' ', '„', '-', 'a'.repeat(300), 'łódzkie '.repeat(40), '2023 '.repeat(60), '\u{1F333} 😀', 'w w w w'])('%j: is answered', (text) => {
    expect(recognise(text).offers.length).toBeLessThanOrEqual(4);
  });

  test('any text: is answered with parts of itself', () => {
    const pieces = fc.constantFrom('łódzkie', 'Łódź', 'w', 'woj.', '2023', '–', '-', '„', '”', '"', 'kkwl', '2026', '0042', 'rada', 'seniorów', 'I', 'kongres', ',', '.', '\u0301', '😀', '\ud800');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(pieces, { maxLength: 20 }).map((list) => list.join(' ')), fc.array(pieces, { maxLength: 20 }).map((list) => list.join(''))), (text) => {
        const { items, offers } = recognise(text);
        for (const { text: left } of offers) expect(left.length).toBeLessThanOrEqual(text.normalize('NFC').length);
        expect(items.every((id) => id === 'kkwl-2026-0042')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
