import { hasLocation } from '../image/find-location.js';
import type { Parts } from './open-parts.js';

/** Exif stands in the first segment of a JPEG, which has at most 64 kB. */
const HEAD_BYTES = 70_000;

/** Answers whether one of some pictures of an office file says where it was taken; each picture is looked at once. */
export class PictureLocations {
  readonly #known = new Map<string, boolean>();

  constructor(private readonly parts: Parts) {}

  async any(names: readonly string[]): Promise<boolean> {
    let isAny = false;
    for (const name of names) isAny = (await this.#has(name)) || isAny;
    return isAny;
  }

  async #has(name: string): Promise<boolean> {
    if (!/\.(?:jpe?g|png|webp)$/iu.test(name) || !this.parts.names.has(name)) return false;
    const known = this.#known.get(name) ?? hasLocation(await this.parts.readHead(name, HEAD_BYTES));
    this.#known.set(name, known);
    return known;
  }
}
