import { readSync } from 'node:fs';

/** Length of a local header before the name (APPNOTE 4.3.7), and the most of name and text that is looked at. */
const HEADER = 30;
const MOST = 256;

/**
 * The text of the first entry when it is called `mimetype` and is not packed, as ODF demands; else an empty text.
 * Read by its header alone, so that nothing is unpacked.
 */
export function firstStoredText(fd: number): string {
  const bytes = Buffer.alloc(HEADER + MOST);
  const count = readSync(fd, bytes, 0, bytes.length, 0);
  const method = bytes.readUInt16LE(8);
  const packed = bytes.readUInt32LE(18);
  const start = HEADER + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  const name = bytes.toString('latin1', HEADER, HEADER + bytes.readUInt16LE(26));
  if (name !== 'mimetype' || method !== 0 || start + packed > count) return '';
  return bytes.toString('latin1', start, start + packed).trim();
}
