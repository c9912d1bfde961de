import { describe, expect, test } from 'vitest';
import { bytesOf, counting } from './builders.js';

/** Each with a part that would be found in the file. */
const PERSONAL: Record<string, [query: string, part: string]> = {
  'an e-mail address': ['napisz do jan.kowalski@example.org', 'kowalski'],
  'an e-mail address in words': ['jan.kowalski (at) example.org', 'kowalski'],
  'a web address': ['https://example.org/profil/kowalski', 'kowalski'],
  'an address with www': ['www.kowalski.pl', 'kowalski'],
  'a PESEL': ['85031212345', '850312'],
  'a PESEL with spaces': ['pesel 850312 12345', '850312'],
  'a telephone number': ['600123456', '600123'],
  'one with the country': ['+48 600 123 456', '600 123'],
  'one with hyphens': ['tel. 600-123-456', '600-123'],
  'one with long hyphens': ['600–123–456', '123'],
  'one in brackets': ['(22) 600.12.34', '600.12'],
  'one with a no-break space': ['600\u00a0123\u00a0456', '123'],
  'one in digits of full width': ['６００１２３４５６', '６００'],
  'one of a village': ['telefon 612 34 56', '612 34'],
  'a date of birth': ['ur. 12.03.1985', '12.03'],
  'an account': ['PL61109010140000071219812874', '6110901'],
  'an identity card': ['ABC 123456', '123456'],
  'a street with a number': ['Kowalska ul. Długa 5 m. 3', 'długa'],
  'an estate': ['os. Kowalskie 12/4', 'kowalskie'],
  'a postal code': ['kowalska 00-950 warszawa', 'kowalska'],
  'a letter of 13 words': [Array.from({ length: 13 }, (_, index) => `kowalski${'abcdefghijklm'[index]}`).join(' '), 'kowalski'],
  'more than 100 characters': [`kowalski ${'a'.repeat(92)}`, 'kowalski'],
};

describe('a query that looks like somebody’s data', () => {
  test.each(Object.entries(PERSONAL))('%s: is never on the disk and never counted, however often it is asked', (_name, [query, part]) => {
    const { insight, path, ask, report } = counting({ threshold: 2 });
    ask('gmina', 2);
    ask(query, 5);
    insight.opened(query, 'kkwl-2026-0002');
    insight.flush();
    expect(bytesOf(path).includes('gmina')).toBe(true);
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(bytesOf(path).includes(Buffer.from(part, encoding))).toBe(false);
      expect(bytesOf(path).includes(Buffer.from(query, encoding))).toBe(false);
    }
    expect(report().waiting).toBe(0);
    expect(report().queries.map((one) => one.query)).toEqual(['gmina']);
    insight.close();
  });
});

describe('a query that only reminds of it', () => {
  test.each([
    'fundusze 2014-2020',
    'budżet 2021 2022 2023',
    'dz.u. 2023 poz. 1234',
    'ustawa z 2003 r. art. 5 ust. 1',
    'top 100',
    'aleja lipowa',
    'rada osiedla nr 12',
    'covid-19',
    'c++ i c#',
    'plac zabaw 2024',
    'emoji 🌳 w parku',
    Array.from({ length: 12 }, () => 'a').join(' '),
    'a'.repeat(100),
  ])('%j: is counted', (query) => {
    const { insight, ask, counted } = counting({ threshold: 2 });
    ask(query, 2);
    expect(counted()).toEqual({ [query]: 2 });
    insight.close();
  });

  test('control and direction characters: do not reach the report', () => {
    const { insight, ask, counted } = counting({ threshold: 2 });
    ask('gmina\u001b[31m\u202e\n\u0000wiejska', 2);
    expect(counted()).toEqual({ 'gmina [31m wiejska': 2 });
    insight.close();
  });

  test('nothing but spaces: is no query', () => {
    const { insight, ask, counted, report } = counting({ threshold: 2 });
    ask(' \u00a0\u200b ', 3);
    expect(counted()).toEqual({});
    expect(report().waiting).toBe(0);
    insight.close();
  });
});
