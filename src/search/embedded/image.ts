/**
 * What memory holds of an index, written down as it lies there, so that a start need not count all words again. Derived from the other tables like everything in memory, and true until the first change.
 */
export class Image {
  constructor(readonly parts: Map<string, Uint8Array> = new Map()) {}

  putNumbers(name: string, numbers: ArrayLike<number>): void {
    const { buffer, byteOffset, byteLength } = numbers instanceof Uint32Array ? numbers : Uint32Array.from(numbers);
    this.parts.set(name, new Uint8Array(buffer, byteOffset, byteLength));
  }

  /** Whole numbers from 0 to 2^32-1. */
  numbers(name: string): Uint32Array {
    return toNumbers(this.#part(name));
  }

  putText(name: string, text: string): void {
    this.parts.set(name, Buffer.from(text));
  }

  text(name: string): string {
    const { buffer, byteOffset, byteLength } = this.#part(name);
    return Buffer.from(buffer, byteOffset, byteLength).toString();
  }

  #part(name: string): Uint8Array {
    const part = this.parts.get(name);
    if (!part) throw new Error(`the image of the index has no ${name}`);
    return part;
  }
}

/** A copy of its own: the driver's buffers are not aligned to four bytes. */
export function toNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.byteLength / 4);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}
