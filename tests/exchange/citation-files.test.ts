import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtexOf, risOf, toCsl, type CslItem } from '../../src/exchange/index.js';
import { recordOf } from '../../src/exchange/index.js';
import { item, libraryOf } from '../web/builders.js';
import { vocabularies } from '../web/site.js';

const HOSTILE = 'Łódź: 100% & „pół” {nawias} $x_1$ #1 ~ \\input{x} ^ źdźbło @misc{zly,';

function cslOf(kind: 'case-study' | 'panel-note' | 'presentation', meta: Record<string, unknown> = {}): CslItem {
  const one = item(kind, meta);
  return toCsl(recordOf(one, { library: libraryOf(vocabularies, { items: [one] }), siteUrl: 'https://example.org', isPublic: () => true, filesOf: () => [] }));
}

const one = cslOf('case-study', { title: HOSTILE, creators: [{ name: 'Imię Nazwisko' }], topics: ['konsultacje', 'klimat'] });
const note = cslOf('panel-note', { title: 'Notatka', summary: 'Pierwszy wiersz.\nTY  - SOUND\nER  - \nDrugi.' });
const slides = cslOf('presentation', { title: 'Slajdy', organisations: [{ name: 'Fundacja, Przykładowa' }] });

/** What a manager must have read: the same from both formats. */
const told = ({ title, author, issued, URL }: Record<string, unknown>) => ({ title, author, issued, URL });

describe.each([
  ['BibTeX', bibtexOf],
  ['RIS', risOf],
])('%s', (_name, write) => {
  test('no items: an empty file', () => {
    expect(write([])).toBe('');
  });

  test('three items with hostile text: are read back as they were, in order', () => {
    const read = new Cite(write([one, note, slides])).data;
    expect(read.map((entry) => entry['title'])).toEqual([HOSTILE, 'Notatka', 'Slajdy']);
    expect(read.map((entry) => entry['URL'])).toEqual([one, note, slides].map(({ URL }) => URL));
    expect(told(read[0]!)).toMatchObject({ author: [{ family: 'Nazwisko', given: 'Imię' }] });
    expect(read.map((entry) => (entry['issued'] as { 'date-parts': number[][] })['date-parts'][0]!.slice(0, 1))).toEqual([[2026], [2026], [2026]]);
  });

  test('parts written one after the other: are the whole', () => {
    expect(new Cite(write([one, note]) + write([slides])).data.map((entry) => entry['URL'])).toEqual([one, note, slides].map(({ URL }) => URL));
  });

  test('Polish letters: stand as they are', () => {
    expect(write([one])).toContain('źdźbło');
  });
});

describe('what citation-js leaves out', () => {
  const first = cslOf('case-study', { title: 'Kraina Łęgów: i Żuław', topics: ['konsultacje', 'klimat'] });
  const second = cslOf('case-study', { version: 2, lang: 'en-x', topics: [] });

  test('BibTeX: the day, the language, the abstract, keywords, the whole title in braces; the version from the second on', () => {
    const text = bibtexOf([first]);
    for (const field of [`day = {${first.issued['date-parts'][0][2]}}`, 'language = {polish}', 'langid = {polish}', 'title = {{Kraina Łęgów: i Żuław}}', `keywords = {${first.keyword}}`, `abstract = {${first.abstract}}`]) expect(text).toContain(`\t${field},\n`);
    expect(text).not.toMatch(/version/u);
    expect(bibtexOf([second])).toMatch(/\tlangid = \{english\},\n\tversion = \{2\},/u);
    expect(new Cite(text).data[0]).toMatchObject({ title: first.title, 'citation-key': first.id });
  });

  test.each([first, slides, note])('RIS: the publisher once, whatever the type', (each) => {
    expect(risOf([each]).match(/^PB {2}- .*/gmu)?.map((line) => line.trim())).toEqual([`PB  - ${each.publisher}`]);
  });

  test('RIS: the version from the second on', () => {
    expect([risOf([first]).includes('ET  -'), risOf([second]).includes('ET  - 2\r\nER  - ')]).toEqual([false, true]);
  });
});

test('BibTeX: the key is the id of the item', () => {
  expect(bibtexOf([one])).toContain(`{${one.id},`);
});

test('RIS: slides are slides, keywords are apart, and lines end as RIS asks', () => {
  const text = risOf([slides, one]);
  expect(text.match(/^TY {2}- \w+/gmu)).toEqual(['TY  - SLIDE', 'TY  - JOUR']);
  expect(text.match(/^KW {2}- .*/gmu)!.map((line) => line.trim()).length).toBeGreaterThanOrEqual(2);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  expect(text.split('\r\n').filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([]);
  expect(text).toContain(`AB  - ${one.abstract}\r\n`);
});
