import type { Sections } from '../office/sections.js';
import type { Tag } from '../office/walk-xml.js';
import { outlineLevel } from './heading-styles.js';

interface Paragraph {
  text: string;
  level: number | undefined;
}

/** Hears the body of a Word document and tells it to `sections`. Deleted text has another element and is not heard. */
export class BodyWalker {
  /** A text box is a paragraph with paragraphs inside. */
  readonly #open: Paragraph[] = [];
  #isText = false;
  #picture: { alt: string; isDecorative: boolean } | undefined;

  constructor(
    private readonly styles: ReadonlyMap<string, number>,
    private readonly sections: Sections,
  ) {}

  readonly open = ({ name, attribute }: Tag): void => {
    const paragraph = this.#open.at(-1);
    this.#isText = name === 'w:t';
    if (name === 'w:p') this.#open.push({ text: '', level: undefined });
    else if (name === 'wp:docPr') this.#picture = { alt: attribute('descr') ?? '', isDecorative: false };
    else if (name === 'adec:decorative' && this.#picture) this.#picture.isDecorative = ['1', 'true'].includes(attribute('val') ?? '');
    else if (name === 'pic:pic' || name === 'c:chart' || name === 'dgm:relIds') this.#tellPicture();
    else if (!paragraph) return;
    else if (name === 'w:pStyle') paragraph.level ??= this.styles.get(attribute('w:val') ?? '');
    else if (name === 'w:outlineLvl') paragraph.level = outlineLevel(attribute('w:val') ?? '');
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    else if (name === 'w:tab') paragraph.text += '\t';
    else if (name === 'w:noBreakHyphen') paragraph.text += '-';
  };

  readonly text = (text: string): void => {
    const paragraph = this.#open.at(-1);
    if (this.#isText && paragraph) paragraph.text += text;
  };

  readonly close = (name: string): void => {
    this.#isText = false;
    if (name !== 'w:p') return;
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    if (paragraph.level === undefined) this.sections.paragraph(paragraph.text);
    else this.sections.heading(paragraph.level, paragraph.text);
  };

  /** The description stands before the picture, once for all of a group. */
  #tellPicture(): void {
    if (this.#picture && !this.#picture.isDecorative) this.sections.picture(this.#picture.alt);
    this.#picture = undefined;
  }
}
