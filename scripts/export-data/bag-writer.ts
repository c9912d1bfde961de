import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyFile } from '../../src/backup/index.js';
import { BAG_DECLARATION, bagInfo, manifest, type BagFacts, type BagFile } from '../../src/exchange/index.js';
import { flush } from '../../src/shared/index.js';

/** Fills the folder of a bag and writes down the checksum of the very bytes it wrote. */
export class BagWriter {
  readonly #payload = new Map<string, BagFile>();

  constructor(
    private readonly folder: string,
    private readonly signal: AbortSignal,
  ) {}

  get payload(): readonly BagFile[] {
    return [...this.#payload.values()];
  }

  /** A text below `data/`. */
  async write(path: string, text: string): Promise<void> {
    this.#note(await this.#put(`data/${path}`, text));
  }

  async writeJson(path: string, data: unknown): Promise<void> {
    await this.write(path, `${JSON.stringify(data, undefined, 2)}\n`);
  }

  /** A file from elsewhere, once; what two items list is one file. */
  async copy(path: string, from: string): Promise<BagFile> {
    const known = this.#payload.get(`data/${path}`);
    if (known) return known;
    const digest = await copyFile(from, join(this.folder, 'data', path), { signal: this.signal, mode: 0o644 });
    return this.#note({ path: `data/${path}`, ...digest });
  }

  /** Everything around `data/`; the last step. */
  async finish(facts: BagFacts): Promise<void> {
    const tags = [
      await this.#put('bagit.txt', BAG_DECLARATION),
      await this.#put('bag-info.txt', bagInfo(facts, this.payload)),
      await this.#put('manifest-sha256.txt', manifest(this.payload)),
    ];
    await this.#put('tagmanifest-sha256.txt', manifest(tags));
  }

  #note(file: BagFile): BagFile {
    this.#payload.set(file.path, file);
    return file;
  }

  async #put(path: string, text: string): Promise<BagFile> {
    this.signal.throwIfAborted();
    const whole = join(this.folder, path);
    const bytes = Buffer.from(text);
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(whole, bytes, { flag: 'wx', mode: 0o644 });
    await flush(whole);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
}
