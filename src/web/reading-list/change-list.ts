import type { ListWish } from './read-list-form.js';
import { LIST_LIMITS, type ListEntry, type ReadingList } from './reading-list.js';

/** A list after one wish; a wish for an item that is not there changes nothing. */
export function changeList(list: ReadingList, wish: ListWish): ReadingList {
  switch (wish.to) {
    case 'save':
      return { ...list, removed: undefined };
    case 'up':
      return moved(list, wish.id, -1);
    case 'down':
      return moved(list, wish.id, 1);
    case 'remove':
      return without(list, wish.id);
    case 'add':
      return { ...addEntries(list, [{ id: wish.id, note: '' }]), removed: undefined };
    case 'restore':
      return restored(list);
  }
}

/** Adds what is not there yet, at the end; a note that is there already stays. */
export function addEntries(list: ReadingList, more: readonly ListEntry[]): ReadingList {
  return more.length === 0 ? list : { ...list, entries: merged(list.entries, more) };
}

function merged(entries: readonly ListEntry[], more: readonly ListEntry[]): ListEntry[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of more) {
    const before = known.get(entry.id);
    known.set(entry.id, before && before.note !== '' ? before : entry);
  }
  return [...known.values()];
}

function moved(list: ReadingList, id: string, by: -1 | 1): ReadingList {
  const entries = [...list.entries];
  const from = entries.findIndex((entry) => entry.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= entries.length) return { ...list, removed: undefined };
  entries.splice(to, 0, ...entries.splice(from, 1));
  return { ...list, entries, removed: undefined };
}

function without(list: ReadingList, id: string): ReadingList {
  const place = list.entries.findIndex((entry) => entry.id === id);
  const entry = list.entries[place];
  if (!entry) return { ...list, removed: undefined };
  return { ...list, entries: list.entries.filter((each) => each !== entry), removed: { place, entry } };
}

function restored({ title, entries, removed }: ReadingList): ReadingList {
  if (!removed || entries.length >= LIST_LIMITS.entries) return { title, entries, removed };
  return { title, entries: [...entries.slice(0, removed.place), removed.entry, ...entries.slice(removed.place)], removed: undefined };
}
