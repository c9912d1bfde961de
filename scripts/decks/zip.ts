import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file in a ZIP. */
export interface Entry {
  name: string;
  bytes: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
/** 1 January 1980: the first day a ZIP can name (APPNOTE 4.4.6). */
const FIRST_DAY = 0x21;
const UTF8_NAMES = 0x0800;

/** Reads a ZIP that we have just written ourselves; uploads are opened by `src/materials` alone. */
export function readZip(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a ZIP');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packedSize, nameLength, extraLength, commentLength, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + packedSize);
    if (!name.endsWith('/')) entries.push({ name, bytes: method === DEFLATED ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Writes a ZIP whose bytes depend on its entries alone: same order, no hours. */
export function writeZip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const facts = describe(name, bytes, packed.length);
    const local = Buffer.concat([number32(LOCAL), facts, Buffer.from(name), packed]);
    centrals.push(Buffer.concat([number32(CENTRAL), number16(20), facts, Buffer.alloc(10), number32(offset), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.concat([number32(END), Buffer.alloc(4), number16(entries.length), number16(entries.length), number32(directory.length), number32(offset), number16(0)]);
  return Buffer.concat([...locals, directory, end]);
}

/** What both headers of an entry say alike, from the version needed to the length of the extra field. */
function describe(name: string, bytes: Buffer, packedSize: number): Buffer {
  const fields = [number16(20), number16(UTF8_NAMES), number16(DEFLATED), number16(0), number16(FIRST_DAY), number32(crc32(bytes)), number32(packedSize), number32(bytes.length)];
  return Buffer.concat([...fields, number16(Buffer.byteLength(name)), number16(0)]);
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
