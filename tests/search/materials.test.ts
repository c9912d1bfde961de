import { describe, expect, test } from 'vitest';
import { NO_MATERIALS, documentsOf, passagesOf, toSearchDocument, type MaterialText, type MaterialTexts } from '../../src/search/index.js';
import { item, libraryOf, TODAY } from '../web/builders.js';
import { vocabularies } from '../web/site.js';

const [DECK, PDF, REPORT] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const file = (sha256: string, ending: string, more = {}) => ({ path: `${sha256}.${ending}`, mime: 'x/y', bytes: 1, sha256, label: 'Plik', role: 'slides', ...more });
const deckOf = (meta = {}) => item('presentation', { id: 'kkwl-2026-0200', deck: { file: `${DECK}.pptx`, slideCount: 3 }, files: [file(DECK, 'pptx'), file(PDF, 'pdf', { renditionOf: `${DECK}.pptx` }), file(REPORT, 'pdf')], ...meta }, '## Wstęp\n\nKrótki opis.\n');

const text = (unit: MaterialText['unit'], ...units: [number, string | null, string, string?][]): MaterialText => ({ unit, total: 3, units: units.map(([number, title, said, notes = '']) => ({ number, title, text: said, notes })) });
const READ: Record<string, MaterialText> = {
  [DECK]: text('slide', [1, 'Tytuł pierwszego', 'Treść pierwszego.', 'Notatka pierwsza.'], [3, null, 'Treść trzeciego.']),
  [PDF]: text('page', [1, 'Strona deku', 'Ta sama treść.']),
  [REPORT]: text('page', [1, null, ''], [2, 'Rozdział', '']),
};
const materials = (read: Record<string, MaterialText> = READ, version = '1'): MaterialTexts => ({ version: (sha256) => (read[sha256] ? version : undefined), text: (sha256) => read[sha256] });
const headings = (...given: Parameters<typeof passagesOf>) => passagesOf(...given).map(({ id, heading, text: said }) => ['unit' in heading ? `${heading.unit.kind} ${heading.unit.number} ${heading.unit.title}` : id, said]);

describe('passages of files', () => {
  test('slides and pages: come after the text, empty ones and the PDF of the deck do not, numbers are those of the file', () => {
    expect(headings(deckOf(), materials())).toEqual([['wstęp', 'Krótki opis.'], ['slide 1 Tytuł pierwszego', 'Treść pierwszego.'], ['slide 3 ', 'Treść trzeciego.'], ['page 2 Rozdział', '']]);
    expect(passagesOf(deckOf(), materials()).map(({ id }) => id)).toEqual(['wstęp', 'slajd-1', 'slajd-3', 'strona-2']);
  });

  test('while a file is read: what stands before it keeps its number', () => {
    const before = passagesOf(deckOf(), NO_MATERIALS);
    expect(passagesOf(deckOf(), materials()).slice(0, before.length)).toEqual(before);
  });

  test('notes of the speaker: only where they are published', () => {
    expect(JSON.stringify(passagesOf(deckOf(), materials()))).not.toContain('Notatka');
    expect(headings(deckOf({ speakerNotesPublished: true }), materials())[1]).toEqual(['slide 1 Tytuł pierwszego', 'Treść pierwszego.\nNotatka pierwsza.']);
  });

  test('a photograph: has no passage', () => {
    expect(headings(deckOf(), materials({ [DECK]: text('image', [1, null, 'Exif']) }))).toEqual([['wstęp', 'Krótki opis.']]);
  });

  test('a file longer than can be searched: its beginning is', () => {
    const long = materials({ [DECK]: { unit: 'page', total: 60, units: Array.from({ length: 60 }, (_, index) => ({ number: index + 1, title: null, text: 'słowo '.repeat(3_000), notes: '' })) } });
    expect(passagesOf(deckOf(), long)).toHaveLength(1 + 27);
  });

  test('the document: ends each passage where it ends, titles included', () => {
    const { text: { body }, passageEnds } = toSearchDocument(deckOf(), vocabularies, materials());
    expect(passageEnds.map((end, index) => body.slice(passageEnds[index - 1] ?? 0, end))).toEqual(['Wstęp\nKrótki opis.\n', 'Tytuł pierwszego\nTreść pierwszego.\n', 'Treść trzeciego.\n', 'Rozdział\n']);
  });
});

describe('the digest of an item', () => {
  const deck = deckOf();
  const digest = (given: MaterialTexts, meta = {}) => documentsOf(libraryOf(vocabularies, { items: [{ ...deck, meta: { ...deck.meta, ...meta } }] }), TODAY, given).digests.get('kkwl-2026-0200');

  test('a reading that comes or changes: is another digest; the same readings are the same', () => {
    const digests = [digest(NO_MATERIALS), digest(materials({ [DECK]: READ[DECK]! })), digest(materials()), digest(materials(READ, '2'))];
    expect(new Set(digests).size).toBe(4);
    expect(digest(materials())).toBe(digests[2]);
  });

  test('an item without files: has the digest it always had, whatever was read', () => {
    expect(digest(materials(), { files: [] })).toBe(digest(NO_MATERIALS, { files: [] }));
    expect(digest(materials(), { files: [] })).toBe(digest(NO_MATERIALS));
  });

  test('a file under embargo, or of an item that is only described: is not there', () => {
    const kept = deckOf({ files: [file(DECK, 'pptx', { embargoUntil: '2026-11-24' })] });
    const body = (day: string, one = kept) => documentsOf(libraryOf(vocabularies, { items: [one] }), day, materials()).make('kkwl-2026-0200').text.body;
    expect([body('2026-11-23').includes('Treść'), body('2026-11-24').includes('Treść')]).toEqual([false, true]);
    expect(body(TODAY, deckOf({ access: 'metadata-only' }))).toBe('');
  });
});
