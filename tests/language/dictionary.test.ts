import { describe, expect, test } from 'vitest';
import { Dictionary, fold, readDictionary } from '../../src/language/index.js';
import { MARKED_LETTERS } from '../../src/language/spellings.js';

const dictionary = readDictionary();

describe('Dictionary.lemmas', () => {
  test.each([
    ['wsi', ['wieś']],
    ['wsiach', ['wieś']],
    ['ludzie', ['ludzie', 'lud', 'człowiek']],
    ['najlepszy', ['dobry']],
    ['zrobiłbym', ['zrobić']],
    ['Łodzi', ['Łódź']],
    ['łodzi', ['łódź']],
    ['Krakowie', ['Krak', 'Kraków']],
    ['głosowania', ['głosowanie', 'głosować']],
    ['PFRON', ['PFRON']],
  ])('%s → %j', (form, lemmas) => {
    expect(dictionary.lemmas(form).sort()).toEqual([...lemmas].sort());
  });

  test.each(['', ';', 'wsi;', 'wsi;AC', 'xyzzy', 'WSIACH', 'lodz', '\ud800', '\0', 'ż'.repeat(5000)])(
    'knows nothing of %j',
    (form) => expect(dictionary.lemmas(form)).toEqual([]),
  );
});

describe('Dictionary.lemmasOfSpellings', () => {
  test.each([
    ['lodz', ['Łódź', 'łódź', 'Lodzia', 'lodzić']],
    ['swietlica', ['świetlica']],
    ['zrodlo', ['źródło']],
    ['żródło', ['źródło']],
    ['zazolc', ['zażółcić']],
    ['wsi', ['wieś']],
    ['xyzzy', []],
    ['', []],
    [';', []],
  ])('%s → %j', (word, lemmas) => {
    expect(dictionary.lemmasOfSpellings(word).sort()).toEqual([...lemmas].sort());
  });

  test('tries only letters that fold to the one typed', () => {
    for (const [bare, marked] of Object.entries(MARKED_LETTERS)) expect([...marked].map(fold)).toEqual([...marked].map(() => bare));
  });
});

test.each([[''], ['\\fsa'], ['not an automaton at all']])('a file that is no dictionary (%j) is refused', (text) => {
  expect(() => new Dictionary(new TextEncoder().encode(text))).toThrow('Not a CFSA2 automaton');
});
