import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collationKey } from '../../src/language/index.js';

const polish = new Intl.Collator('pl');

describe('collationKey', () => {
  test.each([
    ['letters', [...'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż']],
    ['towns', ['Aleksandrów', 'Łódź', 'Lublin', 'Łomża', 'Ćmielów', 'Czersk', 'Żory', 'Zabrze', 'Źródła', 'Zawiercie', 'Ełk', 'Elbląg']],
    ['capitals', ['bank', 'Ábel', 'Adam', 'ADAMS', 'żaba', 'ŻABKA', 'Zet']],
    ['digits', ['2 gminy', '10 gmin', 'gmina 2', 'gmina', 'gminy', '3 sektor']],
    ['words', ['Nowy Sącz', 'Nowysącz', 'Nowa Sól', 'Nowy Targ', 'Nowy']],
    ['foreign', ['café', 'cafe', 'cage', 'naïwny', 'nakaz', 'Großa', 'Grosz', 'Ærø', 'Adam', 'Agata']],
  ])('sorts %s as Intl.Collator does', (_, texts) => {
    expect(byKey(texts)).toEqual([...texts].sort(polish.compare));
  });

  test('agrees with Intl.Collator on any Polish words', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aąbcćeęlłnńoósśzźżAĄŁŻ019 '), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, two] = [a, b].map((raw) => raw.trim().replace(/ +/g, ' ')) as [string, string];
        const [keyOne, keyTwo] = [collationKey(one), collationKey(two)];
        const order = new Intl.Collator('pl', { sensitivity: 'base' }).compare(one, two);
        expect(Math.sign(order)).toBe(keyOne < keyTwo ? -1 : keyOne > keyTwo ? 1 : 0);
      }),
      { numRuns: 3000 },
    );
  });

  test('passes over quotes and punctuation, and takes hyphens for spaces', () => {
    expect(collationKey('„Łódź” – (nowe) centrum!')).toBe(collationKey('łódź nowe centrum'));
    expect(collationKey('Bielsko-Biała')).toBe(collationKey('Bielsko Biała'));
  });

  test('is ASCII whatever the text, and puts other scripts last', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[\x20-\x7e]*$/.test(collationKey(text))));
    expect(byKey(['Київ', 'żż', 'Афины'])).toEqual(['żż', 'Афины', 'Київ']);
  });
});

function byKey(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => {
    const [one, two] = [collationKey(a), collationKey(b)];
    return one < two ? -1 : one > two ? 1 : polish.compare(a, b);
  });
}
