import { describe, expect, test } from 'vitest';
import { matchesIn } from '../../../src/search/highlight/excerpt.js';
import { wordMatcher } from '../../../src/search/highlight/match-word.js';
import { outsideAddresses } from '../../../src/search/highlight/outside-addresses.js';
import { parseQuery } from '../../../src/search/parse-query.js';
import { Synonyms } from '../../../src/search/synonyms.js';
import { polish } from '../../fixtures/search-documents.js';

const match = wordMatcher(parseQuery('panel obywatelski', polish(), new Synonyms([], polish())), polish(), new Set(['panel', 'panele', 'obywatelski']))!;
const marked = (text: string) => outsideAddresses(text, matchesIn(text, polish(), match)).map(({ start, end }) => text.slice(start, end));

describe('matches outside web addresses', () => {
  test.each([
    ['words: stay', 'Pierwszy panel obywatelski, drugi panel.', ['panel', 'obywatelski', 'panel']],
    ['words beside an address: stay, those in it go', 'Panel w Lublinie\nstocznia.org.pl/projekty/panel-obywatelski-w-lublinie', ['Panel']],
    ['an address with its scheme, in brackets: is one', '(https://example.org/panel?x=obywatelski)', []],
    ['a full stop or a slash alone: is no address', 'panel/obywatelski, 2019 r.panel', ['panel', 'obywatelski', 'panel']],
    ['nothing: is nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});
