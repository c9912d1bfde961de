import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StorageEngine } from 'multer';
import { UNFINISHED } from '../../shared/index.js';

/** What may still come with one request. */
export interface Allowance {
  files: number;
  bytes: number;
  fileBytes: number;
}

/** Why a file was let go by instead of being kept. */
export type LetGo = 'too-many' | 'too-big' | 'no-room';

/** One file of a request: kept at `path`, or let go by. */
export type ReceivedFile = { name: string } & ({ path: string } | { letGo: LetGo });

/**
 * Writes uploads to the disk under random names. A file above the allowance is read to its end and thrown away, so that the
 * others of the same form are kept; multer's own limits would undo them all.
 */
export class UploadStorage implements StorageEngine {
  readonly #received: ReceivedFile[] = [];
  #files = 0;
  #bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly allowance: Allowance,
  ) {}

  /** In the order in which they came; small ones may be ready before large ones. */
  get received(): ReceivedFile[] {
    return this.#received.filter(Boolean);
  }

  _handleFile(_req: unknown, file: Express.Multer.File, done: (error?: unknown, info?: Partial<Express.Multer.File>) => void): void {
    void this.#keep(file).then((info) => done(null, info), (error: unknown) => done(error));
  }

  /** multer takes back what it kept when the request fails. */
  _removeFile(_req: unknown, file: Express.Multer.File, done: (error: Error | null) => void): void {
    void rm(file.path ?? '', { force: true }).then(() => done(null), done);
  }

  async #keep({ stream, originalname: name }: Express.Multer.File): Promise<Partial<Express.Multer.File>> {
    const place = this.#received.length;
    this.#received.length += 1;
    if (this.#files >= this.allowance.files) {
      this.#received[place] = { name, letGo: 'too-many' };
      stream.resume();
      return {};
    }
    this.#files += 1;
    const path = join(this.folder, `${UNFINISHED}${randomUUID()}`);
    const most = Math.min(this.allowance.fileBytes, this.allowance.bytes - this.#bytes);
    const size = await writeUpTo(most, stream, path);
    if (size > most) {
      await rm(path, { force: true });
      this.#received[place] = { name, letGo: most < this.allowance.fileBytes ? 'no-room' : 'too-big' };
      return {};
    }
    this.#bytes += size;
    this.#received[place] = { name, path };
    return { path, size };
  }
}

/** Writes a stream to a file, of one that is too long the beginning only. @returns how long it was */
async function writeUpTo(most: number, stream: Readable, path: string): Promise<number> {
  let size = 0;
  const beginning = new Transform({
    transform(piece: Buffer, _encoding, next) {
      size += piece.length;
      next(null, size > most ? undefined : piece);
    },
  });
  try {
    await pipeline(stream, beginning, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return size;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
