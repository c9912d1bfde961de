import type { Express } from 'express';
import { afterAll, beforeAll } from 'vitest';
import type { Item } from '../../src/content/index.js';
import type { Shelf } from '../../src/materials/index.js';
import { readAll, shelfIn, uploadsFolder, type GivenFile } from '../fixtures/files.js';
import { makePdf } from '../materials/fixtures/make-pdf.js';
import { makePptx } from '../materials/fixtures/make-pptx.js';
import { picture } from '../materials/fixtures/make-jpeg.js';
import { item } from './builders.js';
import { siteWith } from './site.js';

/** Stands on one slide and nowhere else; the others in a hidden slide and in the notes. */
export const WORDS = { slide: 'kompostownik', hidden: 'ukrytosłów', notes: 'notatkowo', report: 'wiatrakowiec' };

const SLIDES = [
  { title: 'Od czego zacząć', text: ['Najpierw lista.', 'Potem rozmowa.'], notes: `Powiedz o ${WORDS.notes}.` },
  { title: `Miejski ${WORDS.slide}`, text: ['Stoi przy szkole &lt;b&gt;numer 2&lt;/b&gt; &amp; obok.'], pictures: ['Wykres kosztów'] },
  { title: 'Na zapas', text: [`Tu jest ${WORDS.hidden}.`], isHidden: true },
  { text: [] },
];
const PAGES = Array.from({ length: 102 }, (_, index) => [{ text: `Rozdział ${index + 1}`, size: 36 }, index === 101 ? `Na końcu ${WORDS.report} i nic więcej.` : 'Zwykły akapit raportu, jak na każdej stronie.']);

/** One folder of uploads with a deck, its PDF, a long report, a photograph and a table, all read by real children; and sites on them. */
export function filesOnShelf() {
  const { root, uploads, lay } = uploadsFolder();
  const shelf = shelfIn(root);
  const files = {} as { deck: GivenFile; pdf: GivenFile; report: GivenFile; photo: GivenFile; table: GivenFile; scan: GivenFile };
  beforeAll(async () => {
    files.deck = lay(makePptx(SLIDES), 'pptx', { label: 'Slajdy' });
    files.pdf = lay(makePdf(SLIDES.map(({ title, text, isHidden }) => [{ text: title ?? '', size: 36 }, ...(isHidden ? [] : text)])), 'pdf', { label: 'Slajdy w PDF', renditionOf: files.deck.path });
    files.report = lay(makePdf(PAGES, { width: 595, height: 842 }), 'pdf', { label: 'Raport', role: 'handout' });
    files.photo = lay(await picture('jpeg', { width: 800, height: 600 }), 'jpg', { label: 'Sala', role: 'photo', mime: 'image/jpeg' });
    files.table = lay(Buffer.from('a;b\n'), 'csv', { label: 'Dane: „lista” <1>', role: 'data', mime: 'text/html' });
    files.scan = lay(makePdf([[], []]), 'pdf', { label: 'Skan', role: 'handout' });
    await readAll(shelf, [files.deck, files.pdf, files.report, files.photo, files.scan]);
  });
  afterAll(() => shelf.close());
  const presentation = (meta: Record<string, unknown> = {}): Item =>
    item('presentation', { id: 'kkwl-2026-0200', title: 'Jak to zrobić u siebie', deck: { file: files.deck.path, slideCount: 4 }, files: Object.values(files), ...meta }, '## O prezentacji\n\nKrótki opis.\n');
  const site = (meta: Record<string, unknown> = {}, others: Item[] = [], materials: Shelf = shelf): Express => siteWith({ items: [presentation(meta), ...others] }, { materials });
  return { root, uploads, shelf, files, presentation, site };
}

export const pageOf = ({ sha256 }: GivenFile, language: 'pl' | 'en' = 'pl') => `${language === 'en' ? '/en' : ''}/m/kkwl-2026-0200/material/${sha256.slice(0, 16)}`;
