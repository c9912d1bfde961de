/** The day in Poland, `2026-11-23`: embargoes end at midnight where the readers live, wherever the server stands. */
export function todayInPoland(now: Date = new Date()): string {
  return DAY.format(now);
}

/** The moment a day (`2026-11-23`) begins in Poland. */
export function startOfDayInPoland(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return todayInPoland(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

/** Swedish writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short' });
