/** What somebody collected: kept in an address, nowhere on the server. */
export interface ReadingList {
  /** Empty where none was given. */
  title: string;
  entries: readonly ListEntry[];
  /** What was taken out last, so that it can be put back; no part of what is shared. */
  removed: { place: number; entry: ListEntry } | undefined;
}

export interface ListEntry {
  /** An id of an item as it was written; whether there is such an item is asked when it is shown. */
  id: string;
  /** Empty where there is none; lines end with `\n`. */
  note: string;
}

/**
 * What is accepted when a list is changed. An address may hold more than that (somebody wrote it by hand): entries beyond
 * the limit are named and left out, longer texts are shown whole. 60,000 signs of an address leave room for the other
 * headers below the 80,000 the server reads.
 */
export const LIST_LIMITS = { entries: 50, title: 120, note: 500, address: 60_000 } as const;

/** From here on some mail programs cut addresses and some proxies refuse them (nginx reads lines of 8 kB unless told otherwise). */
export const LONG_ADDRESS = 8_000;

export const NO_LIST: ReadingList = { title: '', entries: [], removed: undefined };

/**
 * The one query string of a list, with its `?`; empty for an empty list: `?t=Title&m=kkwl-2026-0001&n=kkwl-2026-0001:note`.
 * A note follows its item. What was taken out last is `z=<place>:<id>:<note>`.
 */
export function listQuery({ title, entries }: ReadingList, removed?: ReadingList['removed']): string {
  const query = new URLSearchParams();
  if (title !== '') query.append('t', title);
  for (const { id, note } of entries) {
    query.append('m', id);
    if (note !== '') query.append('n', `${id}:${note}`);
  }
  if (removed) query.append('z', `${removed.place}:${removed.entry.id}:${removed.entry.note}`);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
