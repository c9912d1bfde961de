import type { Language } from '../../content/index.js';

const LOCALE = { pl: 'pl-PL', en: 'en-GB' } as const;

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', ...options });
}

const DAY = { pl: format('pl', { dateStyle: 'long' }), en: format('en', { dateStyle: 'long' }) };
const WEEKDAY = { pl: format('pl', { dateStyle: 'full' }), en: format('en', { dateStyle: 'full' }) };
const MONTH = { pl: format('pl', { year: 'numeric', month: 'long' }), en: format('en', { year: 'numeric', month: 'long' }) };

/** `2025-10-09` → „9 października 2025”. */
export function dayText(day: string, language: Language): string {
  return DAY[language].format(new Date(`${day}T00:00:00Z`));
}

/** `2025-10-09` → „czwartek, 9 października 2025”. */
export function weekdayText(day: string, language: Language): string {
  return WEEKDAY[language].format(new Date(`${day}T00:00:00Z`));
}

/** Days from one to another, as short as it can be said: „9–10 października 2025”. */
export function daysText(start: string, end: string, language: Language): string {
  return DAY[language].formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`));
}

/** An ISO 8601 period in words: `2016` → „2016”, `2016/2018` → „2016–2018”, `2017/..` → „od 2017”. */
export function periodText(period: string, language: Language): string {
  const [start = '', end] = period.split('/');
  if (end === undefined) return pointText(start, language);
  if (end === '..') return `${language === 'pl' ? 'od' : 'since'}\u00a0${pointText(start, language)}`;
  const dash = start.length === 4 && end.length === 4 ? '–' : ' – ';
  return `${pointText(start, language)}${dash}${pointText(end, language)}`;
}

function pointText(point: string, language: Language): string {
  if (point.length === 10) return dayText(point, language);
  if (point.length === 7) return MONTH[language].format(new Date(`${point}-01T00:00:00Z`));
  return point;
}
