const DAY = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', dateStyle: 'long' });

/** The day of a moment (ISO 8601) in Poland: „23 grudnia 2026”. */
export function dayOf(iso: string): string {
  return DAY.format(new Date(iso));
}
