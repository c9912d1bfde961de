import { describe, expect, test } from 'vitest';
import { citableBlocks } from '../../../src/web/exchange/places/citable-blocks.js';
import { renderMarkdown } from '../../../src/content/markdown/render-markdown.js';
import { edition, item } from '../builders.js';
import { attributesOf, plain, siteWith, textsOf, visit } from '../site.js';

const textsIn = (markdown: string) => citableBlocks(renderMarkdown(markdown).html).map(({ text }) => text);

describe('blocks of a body', () => {
  test.each<[string, string, string[]]>([
    ['a paragraph', 'Jedno zdanie.', ['Jedno zdanie.']],
    ['two paragraphs and a heading', '## Tytuł\n\nA.\n\nB.', ['A.', 'B.']],
    ['a list within a list', '- A\n  - B\n- C', ['A', 'C']],
    ['a loose list', '- A\n\n- B', ['A', 'B']],
    ['a quote', '> Cytat.', ['Cytat.']],
    ['numbers of sources', 'Zdanie.[^1]\n\n[^1]: [x](https://example.com)', ['Zdanie.']],
    ['signs of HTML', 'A < B & "C" <script>x</script>', ['A < B & „C” x']],
    ['links and emphasis with such signs', '[a](https://example.com "x > y") **b**', ['a b']],
    ['nothing', '', []],
  ])('%s: are found with their text', (_name, markdown, texts) => {
    expect(textsIn(markdown)).toEqual(texts);
  });
});

const note = item('panel-note', { claims: [{ id: 't1', text: 'Teza do cytowania.', sourceRefs: [] }], recommendations: [{ id: 'r1', text: 'Zróbmy to.', status: 'open', statusHistory: [] }] }, 'Pierwszy akapit.\n\nDrugi <b>akapit</b>.\n');
const site = siteWith({ items: [note], editions: [edition()] });
const own = `/m/${note.meta.id}`;

describe('a place of an item', () => {
  test('every paragraph, claim and recommendation: has a link that names it and leads to its own page', async () => {
    const { $ } = await visit(site, own);
    const links = attributesOf($, '.cite-place', 'href');
    expect(links).toHaveLength(4);
    expect(attributesOf($, '.body .cite-place', 'aria-label')).toEqual(['cytuj: Pierwszy akapit.', 'cytuj: Drugi akapit.']);
    const quotes = await Promise.all(links.map(async (link) => plain((await visit(site, link)).$('blockquote').text())));
    expect(quotes).toEqual(['Pierwszy akapit.', 'Drugi akapit.', 'Teza do cytowania.', 'Zróbmy to.']);
  });

  test('steps, lists, opinion and questions of the front matter: have such links, too, made of their words', async () => {
    const study = item('case-study', { problem: 'Problem.', solution: 'Rozwiązanie.', steps: ['Krok', 'Krok', 'Dalej'], risks: ['Ryzyko'], transfer: { keep: ['Zachować'], adapt: [], notFor: [] }, expertOpinion: { text: 'Opinia.', author: 'Osoba' } }, 'Treść.\n');
    const asked = item('panel-note', { questions: ['Pytanie?'] }, 'Zdanie.\n');
    const both = siteWith({ items: [study, asked], editions: [edition()] });
    const quotesOf = async (id: string) => {
      const { $ } = await visit(both, `/m/${id}`);
      const links = attributesOf($, '.cite-place', 'href');
      const places = links.map((link) => link.split('/').at(-1)!);
      expect(places.filter((place) => $(`[id="${place}"]`).length !== 1)).toEqual([]);
      return Promise.all(links.map(async (link) => plain((await visit(both, link)).$('blockquote').text())));
    };
    expect((await quotesOf(study.meta.id)).sort()).toEqual(['Dalej', 'Krok', 'Krok', 'Opinia.', 'Problem.', 'Rozwiązanie.', 'Ryzyko', 'Treść.', 'Zachować'].sort());
    expect(await quotesOf(asked.meta.id)).toEqual(['Zdanie.', 'Pytanie?']);
  });

  test('its page: gives the citation with the address of the place, and leads there', async () => {
    const page = await visit(site, `/en${own}/quote/rekomendacja-r1`);
    expect(textsOf(page.$, '#cite-polish')[0]).toContain(`https://example.org${own}#rekomendacja-r1`);
    expect(attributesOf(page.$, 'main > .history > p > a', 'href')).toEqual([`/en${own}#rekomendacja-r1`]);
    expect(page.headers['x-robots-tag']).toBe('noindex');
    expect((await visit(site, `/en${own}`)).$('#rekomendacja-r1')).toHaveLength(1);
  });

  test.each(['s-00000000', 'content', 'rekomendacja-r2', '0123456789abcdef-slajd-1', '%3Cscript%3E', '__proto__'])('a place %s, which is not there: answers 404 and says what to do', async (place) => {
    const page = await visit(site, `${own}/cytat/${place}`);
    expect([page.status, textsOf(page.$, 'h1')]).toEqual([404, ['Nie ma takiego fragmentu']]);
  });
});
