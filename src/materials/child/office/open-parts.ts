import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Limits } from '../../limits.js';
import { openZip, type ZipEntry } from '../../zip/open-zip.js';
import { CannotRead } from '../cannot-read.js';

/** The parts of an office file, unpacked one at a time and counted: what the directory says of their sizes is not believed. */
export class Parts {
  #bytes = 0;

  private constructor(
    readonly names: ReadonlySet<string>,
    private readonly open: (name: string) => Promise<Readable>,
    private readonly limits: Limits,
  ) {}

  static async of(fd: number, limits: Limits): Promise<Parts> {
    const { entries, file } = await openZip(fd, fstatSync(fd).size, limits.zipEntries);
    const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name, entry]));
    return new Parts(new Set(byName.keys()), (name) => file.openReadStreamPromise(byName.get(name)!.raw), limits);
  }

  /** Unpacked pieces of an XML part. @throws CannotRead when it is larger than it may be */
  async *read(name: string): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const piece of (await this.open(name)) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      this.#bytes += piece.length;
      if (bytes > this.limits.xmlPartBytes || this.#bytes > this.limits.xmlBytes) throw new CannotRead('too-heavy');
      yield piece;
    }
  }

  /** The beginning of a picture, enough for what stands before its pixels. */
  async readHead(name: string, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of (await this.open(name)) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= most) break;
    }
    return Buffer.concat(pieces).subarray(0, most);
  }
}
