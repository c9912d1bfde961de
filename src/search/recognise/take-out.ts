import type { Finding } from './recognition.js';
import type { TypedWord } from './typed-words.js';

/** Prepositions that make no sense without what followed them. */
const LEADING = new Set('w we z ze na od do za po dla in of from for'.split(' '));

/** The query without the words of a finding, the prepositions before them and the punctuation they leave behind. */
export function takeOut({ from, to }: Finding, words: readonly TypedWord[], text: string): string {
  let first = from;
  while (first > 0 && LEADING.has(words[first - 1]!.form) && /^\s*$/u.test(words[first]!.before)) first -= 1;
  const left = text.slice(0, words[first]!.start);
  const right = text.slice(words[to - 1]!.end).replace(/^[.,;:]+/u, '');
  return `${left} ${right}`
    .replace(/\s+(?=[,;:.?!])/gu, '')
    .replace(/[,;:]+(?=[.?!])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[\s,;:.?!–-]+(?=\s|$)|[\s,;:–-]+$/gu, '')
    .replace(/^(?:i|oraz|and)\s|\s(?:i|oraz|and)$/giu, '')
    .trim();
}
