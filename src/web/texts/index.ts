import type { Language } from '../../content/index.js';
import { en } from './en.js';
import { pl, type Texts } from './pl.js';

export type { Texts } from './pl.js';
export { dayText, daysText, periodText, weekdayText } from './dates.js';

/** Every word of the interface, in both languages; an English text that is missing does not compile. */
export const TEXTS: Readonly<Record<Language, Texts>> = { pl, en };
