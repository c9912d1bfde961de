import { lettersOf } from './clean-note.js';
import { LIST_LIMITS, listQuery, type ReadingList } from './reading-list.js';

/** Why a list cannot be taken as it is. Nothing is cut: what is too long is shown whole, to be shortened. */
export interface ListFaults {
  /** Letters of the title, where there are too many. */
  title: number | undefined;
  /** Letters of notes that are too long, by id. */
  notes: ReadonlyMap<string, number>;
  /** There are more entries than a list takes. */
  entries: number | undefined;
  /** Signs of the address, where there are too many. */
  address: number | undefined;
}

export function faultsOf(list: ReadingList): ListFaults {
  const notes = list.entries.map(({ id, note }) => [id, lettersOf(note)] as const).filter(([, letters]) => letters > LIST_LIMITS.note);
  const beyond = (count: number, limit: number) => (count > limit ? count : undefined);
  return {
    title: beyond(lettersOf(list.title), LIST_LIMITS.title),
    notes: new Map(notes),
    entries: beyond(list.entries.length, LIST_LIMITS.entries),
    address: beyond(listQuery(list).length, LIST_LIMITS.address),
  };
}

export function isSound({ title, notes, entries, address }: ListFaults): boolean {
  return title === undefined && notes.size === 0 && entries === undefined && address === undefined;
}
