import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, tokens } from '../../src/language/index.js';

const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), units);
const INVISIBLE = /[\u00ad\u034f\u200b-\u200d\u2060\u20e3\ufe00-\ufe0f\ufeff]/gu;

describe('tokens', () => {
  test('give offsets, the word with its marks and the folded form', () => {
    expect(tokens('Gmina Łódź, 2025')).toEqual([
      { start: 0, end: 5, word: 'gmina', form: 'gmina' },
      { start: 6, end: 10, word: 'łódź', form: 'lodz' },
      { start: 12, end: 16, word: '2025', form: '2025' },
    ]);
  });

  test.each([
    ['', []],
    [' \n\t–„”', []],
    ['Bielsko-Biała', ['bielsko', 'biała']],
    ["metoda d’Hondta, d'Hondta", ['metoda', 'd', 'hondta', 'd', 'hondta']],
    ['NGO-sów', ['ngo', 'sów']],
    ['1,5 mln zł; 10 000,00', ['1', '5', 'mln', 'zł', '10', '000', '00']],
    ['§ 7 ust. 2a', ['7', 'ust', '2a']],
    ['snake_case@example.org', ['snake', 'case', 'example', 'org']],
    ['samo\u00adrząd', ['samorząd']],
    ['\u200bsamo\u200brząd\ufeff \u00ad', ['samorząd']],
    ['gminy² m² ½ ①', ['gminy', 'm']],
    ['I ♥ Łódź ❤️ 1️⃣', ['i', 'łódź', '1']],
    ['\u0301\u0301', []],
    ['a\ud800b\udc00c', ['a', 'b', 'c']],
    ['a\0b\u0007c', ['a', 'b', 'c']],
    ['Київ Αθήνα 東京', ['київ', 'αθήνα', '東京']],
    ['𝐀𐐀𝟙', ['𝐀𐐨𝟙']],
  ])('%j → %j', (text, words) => expect(tokens(text).map((token) => token.word)).toEqual(words));

  test('leave invisible characters out of the word but keep them in its offsets', () => {
    expect(tokens('w samo\u00adrządzie\u00ad.')).toEqual([
      { start: 0, end: 1, word: 'w', form: 'w' },
      { start: 2, end: 14, word: 'samorządzie', form: 'samorzadzie' },
    ]);
  });

  test('of text in NFD are the same words at the offsets of that text', () => {
    expect(tokens('Łódź'.normalize('NFD'))).toEqual([{ start: 0, end: 6, word: 'łódź', form: 'lodz' }]);
  });

  test('cut what is no word any more at 64 units, never inside a pair', () => {
    expect(tokens('x'.repeat(100_000))).toEqual([{ start: 0, end: 100_000, word: 'x'.repeat(64), form: 'x'.repeat(64) }]);
    expect(tokens(`x${'𝐀'.repeat(99)}`)[0]!.word).toHaveLength(63);
  });

  test('slices at their offsets fold to their forms, are in order and leave out no letter', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = raw.normalize('NFC');
        let last = 0;
        for (const { start, end, form, word } of tokens(text)) {
          const slice = text.slice(start, end).replace(INVISIBLE, '');
          expect(start >= last && end > start && form.length > 0 && word.length > 0).toBe(true);
          expect(fold(slice).replace(INVISIBLE, '').startsWith(form)).toBe(true);
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{Nd}]/u);
          last = end;
        }
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{Nd}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('only the forms that are wanted: are those of all, in text composed or not', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aąAĄbcćeęnńoóŁłzżß \u0301\u0328\u00adŉİдй') });
    fc.assert(
      fc.property(fc.oneof(anyText, letters, letters.map((text) => text.normalize('NFD'))), fc.nat(3), (text, every) => {
        const all = tokens(text);
        const wanted = new Set(all.filter((_, index) => index % (every + 1) === 0).map(({ form }) => form));
        expect(tokens(text, wanted)).toEqual(all.filter(({ form }) => wanted.has(form)));
      }),
      { numRuns: 2000 },
    );
  });
});
