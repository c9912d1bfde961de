import { jpegSegments } from './find-location.js';

export interface Size {
  width: number;
  height: number;
}

/** Width and height as the header of a JPEG, PNG or WebP says; `undefined` when it does not. */
export function measure(bytes: Buffer, type: 'jpeg' | 'png' | 'webp'): Size | undefined {
  if (bytes.length < 30) return undefined;
  if (type === 'png') return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return type === 'jpeg' ? measureJpeg(bytes) : measureWebp(bytes);
}

/** A frame header: any SOF but the tables C4, C8 and CC (ITU T.81, table B.1). */
function measureJpeg(bytes: Buffer): Size | undefined {
  for (const { marker, content } of jpegSegments(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && content.length >= 5) return { height: content.readUInt16BE(1), width: content.readUInt16BE(3) };
  }
  return undefined;
}

/** RFC 9649: extended, lossless, lossy. */
function measureWebp(bytes: Buffer): Size | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}
