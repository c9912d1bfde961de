import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FILE_TYPES, type FileType } from '../file-types.js';
import { UNFINISHED, writeWhole } from '../../shared/index.js';

export interface KeptUpload {
  sha256: string;
  bytes: number;
  /** `<sha256>.<ending>`, below the folder of uploads. */
  file: string;
}

/** The name of a material on the disk: its content decides, so two uploads of the same file are one. */
export function fileOf(sha256: string, type: FileType): string {
  return `${sha256}.${FILE_TYPES[type].endings[0]}`;
}

/** Path of a material in the first of the folders that has it; in the last where none has, so that opening it says what is missing. */
export function findUpload(folders: readonly string[], file: string): string {
  const paths = folders.map((folder) => join(folder, file));
  return paths.find((path) => existsSync(path)) ?? paths.at(-1) ?? file;
}

/**
 * Copies a checked upload into the folder of uploads under the SHA-256 of its bytes. The same file again changes nothing. The
 * upload itself stays where it is.
 */
export async function keepUpload(path: string, { uploads, type }: { uploads: string; type: FileType }): Promise<KeptUpload> {
  await mkdir(uploads, { recursive: true });
  // The name is known only when all bytes have gone by.
  const copy = join(uploads, `${UNFINISHED}${randomUUID()}`);
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), async function* (pieces) {
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        hash.update(piece);
        yield piece;
      }
    }, createWriteStream(copy, { mode: 0o640, flags: 'wx' }));
    const { size } = await stat(copy);
    const sha256 = hash.digest('hex');
    const file = fileOf(sha256, type);
    // One that is there is made young again, so that nobody who removes old files takes it away from its new owner.
    if (await isThere(join(uploads, file), size)) await utimes(join(uploads, file), new Date(), new Date());
    else await writeWhole(join(uploads, file), (unfinished) => rename(copy, unfinished));
    return { sha256, bytes: size, file };
  } finally {
    await rm(copy, { force: true });
  }
}

async function isThere(path: string, size: number): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.size === size;
}
