import { cleanText, LONE_SURROGATES } from '../reading/clean-text.js';

/** One line of what somebody typed. */
export function cleanLine(text: string): string {
  return cleanText.parse(text);
}

/** A note keeps its lines; control characters go, for XML can hold none (XML 1.0, 2.2). Forms send lines with `\r\n`. */
export function cleanNote(text: string): string {
  return text
    .replace(LONE_SURROGATES, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{C}\n]+/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Letters as a person counts them: one outside the first plane counts once, too. */
export function lettersOf(text: string): number {
  return [...text].length;
}
