import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { layOut } from '../../scripts/decks/lay-out.js';
import { checkFit } from '../../scripts/decks/make-deck.js';
import { readDecks } from '../../scripts/decks/read-decks.js';
import { Typeface } from '../../scripts/decks/typeface.js';

const root = projectRoot();
const content = join(root, 'content');
const library = await readLibrary({ content, uploads: join(root, 'uploads') });
const { decks, problems } = await readDecks(join(root, 'scripts/decks'), library);
const typeface = new Typeface();
const pagesOf = new Map(decks.map((deck) => [deck.slug, layOut(deck, typeface)]));

/** Everything the library has written down of its sources. */
const written = ['case-studies', 'panel-notes']
  .flatMap((folder) => readdirSync(join(content, folder)).map((file) => readFileSync(join(content, folder, file), 'utf8')))
  .concat(readFileSync(join(content, 'references.yaml'), 'utf8'))
  .join('\n');

describe('the decks of the editors', () => {
  test('as they stand: have no problem, and there are six to ten of them', () => {
    expect(problems).toEqual([]);
    expect(decks.length).toBeGreaterThanOrEqual(6);
    expect(decks.length).toBeLessThanOrEqual(10);
  });

  test.each(decks)('$slug: has 10 to 18 slides, each with a title of its own', ({ slug }) => {
    const titles = pagesOf.get(slug)!.map(({ title }) => title);
    expect(titles.length).toBeGreaterThanOrEqual(10);
    expect(titles.length).toBeLessThanOrEqual(18);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(decks)('$slug: everything fits its slide', (deck) => {
    expect(checkFit(deck, pagesOf.get(deck.slug)!)).toEqual([]);
  });

  test.each(decks)('$slug: each slide between cover and end names its sources', ({ slug }) => {
    const slides = pagesOf.get(slug)!.slice(1, -1);
    expect(slides.filter(({ sources }) => !sources || sources.entries.length === 0).map(({ title }) => title)).toEqual([]);
  });

  test.each(decks)('$slug: cites only what the library has read', ({ slides }) => {
    const addresses = slides.flatMap(({ sources }) => sources.map(({ url }) => url));
    expect(addresses.filter((address) => !written.includes(address))).toEqual([]);
  });

  test.each(decks)('$slug: has no address that ends in a hyphen, which readers of the file would join with the next line', ({ slides }) => {
    expect(slides.flatMap(({ sources }) => sources.map(({ text }) => text)).filter((text) => text.endsWith('-'))).toEqual([]);
  });

  test.each(decks)('$slug: says nothing that was left unconfirmed', (deck) => {
    expect(JSON.stringify(deck)).not.toMatch(/UNVERIFIED|inferred|TBD/u);
  });

  test.each(decks)('$slug: has Polish quotes and dashes', ({ title, summary, slides }) => {
    const text = [title, summary, ...slides.flatMap(({ title: name, points }) => [name, ...points])].join('\n');
    expect(text).not.toMatch(/["“']| - /u);
    // A one-letter word stays with the next one, a number with its thousands.
    expect(text).not.toMatch(/(?<=^|\s)[aiouwz] |\d \d{3}(?!\d)/imu);
  });
});
