/** The day in Poland, `2026-11-23`: embargoes end at midnight where the readers live, wherever the server stands. */
export function todayInPoland(now: Date = new Date()): string {
  return DAY.format(now);
}

/** Swedish writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short' });
