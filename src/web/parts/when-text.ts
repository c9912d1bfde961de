import type { Language, Session } from '../../content/index.js';
import { weekdayText } from '../texts/index.js';

/** Day and hours of a session, as far as the programme gives them. */
export function whenText(session: Pick<Session, 'day' | 'start' | 'end'>, language: Language): string {
  return [session.day ? weekdayText(session.day, language) : '', hoursText(session)].filter(Boolean).join(', ');
}

/** `10:30–11:00`, `10:30` or nothing. */
export function hoursText({ start, end }: Pick<Session, 'start' | 'end'>): string {
  return [start, end].filter(Boolean).join('–');
}
