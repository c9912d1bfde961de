import { dayText } from '../texts/index.js';
import type { Visit } from '../visit.js';
import type { FoundEntry } from './entries-of.js';

/** Why an entry cannot be shown, with the tombstone's reason; nothing where it can. */
export function whyMissing(entry: FoundEntry, { texts, language }: Visit): string[] {
  if (entry.item) return [];
  const words = texts.readingList;
  if (!entry.tombstone) return [entry.isFaulty ? words.faulty : words.unknown];
  const { title, date, reason } = entry.tombstone;
  return [words.gone(title, dayText(date, language)), words.goneReason(reason)];
}
