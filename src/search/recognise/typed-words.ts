import { isStopWord, type Analyser, type Token } from '../../language/index.js';

/** One word of a query with what it may mean. */
export interface TypedWord extends Token {
  /** Lemmas as typed, and those reached by adding Polish letters. */
  sure: readonly string[];
  lemmas: readonly string[];
  /** What stands between it and the word before. */
  before: string;
  isCapital: boolean;
  isStop: boolean;
}

/** Quotation marks ask for the words as they are, and a minus for their absence: neither is a filter. */
const NOT_MEANT = /["„”“«»][^"„”“«»]*["„”“«»]|(?<=^|\s)[-–−](?=\p{L})[\p{L}\p{N}-]+/gu;

/** The words of a query that may name something, with their places in `text`. */
export function typedWords(text: string, analyser: Analyser): TypedWord[] {
  const open = text.replace(NOT_MEANT, (hidden) => '"'.repeat(hidden.length));
  const tokens = analyser.tokens(open);
  return tokens.map((token, index) => {
    const { sure, loose } = analyser.queryLemmas(token.word);
    const first = open.charAt(token.start);
    return {
      ...token,
      sure,
      lemmas: loose.length > 0 ? [...sure, ...loose] : sure,
      before: open.slice(index > 0 ? tokens[index - 1]!.end : 0, token.start),
      isCapital: first !== first.toLowerCase(),
      isStop: isStopWord(token.form),
    };
  });
}

/** True when nothing but spaces, hyphens and full stops stands between a word and the one before it. */
export function followsOn(word: TypedWord | undefined): boolean {
  return word !== undefined && /^[\s.–-]*$/u.test(word.before);
}

/** Written all in capitals, so that a capital letter tells nothing. */
export function isShouted(words: readonly TypedWord[], text: string): boolean {
  return words.length > 0 && text === text.toUpperCase();
}
