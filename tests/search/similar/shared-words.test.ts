import { describe, expect, test } from 'vitest';
import { similarTo, study } from './library-of-many.js';

const ALIKE = { methods: ['cialo-doradcze', 'losowanie'], topics: ['rada-seniorow', 'wspolpraca'] };

/** The words told of two items with these summaries, which are filed alike in everything. */
async function wordsOf(one: string, other: string): Promise<readonly string[]> {
  const [found] = await similarTo(study('Tytuł', one, ALIKE), [study('Nagłówek', other, ALIKE)]);
  return found!.shared.words;
}

describe('words two texts share', () => {
  test.each([
    ['in any form: in the dictionary form, with Polish letters', 'Spisano je z rekomendacjami.', 'Przyjęto dwie rekomendacje.', ['rekomendacja']],
    ['with ó and ę in other cases', 'Zapytano o łódź.', 'Płynęli na łodzi.', ['łódź']],
    ['that differ only by a mark: are told apart', 'Sprawę zna sąd.', 'Owoce daje sadowi.', []],
    ['two in a row: as one name', 'Spotkanie młodzieżowej rady gminy.', 'Powstała młodzieżowa rada.', ['młodzieżowa rada']],
    ['a noun and its noun: the first in the nominative', 'Mówiono o rzecznikach pacjentów.', 'Działa rzecznik pacjentów.', ['rzecznik pacjentów']],
    ['a noun that ends as adjectives do', 'Zaczęło koło gospodyń.', 'Pomogły koła gospodyń.', ['koło gospodyń']],
    ['policies, not politicians', 'Koordynator polityk senioralnych.', 'Kształt polityki senioralnej.', ['polityka']],
    ['an adjective without its noun: is no thing', 'To klimatyczne lato.', 'To klimatyczna zima.', []],
    ['verbs', 'Zasadzili i podlewali.', 'Podlewają, zasadzą.', []],
    ['when and how many', 'We wrześniu, trzy tysiące, ponad połowa.', 'Ponad trzy tysiące, wrzesień, połowa.', []],
    ['a country', 'Przyjechali z Ukrainy.', 'Pojechali ku Ukrainie.', ['Ukraina']],
    ['a capital that only begins a sentence', 'Zieleń jest ważna.', 'Zieleni ubywa.', ['zieleń']],
    ['a word no dictionary knows: as it stands', 'Projekt Stabilo trwa.', 'W projekcie Stabilo.', ['projekt Stabilo']],
    ['a foreign name: as it stands', 'Trwa Building Bridges.', 'Rusza Building Bridges.', ['Building Bridges']],
    ['numbers, signs and nothing', '2024 … 😀 <b>', '2024 … 😀 <b>', []],
  ])('%s', async (_name, one, other, words) => {
    expect(await wordsOf(one, other)).toEqual(words);
  });

  test('words of a label told anyway: are not told again', async () => {
    expect(await wordsOf('Losowanie i drzewo.', 'Drzewa oraz losowania.')).toEqual(['drzewo']);
  });

  test('many: three are told', async () => {
    const text = 'Drzewo, rower, kościół, biblioteka, stadion.';
    expect(await wordsOf(text, text)).toHaveLength(3);
  });
});
