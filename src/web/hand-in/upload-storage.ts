import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
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
  readonly received: ReceivedFile[] = [];
  #files = 0;
  #bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly allowance: Allowance,
  ) {}

  _handleFile(_req: unknown, file: Express.Multer.File, done: (error?: unknown, info?: Partial<Express.Multer.File>) => void): void {
    void this.#keep(file).then((info) => done(null, info), (error: unknown) => done(error));
  }

  /** multer takes back what it kept when the request fails. */
  _removeFile(_req: unknown, file: Express.Multer.File, done: (error: Error | null) => void): void {
    void rm(file.path ?? '', { force: true }).then(() => done(null), done);
  }

  async #keep(file: Express.Multer.File): Promise<Partial<Express.Multer.File>> {
    if (this.#files >= this.allowance.files) return this.#letGo(file, 'too-many');
    this.#files += 1;
    const path = join(this.folder, `${UNFINISHED}${randomUUID()}`);
    let size = 0;
    let why: LetGo | undefined;
    const most = Math.min(this.allowance.fileBytes, this.allowance.bytes - this.#bytes);
    const upToMost = new Transform({
      transform(piece: Buffer, _encoding, next) {
        size += piece.length;
        next(null, size > most ? undefined : piece);
      },
    });
    try {
      await pipeline(file.stream, upToMost, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    if (size > most) why = most < this.allowance.fileBytes ? 'no-room' : 'too-big';
    if (why) {
      await rm(path, { force: true });
      this.received.push({ name: file.originalname, letGo: why });
      return {};
    }
    this.#bytes += size;
    this.received.push({ name: file.originalname, path });
    return { path, size };
  }

  async #letGo(file: Express.Multer.File, letGo: LetGo): Promise<Partial<Express.Multer.File>> {
    this.received.push({ name: file.originalname, letGo });
    for await (const _piece of file.stream) { /* read and forgotten */ }
    return {};
  }
}
