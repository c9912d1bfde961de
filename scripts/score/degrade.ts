import { fold, isStopWord, tokens } from '../../src/language/index.js';

/** Ways in which a careless reader's query differs from a careful one's. */
export const DEGRADATIONS = {
  none: (query: string) => query,
  'no-diacritics': (query: string) => fold(query),
  swap: swapInLongest,
  'two-longest': (query: string) => longestFirst(query).slice(0, 2).join(' '),
  'content-words': (query: string) =>
    tokens(query)
      .filter((token) => !isStopWord(token.form))
      .map((token) => token.word)
      .join(' '),
} as const;

export type Degradation = keyof typeof DEGRADATIONS;

/** Exchanges the two letters in the middle of the longest word; equal neighbours are passed over, the first letter stays. */
function swapInLongest(query: string): string {
  const source = query.normalize('NFC');
  const [longest] = tokens(source).sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return source;
  const letters = [...source.slice(longest.start, longest.end)];
  const middle = Math.floor(letters.length / 2);
  const place = [...letters.keys()]
    .filter((at) => at >= 1 && at + 1 < letters.length && letters[at] !== letters[at + 1])
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (place === undefined) return source;
  [letters[place], letters[place + 1]] = [letters[place + 1]!, letters[place]!];
  return source.slice(0, longest.start) + letters.join('') + source.slice(longest.end);
}

function longestFirst(query: string): string[] {
  return tokens(query)
    .map((token) => token.word)
    .sort((a, b) => b.length - a.length);
}
