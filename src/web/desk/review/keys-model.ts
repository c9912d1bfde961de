import { deskReview } from '../../texts/pl/desk-review.js';

const { keys: texts } = deskReview;

/** What the keys of this page do; `src/browser/desk-keys.ts` reads it. The list stands on the page for everybody. */
export interface KeysModel {
  texts: typeof texts;
  keys: { key: string; does: string; target: string }[];
}

/** @param targets what a key leads to: an id to go to (`#approve`), or an address; keys without one do nothing and are not told */
export function keysOf(targets: Partial<Record<keyof typeof texts.list, string | undefined>>): KeysModel {
  const all = { '/': '#q', ...targets };
  return { texts, keys: (Object.keys(texts.list) as (keyof typeof texts.list)[]).flatMap((key) => (all[key] ? [{ key, does: texts.list[key], target: all[key] }] : [])) };
}
