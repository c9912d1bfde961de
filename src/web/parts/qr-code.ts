import { encodeQR } from 'qr';

/** A QR code to be drawn as one path; printed by `parts/qr`. */
export interface QrCode {
  /** Modules on a side, with the quiet zone of four around (ISO/IEC 18004, 9.1). */
  size: number;
  path: string;
  label: string;
}

const QUIET = 4;

/** @param label what it leads to, for those who cannot see it */
export function qrCode(text: string, label: string): QrCode {
  // Medium: a card that was folded or smudged can still be read.
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, path, label };
}
