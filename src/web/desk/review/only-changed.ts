import type { LineChange } from '../../../submissions/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';

/** Unchanged lines kept on each side of a change. */
const AROUND = 2;

/** Differences with long unchanged stretches told as a number of lines. @param unchanged says that number */
export function onlyChanged(lines: readonly LineChange[], unchanged: (count: number) => string = deskReview.items.unchanged): LineChange[] {
  const isNear = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'));
  const shown: LineChange[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isNear[at]) {
      shown.push(lines[at]!);
      continue;
    }
    const end = isNear.indexOf(true, at);
    const until = end < 0 ? lines.length : end;
    shown.push({ kind: 'same', pieces: [{ kind: 'same', text: unchanged(until - at) }] });
    at = until - 1;
  }
  return shown;
}
