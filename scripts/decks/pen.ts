import type { Source } from './deck.js';
import { BULLET_INDENT, type Style } from './design.js';
import type { TextBox } from './lay-out.js';
import { FONT_FILES } from './typeface.js';

type Element = PDFKit.PDFStructureElement;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Liberation Sans from the top of its letters to their foot, for its size: hhea table. */
const NATURAL_HEIGHT = 0.905 + 0.212;

/** Draws broken lines on a page of a tagged PDF, each into its element of the structure (PDF 32000-1, 14.8). */
export class Pen {
  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly section: Element,
  ) {}

  /** A paragraph or heading. */
  text(tag: string, box: TextBox, colour: string): void {
    this.put(this.section, tag, () => this.#lines(box.paragraphs.flat(), box, colour));
  }

  list(box: TextBox, colour: string, bulletColour: string): void {
    const list = this.document.struct('L');
    this.section.add(list);
    let y = box.y;
    for (const lines of box.paragraphs) {
      const item = this.document.struct('LI');
      list.add(item);
      const top = y;
      this.put(item, 'Lbl', () => this.line('•', { x: box.x, y: top, style: box.style }, bulletColour));
      this.put(item, 'LBody', () => this.#lines(lines, { ...box, x: box.x + BULLET_INDENT, y: top }, colour));
      item.end();
      y += lines.length * box.style.leading + box.gap;
    }
    list.end();
  }

  /** A paragraph that is a link as a whole. */
  link(box: TextBox, { url, text }: Source, colour: string): void {
    const paragraph = this.document.struct('P');
    this.section.add(paragraph);
    const link = this.document.struct('Link', { alt: text });
    paragraph.add(link);
    link.add(() => this.#lines(box.paragraphs.flat(), box, colour));
    const width = Math.max(...box.paragraphs.flat().map((line) => this.#use(box.style).widthOfString(line)));
    // PDFKit writes a string as a name and a `String` as text; the types know neither this nor `structParent`.
    const options: object = { structParent: link, Contents: new String(text) };
    this.document.link(box.x, box.y, width, box.height, url, options);
    link.end();
    paragraph.end();
  }

  /** Runs `draw` inside of a new element of `parent`. */
  put(parent: Element, tag: string, draw: () => void, options: object = {}): void {
    const element = this.document.struct(tag, options);
    parent.add(element);
    element.add(draw);
    element.end();
  }

  asArtifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  rectangle({ x, y, width, height }: Box, colour: string): void {
    this.document.rect(x, y, width, height).fill(`#${colour}`);
  }

  /** One line; `right`: where it ends, instead of where it begins. */
  line(text: string, { x, y, style, right }: { x: number; y: number; style: Style; right?: number }, colour: string): void {
    const document = this.#use(style);
    const left = right === undefined ? x : right - document.widthOfString(text);
    const top = y + (style.leading - style.size * NATURAL_HEIGHT) / 2;
    document.fillColor(`#${colour}`).text(text, left, top, { lineBreak: false });
  }

  #lines(lines: readonly string[], { x, y, style }: { x: number; y: number; style: Style }, colour: string): void {
    lines.forEach((line, index) => {
      // A space at the end keeps the words of two lines apart for whoever copies or reads them aloud.
      const text = index < lines.length - 1 && !this.#isCut(line) ? `${line} ` : line;
      this.line(text, { x, y: y + index * style.leading, style }, colour);
    });
  }

  /** A piece of an address goes on without a space. */
  #isCut(line: string): boolean {
    return !line.includes(' ') && line.includes('/');
  }

  #use({ size, bold = false }: Style): PDFKit.PDFDocument {
    return this.document.font(bold ? FONT_FILES.bold : FONT_FILES.regular).fontSize(size);
  }
}
