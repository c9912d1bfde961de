import type { Problem } from '../../src/shared/index.js';
import type { Deck } from './deck.js';
import { layOut, type Page } from './lay-out.js';
import { toMetadata, type MadeFile } from './to-metadata.js';
import type { Typeface } from './typeface.js';
import { writePdf } from './write-pdf.js';
import { writePptx } from './write-pptx.js';

export interface MadeDeck {
  files: readonly MadeFile[];
  metadata: object;
}

/** Makes the files of one deck. The same deck gives the same bytes. */
export async function makeDeck(deck: Deck, typeface: Typeface): Promise<MadeDeck> {
  const pages = layOut(deck, typeface);
  const files = [
    { name: `${deck.slug}.pptx`, mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', label: 'Prezentacja (PPTX)', bytes: await writePptx(deck, pages) },
    { name: `${deck.slug}.pdf`, mime: 'application/pdf', label: 'Prezentacja (PDF)', bytes: await writePdf(deck, pages) },
  ];
  return { files, metadata: toMetadata(deck, pages, files) };
}

/** Slides on which something does not fit. */
export function checkFit({ slug }: Deck, pages: readonly Page[]): Problem[] {
  return pages.flatMap(({ overflow, title }, index): Problem[] =>
    overflow === 0 ? [] : [{ file: `${slug}.yaml`, severity: 'error', message: `slajd ${index + 1} („${title}”) jest za pełny o ${Math.ceil(overflow)} pkt`, advice: 'Skróć tekst albo podziel slajd na dwa.' }],
  );
}
