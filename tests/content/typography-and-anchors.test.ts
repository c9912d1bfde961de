import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setPolishType } from '../../src/content/index.js';
import { renderMarkdown } from '../../src/content/markdown/render-markdown.js';

/** A non-breaking space shown as `~`, so that a table of cases can be read. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');
const paragraph = (markdown: string) => shown(load(renderMarkdown(markdown).html)('p').first().text());

describe('Polish typography', () => {
  test.each([
    ['Idziemy w las i z powrotem', 'Idziemy w~las i~z~powrotem'],
    ['A potem o tym', 'A~potem o~tym'],
    ['i w domu', 'i~w~domu'],
    ['(w gminie) „o rynku”', '(w~gminie) „o~rynku”'],
    ['wiersz kończy się na w\ngminie', 'wiersz kończy się na w~gminie'],
    ['oko u kota, oka mu', 'oko u~kota, oka mu'],
    ['kosztuje 100 zł za 5 km', 'kosztuje 100~zł za 5~km'],
    ['ok. 9 tys. osób, art. 5a ust. 2, nr 7', 'ok.~9~tys. osób, art.~5a ust.~2, nr~7'],
    ['20 % ludzi', '20~% ludzi'],
    ['Powiedział "tak" i wyszedł', 'Powiedział „tak” i~wyszedł'],
    ['"Ala" ("kot") – "dom"', '„Ala” („kot”)~– „dom”'],
    ['tak - powiedział -- i już', 'tak~– powiedział~– i~już'],
    ['lata 2014-2020 i dalej...', 'lata 2014–2020 i~dalej…'],
    ['materiał kkwl-2025-0042', 'materiał kkwl-2025-0042'],
    ['tel. 22-555-1234, 2020-05-01', 'tel. 22-555-1234, 2020-05-01'],
    ['https://x.pl/plan/2020-2021', 'https://x.pl/plan/2020-2021'],
    ['biało-czerwony', 'biało-czerwony'],
  ])('%j: is set as %j', (typed, set) => {
    expect(shown(setPolishType(typed))).toBe(set);
    expect(paragraph(typed)).toBe(set);
  });

  test.each([
    ['"*Ala*" ma', '„Ala” ma'],
    ['To **"ważne"**, a to "**b** c".', 'To „ważne”, a~to „b c”.'],
    ['Zob. ["Plan"](https://a.pl), "dalej"', 'Zob. „Plan”, „dalej”'],
    ['słowo*w* koniec', 'słowow koniec'],
    ['**Nagle** i *w* domu', 'Nagle i~w domu'],
  ])('%j cut by emphasis: reads as %j', (typed, set) => {
    expect(paragraph(typed)).toBe(set);
  });

  test('code: is left alone, inline and in a block', () => {
    const $ = load(renderMarkdown('`"a" - w ...`\n\n```\n"b" -- i w ...\n```').html);
    expect($('code').toArray().map((code) => $(code).text())).toEqual(['"a" - w ...', '"b" -- i w ...\n']);
  });

  test('any text: setting it twice changes nothing more, and its words stay the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aiwz żŁ"-–.…„”(0123 \n') , maxLength: 60 }), (text) => {
        const set = setPolishType(text);
        expect(setPolishType(set)).toBe(set);
        expect(set.match(/[\p{L}\p{N}]+/gu)).toEqual(text.match(/[\p{L}\p{N}]+/gu));
      }),
    );
  });
});

describe('anchors', () => {
  const ids = (markdown: string, selector: string) => {
    const $ = load(renderMarkdown(markdown).html);
    return $(selector).toArray().map((element) => $(element).attr('id'));
  };

  test('headings: are named by their words, Polish letters kept', () => {
    expect(ids('## Co się udało?\n\n### W gminie Łódź: 3 kroki', 'h2, h3')).toEqual(['co-się-udało', 'w-gminie-łódź-3-kroki']);
  });

  test('the same heading twice: the second gets -2, and no heading takes its place', () => {
    expect(ids('## Etap\n\n## Etap\n\n## Etap 2\n\n## Etap', 'h2')).toEqual(['etap', 'etap-2', 'etap-2-2', 'etap-3']);
  });

  test('a heading of nothing but signs: still has an address', () => {
    expect(ids('## ???\n\n## !!!', 'h2')).toEqual(['sekcja', 'sekcja-2']);
  });

  test('the same paragraph twice: the second gets -2', () => {
    const [first, second, third] = ids('To samo.\n\nTo samo.\n\nCo innego.', 'p');
    expect(first).toMatch(/^s-[0-9a-f]{8}$/u);
    expect([second, third]).toEqual([`${first}-2`, expect.not.stringContaining(first!)]);
  });

  test('an edit elsewhere (a paragraph, a heading, a note added above): leaves the address of a paragraph and a heading', () => {
    const text = '## Wynik[^a]\n\nPrzyszło sto osób.[^a]\n\n- punkt[^a]\n\n[^a]: źródło';
    const edited = `## Wstęp[^b]\n\nNowy akapit.[^b]\n\n${text}\n[^b]: inne źródło`;
    const before = [...ids(text, 'h2:not(#footnote-label)'), ...ids(text, 'body > p, body > ul > li')];
    const after = [...ids(edited, 'h2:not(#footnote-label)'), ...ids(edited, 'body > p, body > ul > li')];
    expect(before).toHaveLength(3);
    expect(after.filter((id) => before.includes(id))).toEqual(before);
  });

  test('a changed sentence: loses its old address, so an old link never shows other words', () => {
    const [before] = ids('Przyszło sto osób.', 'p');
    expect(ids('Przyszło dwieście osób.', 'p')).not.toContain(before);
  });

  test('list items: have addresses, their inner paragraphs do not repeat them', () => {
    const $ = load(renderMarkdown('- jeden\n\n- dwa').html);
    expect($('li').toArray().every((item) => /^s-/u.test($(item).attr('id') ?? ''))).toBe(true);
    expect($('li p[id]')).toHaveLength(0);
  });

  test('every address given out: stands in `anchors` once', () => {
    const { anchors, html } = renderMarkdown('## A\n\nx[^1]\n\n- b\n\n[^1]: c');
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(load(html)('[id]').toArray().map((element) => element.attribs['id'])).toEqual(anchors);
  });
});

describe('links, tables, sections, footnotes', () => {
  test('links: those to other sites are marked, those of the library and mail are not', () => {
    const $ = load(renderMarkdown('[a](https://a.pl) [b](/m/kkwl-2099-0001) [c](mailto:a@b.pl) [d](#x) https://e.pl').html);
    expect($('a.external').toArray().map((link) => $(link).attr('href'))).toEqual(['https://a.pl', 'https://e.pl']);
    expect($('a.external').first().attr('rel')).toBe('external noopener');
  });

  test('links: are all listed with the line they stand on', () => {
    const { links } = renderMarkdown('[a](https://a.pl)\n\n![o](https://o.pl/x.png) [r][r]\n\n[r]: https://r.pl');
    expect(links).toEqual([
      { href: 'https://a.pl', line: 1 },
      { href: 'https://o.pl/x.png', line: 3 },
      { href: 'https://r.pl', line: 5 },
    ]);
  });

  test('tables: are reached by keyboard wherever they stand', () => {
    const table = '| a |\n|---|\n| b |';
    const $ = load(renderMarkdown(`${table}\n\n- w punkcie\n\n  ${table.replaceAll('\n', '\n  ')}\n\n> ${table.replaceAll('\n', '\n> ')}`).html);
    expect($('table')).toHaveLength(3);
    expect($('table[tabindex="0"].scrolls')).toHaveLength(3);
  });

  test('sections: hold the text under each heading, without notes and their numbers', () => {
    const { sections } = renderMarkdown('Wstęp.[^1]\n\n## Wynik[^1]\n\nSto osób.[^1]\n\n- a\n- b\n\n| k | w |\n|---|---|\n| x | y |\n\n### Dalej\n\n[^1]: Źródło');
    expect(sections).toEqual([
      { id: '', title: '', level: 1, text: 'Wstęp.' },
      { id: 'wynik', title: 'Wynik', level: 2, text: 'Sto osób.\na\nb\nk\nw\nx\ny' },
      { id: 'dalej', title: 'Dalej', level: 3, text: '' },
    ]);
  });

  test('footnotes: stand under a Polish heading, with Polish ways back counted from 1', () => {
    const $ = load(renderMarkdown('a[^x] b[^y] c[^x]\n\n[^x]: pierwsze\n[^y]: drugie').html);
    expect($('section[data-footnotes] h2').text()).toBe('Źródła');
    expect($('[data-footnote-backref]').toArray().map((link) => $(link).attr('aria-label'))).toEqual([
      'Wróć do odwołania 1',
      'Wróć do odwołania 1, wystąpienie 2',
      'Wróć do odwołania 2',
    ]);
  });

  test('footnotes: every way there and back leads to something', () => {
    const $ = load(renderMarkdown('a[^x] b[^ż ó] c[^x]\n\n[^x]: pierwsze\n[^ż ó]: drugie').html);
    const targets = $('a[href^="#"]').toArray().map((link) => decodeURIComponent($(link).attr('href')!.slice(1)));
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((id) => $('[id]').toArray().every((element) => element.attribs['id'] !== id))).toEqual([]);
  });
});
