/** Letters a size must have to count: a footnote mark or a page number is no tiny text. */
const FEWEST_LETTERS = 20;

/** Which sizes of letters a unit has, and how many letters of each. */
export class FontSizes {
  readonly #letters = new Map<number, number>();

  add(size: number, text: string): void {
    const rounded = Math.round(size * 2) / 2;
    if (rounded > 0 && rounded < 10_000) this.#letters.set(rounded, (this.#letters.get(rounded) ?? 0) + text.replace(/\s/gu, '').length);
  }

  smallest(): number | null {
    const sizes = [...this.#letters].filter(([, letters]) => letters >= FEWEST_LETTERS).map(([size]) => size);
    return sizes.length > 0 ? Math.min(...sizes) : null;
  }
}
