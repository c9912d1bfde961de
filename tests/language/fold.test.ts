import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/index.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)));

describe('fold', () => {
  test('takes the marks off every Polish letter', () => {
    expect(fold('aąbcćdeęfghijklłmnńoóprsśtuwyzźż')).toBe('aabccdeefghijkllmnnooprsstuwyzzz');
    expect(fold('AĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ')).toBe('aabccdeefghijkllmnnooprsstuwyzzz');
  });

  test.each([
    ['Zażółć GĘŚLĄ jaźń', 'zazolc gesla jazn'],
    ['Z\u0307\u0141o\u0301dz\u0301', 'zlodz'],
    ['Čapek, Müller, Győr, Ærø, Þór', 'capek, muller, gyor, aro, tor'],
    ['ß ẞ œ ﬁ ǆ İ ı ŉ ƶ', 's s o f d i i n z'],
    ['ＡＢｃ', 'abc'],
    ['ПРИВЕТ Йод', 'привет йод'],
    ['2025 – „№” 👩‍👩‍👧', '2025 – „№” 👩‍👩‍👧'],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('keeps the length of every unit of the basic plane, and folding again changes nothing', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const composed = String.fromCharCode(unit).normalize('NFC');
      const folded = fold(composed);
      if (folded.length !== composed.length || fold(folded) !== folded) expect.fail(`U+${unit.toString(16)}`);
    }
  });

  test('has the length of the text in NFC, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.normalize('NFC').length));
  });

  test('is idempotent, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
    const letterWithMarks = fc
      .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.array(fc.integer({ min: 0x300, max: 0x36f })))
      .map(([letter, marks]) => letter + String.fromCharCode(...marks));
    fc.assert(fc.property(letterWithMarks, (text) => fold(fold(text)) === fold(text)), { numRuns: 2000 });
  });
});
