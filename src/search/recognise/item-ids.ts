import type { Library } from '../../content/index.js';
import type { Finding } from './recognition.js';
import type { TypedWord } from './typed-words.js';

/** `kkwl-2026-0042` as people type it: „KKWL 2026 42”, `kkwl20260042`. */
const WITH_PREFIX = /kkwl[\s\-–_/.]*(\d{4})[\s\-–_/.]*(\d{1,4})(?!\d)/giu;
/** Without its beginning only with a zero in front, as no year has: „2026-0042”. */
const WITHOUT_PREFIX = /(?<![\d\p{L}])(\d{4})[-–/](0\d{3})(?!\d)/gu;

/** Identifiers of items the public may see; of others nothing is said, not even that they exist. */
export function findItemIds(text: string, words: readonly TypedWord[], library: Library, today: string): Finding[] {
  return [...text.matchAll(WITH_PREFIX), ...text.matchAll(WITHOUT_PREFIX)].flatMap((match) => {
    const id = `kkwl-${match[1]}-${match[2]!.padStart(4, '0')}`;
    const from = words.findIndex((word) => word.end > match.index);
    const to = words.findLastIndex((word) => word.start < match.index + match[0].length) + 1;
    return library.publicItem(id, today) && from >= 0 && to > from ? [{ from, to, target: { is: 'item', id } as const }] : [];
  });
}
