import { counted } from '../texts/plural.js';

const MOMENT = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', dateStyle: 'long', timeStyle: 'short' });

export interface Moment {
  text: string;
  /** For machines, ISO 8601. */
  machine: string;
}

/** „23 listopada 2026 14:05”, as clocks in Poland show it. */
export function momentOf(at: number): Moment {
  return { text: MOMENT.format(at), machine: new Date(at).toISOString() };
}

/** How long to wait, to stand after „za”: „12 minut”, „1 minutę”. */
export function waitText(seconds: number): string {
  return counted('pl', Math.max(1, Math.ceil(seconds / 60)), { one: 'minutę', few: 'minuty', many: 'minut' });
}
