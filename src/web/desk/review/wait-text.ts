import { deskReview } from '../../texts/pl/desk-review.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something waits, as somebody would say it: „od 3 dni”. */
export function waitingText(since: string, now: number): string {
  const { waits } = deskReview;
  const past = Math.max(0, now - Date.parse(since));
  if (past < MINUTE) return waits.now;
  return waits.since(past < HOUR ? waits.minutes(Math.floor(past / MINUTE)) : past < DAY ? waits.hours(Math.floor(past / HOUR)) : waits.days(Math.floor(past / DAY)));
}
