import { describe, expect, test } from 'vitest';
import { isStopWord, tokens } from '../../src/language/index.js';

describe('isStopWord', () => {
  test('leaves the words that carry a question', () => {
    const left = (query: string) => tokens(query).map((token) => token.form).filter((form) => !isStopWord(form));
    expect(left('Jak zrobić budżet obywatelski w małej gminie?')).toEqual(['zrobic', 'budzet', 'obywatelski', 'malej', 'gminie']);
    expect(left('miasto bez barier')).toEqual(['miasto', 'bez', 'barier']);
    expect(left('dlaczego młodzi nie głosują')).toEqual(['mlodzi', 'nie', 'glosuja']);
    expect(left('the future of local democracy')).toEqual(['future', 'local', 'democracy']);
  });

  test.each(['nie', 'bez', 'on', 'poza', 'rada', 'tez_', '', 'toString'])('%j stays', (form) => {
    expect(isStopWord(form)).toBe(false);
  });
});
