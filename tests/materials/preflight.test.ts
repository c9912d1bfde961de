import { describe, expect, test } from 'vitest';
import { blocking, FINDINGS, nameUnits, preflight, type Reading, type Unit } from '../../src/materials/index.js';
import { findPersonalData, isPesel } from '../../src/materials/preflight/find-personal-data.js';
import { unit } from './fixtures/read.js';

const reading = (units: Partial<Unit>[], facts: Partial<Reading> = {}): Reading => ({
  unit: 'slide', total: units.length, units: units.map((one, index) => unit(index + 1, one)), hasText: true, title: null, language: null,
  width: 960, height: 540, isTagged: null, hasScripts: false, attachments: 0, ...facts,
});
const found = (one: Reading) => preflight(one).map(({ code, units }) => [code, ...units]);

describe('personal data', () => {
  test.each(['44051401359', '02070803628', '92071314764'])('PESEL %s: is one', (digits) => expect(isPesel(digits)).toBe(true));
  test.each([
    ['44051401358', 'its check digit is wrong'],
    ['44133201357', 'there is no such day'],
    ['00000000000', 'there is no month 0'],
    ['4405140135', 'ten digits'],
    ['abcdefghijk', 'letters'],
  ])('%s: is none, %s', (digits) => expect(isPesel(digits)).toBe(false));

  test.each([
    ['PESEL: 44051401359', ['44…59']],
    ['pesel 440514 01359.', ['44…59']],
    ['nr 44051401359, nr 44051401359', ['44…59']],
    ['tel. 600123456', ['…456']],
    ['Telefon: 600 123 456', ['…456']],
    ['kom.: 600-123-456', ['…456']],
    ['+48 22 123 45 67', ['…567']],
    ['(22) 123-45-67 lub +48600123456', ['…567', '…456']],
    ['Zadzwoń: 123 456 789', ['…789']],
    ['600 123 456', ['…456']],
    ['jan.kowalski@urzad.gmina.pl', ['j…@urzad.gmina.pl']],
    ['Pisz: biuro@frdl.org.pl.', ['b…@frdl.org.pl']],
  ])('%s: is found as %j', (text, masked) => expect(findPersonalData(text).map((find) => find.masked)).toEqual(masked));

  test.each([
    'budżet 600 123 456 zł',
    'kwota: 512 345 678 PLN',
    'REGON 600123456, NIP 512-345-67-89, KRS 0000123456',
    'REGON: 600 123 456',
    'konto 12 3456 7890 1234 5678 9012 3456',
    'Dz.U. 2024 poz. 1465, art. 5a ust. 7, lata 2014-2020 i 2023 2024',
    '1 600 123 456 mieszkańców, 22 123 45 67 890',
    '123456789',
    'ISBN 978-83-123-4567-8, 2026-11-23, 12:30-13:45',
    '@kongres i gmina@',
    'https://frdl.org.pl/600123456/44051401358',
  ])('%s: is nobody', (text) => expect(findPersonalData(text)).toEqual([]));

  test('it: is looked for everywhere, tells the places, and blocks until it is confirmed', () => {
    const report = preflight(reading([{ title: 'A', text: 'tel. 600123456' }, { title: 'B', notes: 'PESEL 44051401359' }, { title: 'C', altTexts: 'a@b.pl', isHidden: true }], { title: 'x@y.pl' }));
    expect(report.filter(({ blocks }) => blocks)).toEqual([
      { code: 'pesel', ...FINDINGS.pesel, units: [2], found: ['44…59'] },
      { code: 'phone', ...FINDINGS.phone, units: [1], found: ['…456'] },
      { code: 'email', ...FINDINGS.email, units: [1, 3], found: ['x…@y.pl', 'a…@b.pl'] },
    ]);
    expect(blocking(report, ['phone', 'email']).map(({ code }) => code)).toEqual(['pesel']);
    expect(blocking(report, ['pesel', 'phone', 'email'])).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/44051401359|600123456/u);
  });
});

describe('the report', () => {
  test('a sound deck, a sound picture: nothing to say', () => {
    expect(found(reading([{ title: 'Cel', text: 'Panel' }, { title: 'Koszt', smallestFont: 18, pictures: 1 }]))).toEqual([]);
    expect(found(reading([{ pictures: 1, picturesWithoutAlt: 1 }], { unit: 'image', hasText: false }))).toEqual([]);
  });

  test('a careless deck: every fault with its slides', () => {
    const units = [{ title: 'Cel', notes: 'x' }, {}, { title: 'cel', isHidden: true }, { title: 'Inny', pictures: 2, picturesWithoutAlt: 1, smallestFont: 9, hasLocation: true }, { isCut: true }];
    expect(found(reading(units))).toEqual([['location', 4], ['notes', 1], ['hidden-slides', 3], ['missing-title', 2, 5], ['same-title', 1, 3], ['no-alt', 4], ['tiny-text', 4], ['cut', 5]]);
  });

  test('a scan, an untagged PDF, one with scripts', () => {
    const page = { unit: 'page', width: 595, height: 842 } as const;
    expect(found(reading([{}], { ...page, hasText: false, isTagged: false }))).toEqual([['no-text']]);
    expect(found(reading([{ smallestFont: 7 }], { ...page, isTagged: false, hasScripts: true }))).toEqual([['untagged'], ['extras']]);
    expect(found(reading([{ text: 'a' }], { ...page, isTagged: true, total: 5 }))).toEqual([['cut']]);
  });

  test('a document without headings: only a long one', () => {
    expect(found(reading([{ text: 'a' }], { unit: 'section' }))).toEqual([]);
    expect(found(reading([{ text: 'a' }, { text: 'b' }], { unit: 'section' }))).toEqual([['no-headings']]);
    expect(found(reading([{ title: 'A' }, { text: 'b' }], { unit: 'section' }))).toEqual([]);
  });

  test('small slides: letters count for the height of the slide', () => {
    expect(found(reading([{ title: 'A', smallestFont: 10 }], { height: 405, width: 720 }))).toEqual([]);
    expect(found(reading([{ title: 'A', smallestFont: 10 }], { height: 720, width: 1280 }))).toEqual([['tiny-text', 1]]);
  });

  test.each([
    [[], ''],
    [[7], 'slajd 7'],
    [[2, 3], 'slajdy 2 i 3'],
    [[2, 5, 6, 7, 8, 11], 'slajdy 2, 5–8 i 11'],
  ] as const)('places %j: are said as „%s”', (numbers, text) => expect(nameUnits('slide', numbers)).toBe(text));
});
