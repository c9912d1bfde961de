import type { Limits } from '../../limits.js';
import { FontSizes } from '../font-sizes.js';
import { walkXml, type Tag } from '../office/walk-xml.js';

export interface Slide {
  title: string | null;
  text: string;
  /** Of placeholders of the type `body` alone: on a page of notes these are the notes. */
  bodies: string;
  isHidden: boolean;
  pictures: number;
  picturesWithoutAlt: number;
  altTexts: string[];
  smallestFont: number | null;
}

/** Text that stands on every slide and says nothing. */
const LEFT_OUT = ['sldNum', 'dt', 'hdr'];

interface Shape {
  placeholder: string | undefined;
  paragraphs: string[];
  isPicture: boolean;
  alt: string;
  isDecorative: boolean;
  /** Of `normAutofit`: PowerPoint shrinks text that does not fit. */
  scale: number;
}

/** Reads a slide or a page of notes from its XML (ECMA-376, part 1, 19.3 and 21.1). */
export async function readSlide(xml: AsyncIterable<Buffer>, limits: Limits): Promise<Slide> {
  const walker = new SlideWalker();
  await walkXml(xml, limits, walker);
  return walker.slide();
}

class SlideWalker {
  readonly #shapes: Shape[] = [];
  readonly #sizes = new FontSizes();
  #isHidden = false;
  #shape: Shape | undefined;
  #paragraph: string | undefined;
  #isText = false;
  #runSize: number | undefined;

  readonly open = ({ name, attribute }: Tag): void => {
    switch (name) {
      case 'p:sld':
        this.#isHidden = ['0', 'false'].includes(attribute('show') ?? '');
        break;
      case 'p:sp':
      case 'p:pic':
      case 'p:graphicFrame':
        this.#shape = { placeholder: undefined, paragraphs: [], isPicture: name === 'p:pic', alt: '', isDecorative: false, scale: 1 };
        this.#shapes.push(this.#shape);
        break;
      default:
        if (this.#shape) this.#openInShape(this.#shape, name, attribute);
    }
  };

  #openInShape(shape: Shape, name: string, attribute: Tag['attribute']): void {
    if (name === 'p:cNvPr') shape.alt = attribute('descr') ?? '';
    if (name === 'p:ph') shape.placeholder = attribute('type') ?? 'obj';
    if (name === 'adec:decorative') shape.isDecorative = ['1', 'true'].includes(attribute('val') ?? '');
    if (name === 'c:chart' || name === 'dgm:relIds') shape.isPicture = true;
    if (name === 'a:normAutofit') shape.scale = (Number.parseInt(attribute('fontScale') ?? '', 10) || 100_000) / 100_000;
    if (name === 'a:p') this.#paragraph = '';
    if (name === 'a:r') this.#runSize = undefined;
    if (name === 'a:rPr') this.#runSize = Number(attribute('sz')) / 100 || undefined;
    if (name === 'a:br') this.#write('\n');
    this.#isText = name === 'a:t';
  }

  readonly text = (text: string): void => {
    if (!this.#isText || !this.#shape) return;
    this.#write(text);
    if (this.#runSize !== undefined) this.#sizes.add(this.#runSize * this.#shape.scale, text);
  };

  readonly close = (name: string): void => {
    if (name === 'a:t') this.#isText = false;
    if (name === 'a:p' && this.#paragraph !== undefined) {
      this.#shape?.paragraphs.push(this.#paragraph);
      this.#paragraph = undefined;
    }
    if (name === 'p:sp' || name === 'p:pic' || name === 'p:graphicFrame') this.#shape = undefined;
  };

  #write(text: string): void {
    if (this.#paragraph !== undefined) this.#paragraph += text;
  }

  slide(): Slide {
    const textOf = (shapes: readonly Shape[]) => shapes.flatMap(({ paragraphs }) => paragraphs).join('\n');
    const isTitle = ({ placeholder }: Shape) => placeholder === 'title' || placeholder === 'ctrTitle';
    const title = this.#shapes.find((shape) => isTitle(shape) && textOf([shape]).trim() !== '');
    const told = this.#shapes.filter((shape) => shape !== title && !LEFT_OUT.includes(shape.placeholder ?? ''));
    const pictures = this.#shapes.filter(({ isPicture, isDecorative }) => isPicture && !isDecorative);
    return {
      title: title ? textOf([title]) : null,
      text: textOf(told),
      bodies: textOf(this.#shapes.filter(({ placeholder }) => placeholder === 'body')),
      isHidden: this.#isHidden,
      pictures: pictures.length,
      picturesWithoutAlt: pictures.filter(({ alt }) => alt.trim() === '').length,
      altTexts: pictures.map(({ alt }) => alt),
      smallestFont: this.#sizes.smallest(),
    };
  }
}
