import { LIST_LIMITS, type ListEntry, type ReadingList } from './reading-list.js';
import { cleanLine, cleanNote } from './clean-note.js';

/** A list as an address has it, and what of the address could not be taken into it. */
export interface ReadList {
  list: ReadingList;
  /** Ids beyond the limit. */
  tooMany: string[];
  /** Words that are no ids, and notes of items that are not in the list. */
  unread: string[];
}

/** What an item is named by. */
export const ID = /^kkwl-\d{4}-\d{4}$/u;
const NOTE = /^\s*(kkwl-\d{4}-\d{4}):(.*)$/su;
const REMOVED = /^(\d{1,2}):(kkwl-\d{4}-\d{4}):(.*)$/su;

/** Never throws; the same item twice counts once, at its first place, with its first note. */
export function readList(query: URLSearchParams): ReadList {
  const written = query.getAll('m').map((text) => cleanLine(text).toLowerCase()).filter((text) => text !== '');
  const ids = [...new Set(written.filter((text) => ID.test(text)))];
  const kept = ids.slice(0, LIST_LIMITS.entries);
  const { notes, strangers } = readNotes(query.getAll('n'), new Set(kept));
  return {
    list: { title: cleanLine(query.get('t') ?? ''), entries: kept.map((id) => ({ id, note: notes.get(id) ?? '' })), removed: readRemoved(query.get('z'), kept) },
    tooMany: ids.slice(LIST_LIMITS.entries),
    unread: [...new Set([...written.filter((text) => !ID.test(text)), ...strangers])],
  };
}

function readNotes(written: readonly string[], kept: ReadonlySet<string>): { notes: Map<string, string>; strangers: string[] } {
  const notes = new Map<string, string>();
  const strangers: string[] = [];
  for (const text of written) {
    const [, id = '', raw = ''] = NOTE.exec(text) ?? [];
    const note = cleanNote(raw);
    if (kept.has(id)) notes.set(id, notes.get(id) ?? note);
    else if (cleanLine(text) !== '') strangers.push(cleanLine(text));
  }
  return { notes, strangers };
}

/** Only what is not in the list any more can be put back. */
function readRemoved(written: string | null, kept: readonly string[]): ReadingList['removed'] {
  const [, place = '', id = '', note = ''] = REMOVED.exec(written ?? '') ?? [];
  if (id === '' || kept.includes(id)) return undefined;
  const entry: ListEntry = { id, note: cleanNote(note) };
  return { place: Math.min(Number(place), kept.length), entry };
}
