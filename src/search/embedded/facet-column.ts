import type { Image } from './image.js';

/**
 * One facet of every document. Most items share their codes with others, so each combination of codes is kept once:
 * asking and counting then is one look at a number for a document, however many codes it has.
 */
export class FacetColumn {
  readonly codes: string[] = [];
  /** Distinct combinations, as numbers of `codes`. */
  readonly combinations: (readonly number[])[] = [];
  /** Which combination a document has, by slot. */
  readonly of: number[] = [];
  readonly #codeNumbers = new Map<string, number>();
  readonly #known = new Map<string, number>();

  put(slot: number, codes: readonly string[]): void {
    const combination = this.#combinationOf(codes);
    // No gap is left in front: an array with holes is slow to read.
    while (this.of.length < slot) this.of.push(combination);
    this.of[slot] = combination;
  }

  writeTo(image: Image, name: string): void {
    image.putText(`${name} combinations`, JSON.stringify(this.combinations.map((numbers) => numbers.map((number) => this.codes[number]))));
    image.putNumbers(`${name} of`, this.of);
  }

  readFrom(image: Image, name: string): void {
    for (const codes of JSON.parse(image.text(`${name} combinations`)) as string[][]) this.#combinationOf(codes);
    for (const combination of image.numbers(`${name} of`)) this.of.push(combination);
  }

  /** For every combination 1 when it has one of these codes. */
  having(codes: readonly string[]): Uint8Array {
    const chosen = new Set(codes.map((code) => this.#codeNumbers.get(code)));
    return Uint8Array.from(this.combinations, (numbers) => (numbers.some((number) => chosen.has(number)) ? 1 : 0));
  }

  /** Documents for every code, from documents for every combination. */
  perCode(tally: Uint32Array): Record<string, number> {
    const counts = new Uint32Array(this.codes.length);
    tally.forEach((count, combination) => {
      for (const number of this.combinations[combination]!) counts[number]! += count;
    });
    return Object.fromEntries(this.codes.flatMap((code, number) => (counts[number]! > 0 ? [[code, counts[number]!]] : [])));
  }

  #combinationOf(codes: readonly string[]): number {
    const key = codes.join(',');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const combination = this.combinations.push(codes.map((code) => this.#numberOf(code))) - 1;
    this.#known.set(key, combination);
    return combination;
  }

  #numberOf(code: string): number {
    const number = this.#codeNumbers.get(code) ?? this.codes.push(code) - 1;
    this.#codeNumbers.set(code, number);
    return number;
  }
}
