import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/index.js';
import { preflight } from '../../src/materials/index.js';
import { projectRoot } from '../../src/shared/index.js';
import type { Slide } from '../../scripts/decks/deck.js';
import { makeDeck } from '../../scripts/decks/make-deck.js';
import { readDecks } from '../../scripts/decks/read-decks.js';
import { Typeface } from '../../scripts/decks/typeface.js';
import { readZip } from '../../scripts/decks/zip.js';
import { read } from '../materials/fixtures/read.js';

const root = projectRoot();
const library = await readLibrary({ content: join(root, 'content'), uploads: join(root, 'uploads') });
const { decks } = await readDecks(join(root, 'scripts/decks'), library);
const deck = decks.find(({ slug }) => slug === 'panele-obywatelskie-w-polsce')!;
const made = await makeDeck(deck, new Typeface());
const [pptx, pdf] = [made.files[0]!.bytes, made.files[1]!.bytes];
const folder = mkdtempSync(join(tmpdir(), 'decks-'));
const titles = [deck.title, ...deck.slides.map(({ title }) => title), 'Więcej w Kongresotece'];

/** Without spaces: a reader may break lines where the page does. */
const packed = (text: string) => text.replaceAll(/\s/gu, '');

describe.each([
  ['pptx', pptx],
  ['pdf', pdf],
] as const)('a deck as %s', (type, bytes) => {
  const path = join(folder, `deck.${type}`);
  writeFileSync(path, bytes);
  const reading = read(path, type);

  test('read back: all slides with their titles in order', async () => {
    const { units, total, title, language } = await reading;
    expect(total).toBe(titles.length);
    expect(units.map((unit) => packed(unit.title ?? ''))).toEqual(titles.map(packed));
    expect(title && packed(title)).toBe(packed(deck.title));
    expect(language).toBe('pl-PL');
  });

  test('read back: points, cells and sources of each slide are there', async () => {
    const units = (await reading).units.slice(1, -1);
    const missing = deck.slides.flatMap((slide, index) => textsOf(slide).filter((text) => !packed(units[index]!.text).includes(packed(text))));
    expect(missing).toEqual([]);
  });

  test('the cover: says that the editors made it', async () => {
    expect((await reading).units[0]!.text).toContain('Materiał redakcyjny Kongresoteki');
  });

  test('the report a speaker would get: has nothing to mend', async () => {
    expect(preflight(await reading)).toEqual([]);
  });
});

describe('a deck', () => {
  test('made again: gives the same bytes', async () => {
    const again = await makeDeck(deck, new Typeface());
    expect(again.files.map(({ bytes }, index) => bytes.equals(made.files[index]!.bytes))).toEqual([true, true]);
    expect(again.metadata).toEqual(made.metadata);
  });

  test('its PPTX: numbers each shape once, describes its bars, has head rows and no notes', () => {
    const parts = readZip(pptx);
    const slides = parts.filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).map(({ bytes }) => bytes.toString());
    for (const xml of slides) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const charts = deck.slides.filter(({ chart }) => chart).length;
    expect(charts).toBeGreaterThan(0);
    expect(slides.filter((xml) => /name="Słupki" descr="Wykres słupkowy\. Zaproszenia: Wrocław 2020 – /u.test(xml))).toHaveLength(1);
    expect(slides.filter((xml) => /name="Słupki" descr="Wykres słupkowy\./u.test(xml))).toHaveLength(charts);
    expect(slides.filter((xml) => xml.includes('<a:tblPr firstRow="1"'))).toHaveLength(deck.slides.filter(({ table, chart }) => table ?? chart).length);
    expect(parts.filter(({ name, bytes }) => /notesSlide/u.test(name) || bytes.includes('notesSlides/'))).toEqual([]);
    expect(parts.filter(({ bytes }) => bytes.includes('en-US'))).toEqual([]);
  });

  test('its PPTX: names no part that is not there', () => {
    const parts = readZip(pptx);
    const types = parts.find(({ name }) => name === '[Content_Types].xml')!.bytes.toString();
    const named = [...types.matchAll(/PartName="\/([^"]+)"/gu)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(titles.length);
    expect(named.filter((one) => !parts.some(({ name }) => name === one))).toEqual([]);
  });

  test('its PDF: is a tree of headings, lists, tables, figures with descriptions, and links', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const roles = await rolesOf(document);
    expect(roles.get('H1')).toBe(1);
    expect(roles.get('H2')).toBe(titles.length - 1);
    expect(roles.get('L')).toBe(deck.slides.filter(({ points }) => points.length > 0).length + 1);
    expect(roles.get('Table')).toBe(deck.slides.filter(({ table, chart }) => table ?? chart).length);
    expect(roles.get('Figure')).toBe(deck.slides.filter(({ chart }) => chart).length);
    expect(roles.get('Link')).toBe(deck.slides.flatMap(({ sources }) => sources).length);
    const links = await Promise.all(Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).getAnnotations()));
    expect(links.flat().map(({ unsafeUrl }) => unsafeUrl as string)).toEqual(deck.slides.flatMap(({ sources }) => sources.map(({ url }) => url)));
    await document.destroy();
  });

  test('what it is handed in with: fits front matter, and counts slides and bytes', () => {
    expect(made.metadata).toMatchObject({ kind: 'presentation', subtitle: 'Materiał redakcyjny Kongresoteki', licence: 'CC-BY-4.0', creators: [], slideCount: titles.length });
    expect(made.metadata).toMatchObject({ files: [{ bytes: pptx.length }, { bytes: pdf.length }] });
  });
});

function textsOf({ points, table, chart, sources }: Slide): string[] {
  const cells = [...(table ? [table.columns, ...table.rows].flat() : []), ...(chart ? [...chart.columns, ...chart.bars.flatMap(({ label, shown }) => [label, shown])] : [])];
  return [...points, ...cells, ...sources.map(({ text }) => text)];
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

async function rolesOf(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const roles = new Map<string, number>();
  const walk = (node: Node) => {
    if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
    if (node.role === 'Figure') expect(node.alt).toMatch(/^Wykres słupkowy\./u);
    for (const child of node.children ?? []) walk(child);
  };
  for (let number = 1; number <= document.numPages; number += 1) walk((await (await document.getPage(number)).getStructTree()) as Node);
  return roles;
}
