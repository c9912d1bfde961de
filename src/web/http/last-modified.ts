import { startOfDayInPoland, type PageName } from '../../shared/index.js';
import type { Visit } from '../visit.js';

/**
 * When the page asked for last changed, for the header `Last-Modified` (RFC 9110, 8.8.2). Every page shows the library
 * somewhere (what is similar, how much there is on a topic), so no page is older than the last reading that changed
 * something, nor than the program. What is public changes with the day, and the citation on the page of an item tells it.
 * @returns `undefined` where there is no truthful answer: a search also changes with the index and with who answers it
 */
export function lastModified({ page, changedAt, today, catalogue }: Visit, now = new Date()): Date | undefined {
  if (page === undefined || page === 'search') return undefined;
  const day = CITING.has(page) ? today : catalogue.openedOn;
  const changed = Math.max(changedAt.getTime(), day ? startOfDayInPoland(day).getTime() : 0);
  // The header counts in seconds: until this one is over, another change could still come to bear the same date.
  return secondOf(changed) < secondOf(now.getTime()) ? new Date(changed) : undefined;
}

/** Their citations tell the day they were looked at. */
const CITING: ReadonlySet<PageName> = new Set<PageName>(['item', 'version', 'place']);

function secondOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
