import { UnreadableZip, type ZipDirectory } from './open-zip.js';

/** More of an entry is never unpacked here: enough for any media type. */
const MOST_BYTES = 256;

/** The text of an entry that is no longer than a name; an empty text when there is none, or it is longer. @throws UnreadableZip */
export async function readSmallEntry({ entries, file }: ZipDirectory, name: string): Promise<string> {
  const entry = entries.find((one) => one.name === name);
  if (!entry || entry.isEncrypted || entry.unpackedBytes > MOST_BYTES || entry.packedBytes > MOST_BYTES) return '';
  const pieces: Buffer[] = [];
  try {
    // yauzl stops at the first byte that is more than the directory says.
    for await (const piece of (await file.openReadStreamPromise(entry.raw)) as AsyncIterable<Buffer>) pieces.push(piece);
  } catch (cause) {
    throw new UnreadableZip(`${name} cannot be read`, { cause });
  }
  return Buffer.concat(pieces).toString('latin1').trim();
}
