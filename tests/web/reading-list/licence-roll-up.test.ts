import { expect, test } from 'vitest';
import { readingList } from '../../../src/web/texts/pl/reading-list.js';
import { licenceRollUp, type Licensed } from '../../../src/web/reading-list/licence-roll-up.js';

const words = readingList.licences;
const itemsWith = (...codes: string[]) => codes.map((code) => ({ record: { licence: { code, label: { pl: code, en: code }, url: undefined } }, part: { title: `Na ${code}`, titleLanguage: 'pl' } }) as unknown as Licensed);
const wholeOf = (...codes: string[]) => licenceRollUp(itemsWith(...codes), words, 'pl', false).whole.lines;

test.each([
  [['CC-BY-4.0', 'CC0-1.0'], [words.wholeFree]],
  [['CC-BY-4.0', 'CC-BY-SA-4.0'], [words.wholeFree, words.wholeShareAlike]],
  [['CC-BY-SA-4.0'], [words.wholeFree]],
  [['CC-BY-SA-4.0', 'CC-BY-NC-4.0'], [words.wholeNonCommercial, words.wholeConflict]],
  [['CC-BY-SA-4.0', 'all-rights-reserved'], [words.wholeReserved, words.wholeConflict]],
  [['OGL-UK-3.0'], [words.wholeUnknown]],
  [[], []],
])('a document with %j: says %j of the whole', (codes, lines) => {
  expect(wholeOf(...codes)).toEqual(lines);
});

test('licences: stand once each with what their names ask for and their items', () => {
  const { uses } = licenceRollUp(itemsWith('CC-BY-NC-SA-4.0', 'CC-BY-4.0', 'CC-BY-NC-SA-4.0'), words, 'pl', false);
  expect(uses.map(({ label, meaning, titles }) => [label, meaning, titles.length])).toEqual([
    ['CC-BY-NC-SA-4.0', [words.traits.attribution, words.traits.shareAlike, words.traits.nonCommercial], 2],
    ['CC-BY-4.0', [words.traits.attribution], 1],
  ]);
});
