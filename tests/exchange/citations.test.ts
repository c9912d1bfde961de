import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import CSL from 'citeproc';
import { describe, expect, test } from 'vitest';
import { citationsOf, type CslItem, type StyleName } from '../../src/exchange/index.js';

const article: CslItem = {
  id: 'kkwl-2026-0001',
  type: 'article',
  title: 'Panel "obywatelski" w Łodzi',
  author: [{ family: 'Autorska', given: 'Anna Maria' }, { family: 'Autor', given: 'Jan' }],
  'container-title': 'Kongresoteka',
  publisher: 'Fundacja',
  issued: { 'date-parts': [[2026, 11, 2]] },
  accessed: { 'date-parts': [[2026, 11, 23]] },
  URL: 'https://example.org/m/kkwl-2026-0001',
  language: 'pl',
  abstract: '',
  genre: 'opis inicjatywy',
  version: '2',
};
const { version: _version, ...firstVersion } = article;

function cited(item: Partial<CslItem>, language: 'pl' | 'en' = 'pl'): Record<StyleName, string> {
  return Object.fromEntries(citationsOf(item as CslItem, language).map(({ style, pieces }) => [style, pieces.map(({ text, isItalic }) => (isItalic ? `_${text}_` : text)).join('')])) as Record<StyleName, string>;
}

describe('a citation', () => {
  test('in Polish: follows each style, with months as Polish says them', () => {
    expect(cited(article)).toEqual({
      polish: 'A.M. Autorska, J. Autor, _Panel „obywatelski” w Łodzi_, wersja 2, Kongresoteka, Fundacja, 2026, https://example.org/m/kkwl-2026-0001 (dostęp: 23.11.2026).',
      apa: 'Autorska, A. M., & Autor, J. (2026, 2 listopada). _Panel „obywatelski” w Łodzi_ (wersja 2) [Opis inicjatywy]. Fundacja. Kongresoteka. https://example.org/m/kkwl-2026-0001',
      chicago: 'Autorska, Anna Maria i Jan Autor. „Panel «obywatelski» w Łodzi”. Wersja 2. Kongresoteka. Fundacja, 2 listopada 2026. https://example.org/m/kkwl-2026-0001.',
      iso690: 'AUTORSKA, Anna Maria; AUTOR, Jan. _Panel „obywatelski” w Łodzi_ [online]. Wersja 2. Fundacja, 2 listopada 2026 [dostęp 23 listopada 2026]. Kongresoteka. Dostępny w: https://example.org/m/kkwl-2026-0001',
    });
  });

  test('in English of a talk by an organisation: names the event and speaks English', () => {
    const talk = { ...firstVersion, type: 'speech' as const, author: [{ literal: 'Urząd Gminy' }], 'event-title': 'III Kongres', 'event-place': 'Warszawa', genre: 'presentation' };
    expect(cited(talk, 'en')).toMatchObject({
      apa: 'Urząd Gminy. (2026, November 2). _Panel “obywatelski” w Łodzi_ [Presentation]. III Kongres. Fundacja. Kongresoteka. https://example.org/m/kkwl-2026-0001',
      iso690: 'URZĄD GMINY. _Panel “obywatelski” w Łodzi_ [online]. III Kongres, Warszawa. Fundacja, 2 November 2026 [viewed 23 November 2026]. Kongresoteka. Available from: https://example.org/m/kkwl-2026-0001',
    });
  });

  test('without an author: begins with the title', () => {
    const { author: _author, ...nobody } = firstVersion;
    expect(cited(nobody).apa).toBe('_Panel „obywatelski” w Łodzi_ [Opis inicjatywy]. (2026, 2 listopada). Fundacja. Kongresoteka. https://example.org/m/kkwl-2026-0001');
    expect(cited(nobody).polish).toMatch(/^_Panel/u);
  });

  test.each(['<i>x</i> & <script>alert(1)</script>', 'A\u0002B\u0003C', '{x} %%STRING%% \\', '<span class="nocase">x</span>'])('of a title like code, %j: prints it as it is, within one pair of italics', (title) => {
    const { polish } = cited({ ...firstVersion, title });
    expect(polish).toContain(`_${title.replace(/[\u0000-\u001f]/gu, ' ')}_`);
  });

  test('of one item after another: none has anything of the one before', () => {
    const titles = Array.from({ length: 5 }, (_, number) => `Tytuł ${number}`);
    expect(titles.map((title) => /_(.*?)_/u.exec(cited({ ...firstVersion, title }).polish)?.[1])).toEqual(titles);
  });
});

/** The style of the field, which is too slow for a page: it takes a second to read. */
test('our APA: says of an article what the whole APA style says of a web page', () => {
  const require = createRequire(import.meta.url);
  const { apa } = require('@citation-js/plugin-csl/lib/styles.json') as { apa: string };
  const locale = readFileSync(require.resolve('citeproc-locales/locales/locales-en-US.xml'), 'utf8');
  const whole = (item: object) => {
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, apa, 'en-US', true);
    engine.setOutputFormat('text');
    engine.updateItems(['kkwl-2026-0001']);
    return (engine.makeBibliography() as [unknown, string[]])[1][0]!.trim();
  };
  const page = { ...firstVersion, type: 'webpage', genre: 'case study' };
  expect(cited({ ...firstVersion, genre: 'case study' }, 'en').apa.replaceAll('_', '')).toBe(whole(page));
}, 60_000);
