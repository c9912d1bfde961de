import { FontSizes } from '../font-sizes.js';

/** A piece of text as pdf.js gives it: some letters with a matrix that says where they stand and how large. */
export interface Piece {
  str: string;
  transform: number[];
  hasEOL: boolean;
}

export interface Line {
  text: string;
  /** Of its largest letters, in points. */
  size: number;
}

/** Puts the pieces of a page together to lines, in the order of the file, which is nearly always that of reading. */
export function toLines(pieces: readonly Piece[]): { lines: Line[]; sizes: FontSizes } {
  const lines: Line[] = [];
  const sizes = new FontSizes();
  let line: Line = { text: '', size: 0 };
  for (const { str, transform, hasEOL } of pieces) {
    const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
    line.text += str;
    if (str.trim() !== '') {
      line.size = Math.max(line.size, size);
      sizes.add(size, str);
    }
    if (!hasEOL) continue;
    lines.push(line);
    line = { text: '', size: 0 };
  }
  lines.push(line);
  return { lines: lines.filter(({ text }) => text.trim() !== ''), sizes };
}
