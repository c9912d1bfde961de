/** The day in Poland, `2026-11-23`: embargoes end at midnight where the readers live, wherever the server stands. */
export function todayInPoland(now: Date = new Date()): string {
  // Days begin with a minute, and telling one takes as long as a small search: pages ask ten times a second and more.
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  if (told.minute !== minute) told = { minute, day: DAY.format(now) };
  return told.day;
}

const MINUTE_MS = 60_000;
let told = { minute: NaN, day: '' };

/** The moment a day (`2026-11-23`) begins in Poland. */
export function startOfDayInPoland(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return todayInPoland(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

/** Swedish writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short' });
