import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { FileReader } from './file-reader.js';

/** What the directory of a ZIP says of one entry; none of it has been unpacked, so none of it need be true. */
export interface ZipEntry {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
  isEncrypted: boolean;
  /** A symbolic link of Unix. */
  isLink: boolean;
  /** For yauzl, to read it. */
  raw: yauzl.Entry;
}

export interface ZipDirectory {
  /** How many entries there are said to be. */
  count: number;
  /** Empty when there are more than asked for. */
  entries: ZipEntry[];
  file: yauzl.ZipFile;
}

/** No ZIP, or one whose directory contradicts itself. */
export class UnreadableZip extends Error {
  override readonly name = 'UnreadableZip';
}

/**
 * Reads the directory of a ZIP from an open file, which stays open and is the caller's to close.
 * @param most no entries are read when there are more
 * @throws UnreadableZip
 */
export async function openZip(fd: number, size: number, most: number): Promise<ZipDirectory> {
  try {
    const file = await openMended(fd, size);
    const count = file.entryCount;
    const entries: ZipEntry[] = [];
    if (count <= most) for await (const entry of file.eachEntry()) entries.push(toZipEntry(entry));
    return { count, entries, file };
  } catch (cause) {
    throw new UnreadableZip('the directory of the ZIP cannot be read', { cause });
  }
}

/** The same of a small file in memory, which is not mended. @throws UnreadableZip */
export async function openZipBytes(bytes: Buffer, most: number): Promise<ZipDirectory> {
  try {
    const file = await fromBuffer(bytes, OPTIONS);
    const entries: ZipEntry[] = [];
    if (file.entryCount <= most) for await (const entry of file.eachEntry()) entries.push(toZipEntry(entry));
    return { count: file.entryCount, entries, file };
  } catch (cause) {
    throw new UnreadableZip('the directory of the ZIP cannot be read', { cause });
  }
}

/** Whether an open file is a ZIP from its first byte or behind something else, exactly to its end. */
export async function endsAsZip(fd: number, size: number): Promise<boolean> {
  try {
    await fromReader(new FileReader(fd), size, OPTIONS);
    return true;
  } catch {
    return false;
  }
}

/** Bytes at the end that may be more or fewer than the ZIP says. */
const MOST_STRAY_BYTES = 1024;

/** Three of 210 real decks end a byte early or late, and every office suite opens them: the length is then set right. */
async function openMended(fd: number, size: number): Promise<yauzl.ZipFile> {
  try {
    return await fromReader(new FileReader(fd), size, OPTIONS);
  } catch (error) {
    const lengths = /^Invalid comment length\. Expected: (\d+)\. Found: (\d+)/u.exec((error as Error).message);
    if (!lengths || Math.abs(Number(lengths[1]) - Number(lengths[2])) > MOST_STRAY_BYTES) throw error;
    return fromReader(new FileReader(fd, { at: size - Number(lengths[1]) - 2, comment: Number(lengths[1]) }), size, OPTIONS);
  }
}

// Names are decoded below: yauzl would stop at the first one it does not like, and the person is to be told which.
const OPTIONS: yauzl.Options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
const fromBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
const fromReader = promisify<yauzl.RandomAccessReader, number, yauzl.Options, yauzl.ZipFile>(yauzl.fromRandomAccessReader);

function toZipEntry(raw: yauzl.Entry): ZipEntry {
  return {
    // As bytes, because of `decodeStrings`; parts of office files have ASCII names.
    name: (raw.fileName as unknown as Buffer).toString('utf8'),
    packedBytes: raw.compressedSize,
    unpackedBytes: raw.uncompressedSize,
    isEncrypted: raw.isEncrypted(),
    isLink: ((raw.externalFileAttributes >>> 16) & 0xf000) === 0xa000,
    raw,
  };
}
