import { encodeQR } from 'qr';

/** A QR code as one path of an SVG: `M x y h1v1h-1z` for each dark square. */
export interface QrCode {
  label: string;
  /** `0 0 size size`, with the four empty squares around it that ISO/IEC 18004 asks for. */
  viewBox: string;
  path: string;
}

const BORDER = 4;

/** The QR code of an address; it may be half covered by a coffee and still be read (error correction Q). Printed by `parts/qr`. */
export function qrCode(address: string, label: string): QrCode {
  const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: BORDER });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { label, viewBox: `0 0 ${rows.length} ${rows.length}`, path };
}
