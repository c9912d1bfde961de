import { isDeepStrictEqual } from 'node:util';
import { diffLines, diffWordsWithSpace } from 'diff';

/** A piece of a text: in both versions, only in the one after, or only in the one before. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A line, or several unchanged ones together. */
export interface LineChange {
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** Without the last line break. Of a changed line: its pieces; else one. */
  pieces: Piece[];
}

/** Finding the fewest changes takes time that grows with their square: texts that have nothing in common are shown one after the other. */
const MOST_MILLISECONDS = 300;
/** Of changed lines together; more are shown as removed and added. */
const MOST_WORDS = 4_000;

/** What changed between two texts: by line, and within a changed line by word. Nothing in it is escaped. */
export function differences(before: string, after: string): LineChange[] {
  const changes = diffLines(before, after, { timeout: MOST_MILLISECONDS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes.flatMap((change, index): LineChange[] => {
    const next = changes[index + 1];
    if (change.added && changes[index - 1]?.removed) return [];
    if (change.removed && next?.added) return changedLines(linesOf(change.value), linesOf(next.value));
    return linesOf(change.value).map((text) => whole(change.added ? 'added' : change.removed ? 'removed' : 'same', text));
  });
}

/** Lines that stand in the place of others; those with words in common are shown as one changed line. */
function changedLines(removed: string[], added: string[]): LineChange[] {
  const pairs = Math.min(removed.length, added.length);
  const isShort = [...removed, ...added].join(' ').split(/\s/u).length <= MOST_WORDS;
  if (removed.length !== added.length || !isShort) return [...removed.map((text) => whole('removed', text)), ...added.map((text) => whole('added', text))];
  return Array.from({ length: pairs }, (_, index) => changedLine(removed[index]!, added[index]!)).flat();
}

function changedLine(before: string, after: string): LineChange[] {
  const pieces = diffWordsWithSpace(before, after).map(({ added, removed, value }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
  const isAlike = pieces.some(({ kind, text }) => kind === 'same' && text.trim() !== '');
  return isAlike ? [{ kind: 'changed', pieces }] : [whole('removed', before), whole('added', after)];
}

function whole(kind: 'same' | 'added' | 'removed', text: string): LineChange {
  return { kind, pieces: [{ kind, text }] };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/u, '').split('\n');
}

/** Fields that differ between two front matters, by their name; nested ones as a whole. */
export function changedFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isDeepStrictEqual(before[name], after[name]));
}
