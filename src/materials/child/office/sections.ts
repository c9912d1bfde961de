import type { Units, RawUnit } from '../unit.js';

/** Headings down to this level begin a section; deeper ones are text. */
const DEEPEST = 3;
/** Letters after which a section goes on in another at the next paragraph: about two printed pages, a passage for search. */
const LONG = 4_000;

/** Makes sections of the headings and paragraphs of a document, in their order. Nothing before the first heading is lost. */
export class Sections {
  #title: string | null = null;
  #paragraphs: string[] = [];
  #letters = 0;
  #pictures: string[] = [];
  /** Sections begun; those beyond the limit of `units` are counted and not kept. */
  #total = 0;

  constructor(private readonly units: Units) {}

  get total(): number {
    return this.#total;
  }

  heading(level: number, text: string): void {
    if (text.trim() === '') return;
    if (level > DEEPEST) return this.paragraph(text);
    this.end();
    this.#title = text;
  }

  paragraph(text: string): void {
    if (this.#letters >= LONG) this.#flush();
    this.#paragraphs.push(text);
    this.#letters += text.length;
  }

  picture(alt: string): void {
    this.#pictures.push(alt);
  }

  /** Ends the section. A heading right before another keeps its place, with no text of its own. */
  end(): void {
    const isEmpty = this.#title === null && this.#paragraphs.every((text) => text.trim() === '') && this.#pictures.length === 0;
    if (!isEmpty) this.#flush();
    this.#title = null;
  }

  #flush(): void {
    const raw: RawUnit = {
      title: this.#title,
      text: this.#paragraphs.join('\n'),
      pictures: this.#pictures.length,
      picturesWithoutAlt: this.#pictures.filter((alt) => alt.trim() === '').length,
      altTexts: this.#pictures,
    };
    this.#total += 1;
    this.units.add(raw);
    this.#paragraphs = [];
    this.#letters = 0;
    this.#pictures = [];
  }
}
