import type { Line } from './lines.js';

/** How much larger than most letters a title is, and how much its own lines may differ. */
const LARGER = 1.15;
const ALIKE = 0.95;
const MOST_LINES = 4;
const LONGEST = 200;

/**
 * Guesses the title of a page: the first lines among the largest, when they are larger than most and not many. A page of one
 * size has a title only when it has nothing else. A PDF does not say what its titles are.
 */
export function splitTitle(lines: readonly Line[]): { title: string | null; rest: readonly Line[] } {
  const largest = Math.max(0, ...lines.map(({ size }) => size));
  const isLarge = ({ size }: Line) => size >= largest * ALIKE;
  const start = lines.findIndex(isLarge);
  if (start < 0) return { title: null, rest: lines };
  let end = start;
  while (end < lines.length && isLarge(lines[end]!)) end += 1;
  const title = lines.slice(start, end).map(({ text }) => text).join('\n');
  const isTitle = end - start <= MOST_LINES && title.length <= LONGEST && /\p{L}{2}/u.test(title) && (end - start === lines.length || largest >= LARGER * usualSize(lines));
  return isTitle ? { title, rest: [...lines.slice(0, start), ...lines.slice(end)] } : { title: null, rest: lines };
}

/** The size half of the letters do not exceed. */
function usualSize(lines: readonly Line[]): number {
  const bySize = lines.toSorted((a, b) => a.size - b.size);
  const letters = bySize.reduce((sum, { text }) => sum + text.length, 0);
  let seen = 0;
  for (const { text, size } of bySize) if ((seen += text.length) * 2 >= letters) return size;
  return 0;
}
