import { cardOf, type Card } from '../parts/card.js';
import type { Visit } from '../visit.js';
import type { FoundEntry } from './entries-of.js';
import { lettersOf } from './clean-note.js';
import { FIELDS } from './read-list-form.js';
import { LIST_LIMITS } from './reading-list.js';
import { whyMissing } from './why-missing.js';

/** One item of the list with its note and its buttons. */
export interface EntryCard {
  id: string;
  /** What buttons and messages call it. */
  name: string;
  card: Card | undefined;
  /** Why there is no card. */
  missing: string[];
  note: string;
  noteField: string;
  isTooLong: boolean;
  up: string | undefined;
  down: string | undefined;
  remove: string;
}

export function entryCard(entry: FoundEntry, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }, visit: Visit): EntryCard {
  const { id, note } = entry;
  const card = entry.item && { ...cardOf(entry.item, visit), add: undefined };
  return {
    id,
    name: card ? card.title.map(({ text }) => text).join('') : (!entry.item && entry.tombstone?.title) || id,
    card,
    missing: whyMissing(entry, visit),
    note,
    noteField: FIELDS.note(id),
    isTooLong: lettersOf(note) > LIST_LIMITS.note,
    up: isFirst ? undefined : `up:${id}`,
    down: isLast ? undefined : `down:${id}`,
    remove: `remove:${id}`,
  };
}
