import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../../src/shared/index.js';
import type { Style } from './design.js';

/**
 * Liberation Sans (OFL 1.1) as pdfjs-dist brings it: all Polish letters in one file, and as wide as Arial, so one measure holds
 * for the PDF, which embeds it, and for the PPTX, which asks for Arial. The typeface of the site comes as variable WOFF2 in two
 * halves of the alphabet, of which fontkit 2.0.4 cannot make bold letters.
 */
export const FONT_FILES = {
  regular: join(projectRoot(), 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
  bold: join(projectRoot(), 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf'),
} as const;
export const PPTX_FONT = 'Arial';

/** Measures and breaks text. */
export class Typeface {
  readonly #paper = new PDFDocument({ autoFirstPage: false });

  /** Width of one line in points. */
  widthOf(text: string, { size, bold = false }: Style): number {
    return this.#paper.font(bold ? FONT_FILES.bold : FONT_FILES.regular).fontSize(size).widthOfString(text);
  }

  /** Breaks at ordinary spaces; what is wider than a line (an address) where the line ends. */
  wrap(text: string, style: Style, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.widthOf(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = this.#cut(word, style, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  }

  #cut(word: string, style: Style, width: number): string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && this.widthOf(piece + letter, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  }
}
