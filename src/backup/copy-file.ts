import { createHash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Digest {
  bytes: number;
  sha256: string;
}

/**
 * Copies a file that may be replaced meanwhile; the digest is of the very bytes that were written, and they are on the disk.
 * @param mode nobody else may read a backup, which holds what is not public
 */
export async function copyFile(from: string, to: string, { signal, mode = 0o600 }: { signal?: AbortSignal | undefined; mode?: number } = {}): Promise<Digest> {
  const source = await open(from, 'r');
  try {
    await mkdir(dirname(to), { recursive: true, mode: mode === 0o600 ? 0o700 : 0o755 });
    const target = await open(to, 'wx', mode);
    try {
      const digest = await readAll(source, signal, (piece) => target.writeFile(piece));
      await target.sync();
      return digest;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Size and SHA-256 of a file. */
export async function digestOf(path: string, signal?: AbortSignal): Promise<Digest> {
  const file = await open(path, 'r');
  try {
    return await readAll(file, signal);
  } finally {
    await file.close();
  }
}

/** What work with a file gives, or nothing when the file was removed after it was listed: it is no part of the library any more. */
export async function unlessGone<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const PIECE_BYTES = 1 << 20;

async function readAll(file: FileHandle, signal?: AbortSignal, onPiece?: (piece: Buffer) => Promise<void>): Promise<Digest> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let bytes = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, null);
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    bytes += bytesRead;
    await onPiece?.(piece);
  }
}
