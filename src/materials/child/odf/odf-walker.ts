import type { Tag } from '../office/walk-xml.js';
import { OdfStyles } from './odf-styles.js';

/** What the walker tells of a body, in the order it stands there. */
export interface OdfListener {
  paragraph: (text: string, facts: { level: number | undefined; frame: string | undefined; isNotes: boolean; isFootnote: boolean; sizes: readonly (readonly [number, string])[] }) => void;
  picture: (picture: { alt: string; target: string; isNotes: boolean }) => void;
  page?: (page: { isHidden: boolean }) => void;
  pageEnd?: () => void;
}

interface Paragraph {
  text: string;
  level: number | undefined;
  sizes: [number, string][];
}

interface Frame {
  class: string | undefined;
  isPlaceholder: boolean;
  /** Where its picture lies; a chart is an object with a picture for those who cannot draw it. */
  target: string | undefined;
  alt: string;
}

/** Not part of what is read: deleted text, comments, and what forms and scripts carry. */
const LEFT_OUT = ['text:tracked-changes', 'text:note-citation', 'office:annotation', 'office:scripts', 'office:forms', 'text:table-of-content', 'presentation:header-decl', 'presentation:date-time-decl'];

/** Hears `content.xml` of a presentation or text (OpenDocument 1.3, part 3). */
export class OdfWalker {
  readonly #styles = new OdfStyles();
  readonly #paragraphs: Paragraph[] = [];
  readonly #frames: Frame[] = [];
  /** Sizes of the spans that are open, innermost last. */
  readonly #sizes: (number | undefined)[] = [];
  #leftOut = 0;
  #inNotes = false;
  #inFootnote = false;
  #isAlt = false;

  constructor(private readonly listener: OdfListener) {}

  readonly open = (tag: Tag): void => {
    const { name, attribute } = tag;
    if (this.#leftOut > 0 || LEFT_OUT.includes(name)) {
      this.#leftOut += 1;
      return;
    }
    this.#styles.open(tag);
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'drawing:page':
        this.listener.page?.({ isHidden: this.#styles.isHidden(attribute('drawing:style-name')) });
        break;
      case 'presentation:notes':
        this.#inNotes = true;
        break;
      case 'text:note-body':
        this.#inFootnote = true;
        break;
      case 'drawing:frame':
        this.#frames.push({ class: attribute('presentation:class'), isPlaceholder: attribute('presentation:placeholder') === 'true', target: undefined, alt: '' });
        break;
      case 'drawing:image':
      case 'drawing:object':
        this.#setTarget(attribute('xlink:href') ?? '');
        break;
      case 'svg-compatible:title':
      case 'svg-compatible:desc':
        this.#isAlt = true;
        break;
      case 'text:p':
      case 'text:h':
        this.#paragraphs.push({ text: '', level: name === 'text:h' ? Number(attribute('text:outline-level')) || 1 : undefined, sizes: [] });
        this.#sizes.push(this.#styles.sizeOf(attribute('text:style-name')));
        break;
      case 'text:span':
        this.#sizes.push(this.#styles.sizeOf(attribute('text:style-name')) ?? this.#sizes.at(-1));
        break;
      case 'text:s':
        if (paragraph) paragraph.text += ' ';
        break;
      case 'text:tab':
        if (paragraph) paragraph.text += '\t';
        break;
      case 'text:line-break':
        if (paragraph) paragraph.text += '\n';
        break;
    }
  };

  readonly text = (text: string): void => {
    if (this.#leftOut > 0) return;
    const frame = this.#frames.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (this.#isAlt && frame) frame.alt += `${text} `;
    else if (paragraph && !this.#isAlt) {
      // Line feeds in XML are spaces (OpenDocument 1.3, part 3, 6.1.2).
      paragraph.text += text.replace(/\s+/gu, ' ');
      const size = this.#sizes.at(-1);
      if (size !== undefined) paragraph.sizes.push([size, text]);
    }
  };

  readonly close = (name: string): void => {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    if (name === 'svg-compatible:title' || name === 'svg-compatible:desc') this.#isAlt = false;
    if (name === 'text:span') this.#sizes.pop();
    if (name === 'text:p' || name === 'text:h') this.#endParagraph();
    if (name === 'drawing:frame') this.#endFrame();
    if (name === 'text:note-body') this.#inFootnote = false;
    if (name === 'presentation:notes') this.#inNotes = false;
    if (name === 'drawing:page') this.listener.pageEnd?.();
  };

  #setTarget(target: string): void {
    const frame = this.#frames.at(-1);
    if (frame) frame.target = target;
  }

  #endParagraph(): void {
    this.#sizes.pop();
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { text, level, sizes } = paragraph;
    this.listener.paragraph(text, { level, sizes, frame: this.#frames.at(-1)?.class, isNotes: this.#inNotes, isFootnote: this.#inFootnote });
  }

  #endFrame(): void {
    const frame = this.#frames.pop();
    if (frame?.target !== undefined && !frame.isPlaceholder) this.listener.picture({ alt: frame.alt, target: frame.target, isNotes: this.#inNotes });
  }
}
