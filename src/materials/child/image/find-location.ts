/**
 * Whether a picture says where it was taken: GPS fields of Exif 2.32 (4.6.6) or of XMP. Looks at the containers of JPEG, PNG
 * and WebP by hand, so that no pixel is decoded; `bytes` may be the beginning of the file only.
 */
export function hasLocation(bytes: Buffer): boolean {
  return metadataIn(bytes).some((piece) => /GPSLatitude|GPSLongitude/u.test(piece.toString('latin1')) || hasGps(piece));
}

function metadataIn(bytes: Buffer): Buffer[] {
  if (bytes.length < 12) return [];
  if (bytes.readUInt16BE(0) === 0xffd8) return [...jpegSegments(bytes)].filter(({ marker }) => marker === APP1).map(({ content }) => withoutExifMark(content));
  if (bytes.toString('latin1', 1, 4) === 'PNG') return [...pngChunks(bytes)].filter(({ name }) => ['eXIf', 'iTXt', 'tEXt'].includes(name)).map(({ content }) => content);
  if (bytes.toString('latin1', 8, 12) === 'WEBP') return [...riffChunks(bytes)].filter(({ name }) => ['EXIF', 'XMP '].includes(name)).map(({ content }) => withoutExifMark(content));
  return [];
}

const APP1 = 0xe1;

function withoutExifMark(content: Buffer): Buffer {
  return content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content;
}

/** Segments of a JPEG before its pixels. */
export function* jpegSegments(bytes: Buffer): Generator<{ marker: number; content: Buffer }> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else {
      if (marker === 0xda) return;
      const length = bytes.readUInt16BE(at + 2);
      yield { marker, content: bytes.subarray(at + 4, at + 2 + length) };
      at += 2 + Math.max(length, 2);
    }
  }
}

function* pngChunks(bytes: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    yield { name: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function* riffChunks(bytes: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    yield { name: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

const GPS_DIRECTORY = 0x8825;

/** Exif is TIFF: the first directory may lead to one of GPS, whose tags 1 to 4 are latitude and longitude. */
function hasGps(tiff: Buffer): boolean {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return false;
  const word = (at: number) => (at + 2 > tiff.length ? 0 : order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const tags = (at: number) => Array.from({ length: Math.min(word(at), 500) }, (_, index) => at + 2 + index * 12).map((entry) => ({ tag: word(entry), value: long(entry + 8) }));
  const gps = tags(long(4)).find(({ tag }) => tag === GPS_DIRECTORY);
  return gps !== undefined && tags(gps.value).some(({ tag }) => tag >= 1 && tag <= 4);
}
