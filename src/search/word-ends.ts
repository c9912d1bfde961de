import type { Token } from '../language/index.js';

/** Places in a text (characters, ascending) as numbers of words that begin before them. */
export function wordEnds(ends: readonly number[], tokens: readonly Token[]): number[] {
  let word = 0;
  return ends.map((end) => {
    while (word < tokens.length && tokens[word]!.start < end) word += 1;
    return word;
  });
}
