import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestExcerpt, EXCERPT_LENGTH, markText, type Span } from '../../../src/search/highlight/excerpt.js';
import { wordMatcher } from '../../../src/search/highlight/match-word.js';
import { parseQuery } from '../../../src/search/parse-query.js';
import { polish } from '../../fixtures/search-documents.js';

/** As if every word of the text were in the index and answered. */
const matcher = (query: string, text: string) => wordMatcher(parseQuery(query, polish()), polish(), new Set(polish().tokens(text).map(({ form }) => form)));
const mark = (query: string, text: string) => markText(text, polish(), matcher(query, text)).spans;
const excerpt = (query: string, text: string) => bestExcerpt(text, polish(), matcher(query, text));
/** One half of a pair of UTF-16 units. */
const HALF = /\p{Cs}/u;
const joined = (spans: readonly Span[]) => spans.map((span) => span.text).join('');
const marked = (spans: readonly Span[]) => spans.filter((span) => span.marked).map((span) => span.text);

describe('words that answer a query', () => {
  test.each([
    ['budżet', 'Uchwała w sprawie budżetu gminy i budżetem', ['budżetu', 'budżetem']],
    ['budzet', 'Budżet, budżetu i budżetowy', ['Budżet', 'budżetu']],
    ['lodz', 'W Łodzi i Łódź', ['Łodzi', 'Łódź']],
    ['dzieci', 'Dziecko z dzieckiem', ['Dziecko', 'dzieckiem']],
    ['rada gminy', 'Radni: rady gmin, radość', ['rady', 'gmin']],
    ['"panel obywatelski"', 'panel obywatelski, a nie panelu obywatelskiego', ['panel', 'obywatelski']],
    ['2024', 'w 2024 r., nie w 2025 r.', ['2024']],
    ['', 'Nic nie jest zaznaczone', []],
    ['-rada budżet', 'rada i budżet', ['budżet']],
  ])('%j in %j: %j are marked', (query, text, words) => {
    expect(marked(mark(query, text))).toEqual(words);
  });

  test('the beginning of a word: is marked only where the word itself does not occur', () => {
    expect(marked(mark('sołect', 'sołectwo i sołectwa'))).toEqual(['sołectwo', 'sołectwa']);
    expect(marked(mark('plan', 'plan i planetarium'))).toEqual(['plan']);
    expect(marked(mark('plan', 'planetarium'))).toEqual(['planetarium']);
  });

  test('a misspelt word: is marked only where the word itself does not occur', () => {
    expect(marked(mark('partycypcja społeczna', 'partycypacja społeczna'))).toEqual(['partycypacja', 'społeczna']);
    expect(marked(mark('wioska mała', 'wioska, nie wionka'))).toEqual(['wioska']);
  });

  test('a mark covers whole words: never a part of one', () => {
    expect(marked(mark('rad', 'rada-gmina radą,radzie'))).toEqual(['rada', 'radą', 'radzie']);
  });
});

describe('hostile text', () => {
  test.each(['<script>alert("budżet")</script>', 'budżet &lt;b&gt; <mark>budżetu</mark>', '\u202ebudżet\u0000', '"><img onerror=budżet>'])('%j: comes out as the same text, in spans', (text) => {
    const spans = mark('budżet', text);
    expect(joined(spans)).toBe(text);
    expect(marked(spans).every((word) => /^budżetu?$/u.test(word))).toBe(true);
  });
});

describe('excerpts', () => {
  const filler = 'Mieszkańcy spotkali się w świetlicy i rozmawiali o planach na najbliższy rok. ';

  test('a match far into the text: stands in the excerpt, with words before and after it', () => {
    const { spans, worth } = excerpt('kompostownik', `${filler.repeat(20)}Potem stanął kompostownik przy szkole. ${filler.repeat(20)}`);
    expect(marked(spans)).toEqual(['kompostownik']);
    expect(joined(spans)).toMatch(/^… Potem stanął kompostownik przy szkole\. .* …$/u);
    expect(worth).toBe(1);
  });

  test('no match: the text from its beginning', () => {
    const { spans, worth } = excerpt('kompostownik', filler.repeat(10));
    expect(joined(spans)).toMatch(/^Mieszkańcy spotkali .* …$/u);
    expect([marked(spans), worth]).toEqual([[], 0]);
  });

  test('two words, together in one place and apart in others: the place with both is chosen', () => {
    const { spans } = excerpt('szkoła kompostownik', `Szkoła. ${filler.repeat(8)}Kompostownik przy szkole. ${filler.repeat(8)}Kompostownik.`);
    expect(marked(spans)).toEqual(['Kompostownik', 'szkole']);
  });

  test.each([0, 1, 2, 3])('a text of nothing but emoji after %i letters: is cut between two of them', (letters) => {
    const { spans } = excerpt('rada', 'x'.repeat(letters) + '😀'.repeat(500));
    expect(joined(spans)).not.toMatch(HALF);
    const far = excerpt('rada', `${'😀'.repeat(500)}${'y'.repeat(letters)} rada ${'😀'.repeat(500)}`);
    expect(joined(far.spans)).not.toMatch(HALF);
    expect(marked(far.spans)).toEqual(['rada']);
  });

  test('a short text: is whole, without dots', () => {
    expect(joined(excerpt('rada', 'Rada gminy.').spans)).toBe('Rada gminy.');
    expect(excerpt('rada', '').spans).toEqual([]);
  });

  /** Words, signs, tags, emoji and marks, as they could stand in any text. */
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('rada', 'rady', 'radny', 'budżetu', 'gmina', 'Łodzi', 'x', 'słowo', 'długaśnewyrazydługaśne'.repeat(20)) },
    { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '. ', ', ', '-', '\u00a0', '\u00ad', ' – ') },
    { weight: 1, arbitrary: fc.constantFrom('😀', '👩‍👩‍👧', '<b>', '&amp;', 'e\u0301', '𞤀', '\ud800', '\u0000') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  );
  const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
  const anyQuery = fc.array(fc.constantFrom('rada', 'budżet', 'gmi', 'łódź', 'słowo', 'radny', '"rada gmina"', '-x', 'bużdet'), { maxLength: 4 }).map((list) => list.join(' '));

  test('any text and query: the spans joined are a piece of the text, within bounds, cut at no half character', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const source = text.normalize('NFC');
        const { spans } = excerpt(query, text);
        const shown = joined(spans);
        const cutBefore = spans.length > 0 && shown.startsWith('… ') && !source.startsWith(shown.slice(0, 3));
        const cutAfter = shown.endsWith(' …') && !source.endsWith(shown.slice(-3));
        const inside = shown.slice(cutBefore ? 2 : 0, shown.length - (cutAfter ? 2 : 0));
        expect(source).toContain(inside);
        expect(inside.length).toBeLessThanOrEqual(EXCERPT_LENGTH);
        if (source.length <= EXCERPT_LENGTH) expect(inside.length).toBeGreaterThanOrEqual(Math.min(source.length, 1));
        expect(!HALF.test(source) && HALF.test(inside)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('any text and query: whole texts are kept, each mark is one whole word of the text, none is empty', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const source = text.normalize('NFC');
        const spans = mark(query, text);
        expect(joined(spans)).toBe(source);
        const words = polish().tokens(source).map((token) => source.slice(token.start, token.end));
        expect(marked(spans).filter((word) => !words.includes(word))).toEqual([]);
        expect(spans.filter((span) => span.text === '')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('a text of 200 kB with a match in every word: is cut in good time', () => {
    const started = performance.now();
    excerpt('rada gmina', 'rada gmina '.repeat(18_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
