import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readLibrary } from '../../src/content/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { layOut } from '../../scripts/decks/lay-out.js';
import { checkFit } from '../../scripts/decks/make-deck.js';
import { readDecks } from '../../scripts/decks/read-decks.js';
import { Typeface } from '../../scripts/decks/typeface.js';

interface Written {
  [field: string]: unknown;
  slides: { [field: string]: unknown; points?: string[]; sources: string[] }[];
}

const root = projectRoot();
const library = await readLibrary({ content: join(root, 'content'), uploads: join(root, 'uploads') });
const good = readFileSync(join(root, 'scripts/decks/inicjatywa-lokalna.yaml'), 'utf8');

/** A good deck with one thing changed. */
async function readChanged(change: (deck: Written) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'faulty-decks-'));
  const deck = parse(good) as Written;
  change(deck);
  writeFileSync(join(folder, 'zmieniona.yaml'), stringify(deck));
  return readDecks(folder, library);
}

describe('a faulty deck', () => {
  test.each<[string, (deck: Written) => void, string]>([
    ['an unknown topic', (deck) => (deck['topics'] = ['inicjatywa-lokalnaa']), 'nieznany kod „inicjatywa-lokalnaa”'],
    ['a misspelt field', (deck) => (deck['tytul'] = 'Inny'), 'nieznane pole: tytul'],
    ['a slide without sources', (deck) => (deck.slides[0]!.sources = []), 'sources'],
    ['an empty slide', (deck) => (deck.slides[0]!.points = []), 'slajd jest pusty'],
    ['a row with a cell too few', (deck) => (deck.slides[0]!['table'] = { columns: ['Rok', 'Kwota'], rows: [['2024']] }), 'tyle komórek'],
    ['a document that does not exist', (deck) => (deck.slides[0]!.sources = ['nie-ma-takiego']), 'nie ma w bibliotece: nie-ma-takiego'],
    ['an item that does not exist', (deck) => (deck['related'] = ['kkwl-2026-9999']), 'nie ma w bibliotece: kkwl-2026-9999'],
    ['a link that runs something', (deck) => (deck.slides[0]!.sources = ['javascript:alert(1)']), 'sources'],
  ])('with %s: is reported and not made', async (_, change, told) => {
    const { decks, problems } = await readChanged(change);
    expect(decks).toEqual([]);
    expect(problems.map(({ file }) => file)).toContain('zmieniona.yaml');
    expect(problems.map(({ field, message }) => `${field} ${message}`).join('\n')).toContain(told);
  });

  test('with too much on a slide: is told which and by how much', async () => {
    const { decks } = await readChanged((deck) => (deck.slides[0]!.points = Array.from({ length: 14 }, () => 'Zdanie, które zajmuje na slajdzie jeden wiersz albo i dwa, gdy litery są duże.')));
    const [problem, ...more] = checkFit(decks[0]!, layOut(decks[0]!, new Typeface()));
    expect(more).toEqual([]);
    expect(problem?.message).toMatch(/^slajd 2 \(„Czym jest inicjatywa lokalna”\) jest za pełny o \d+ pkt$/u);
  });
});
