import { isStopWord, type Analyser } from '../../language/index.js';

/** One word of what was typed so far. */
export interface TypedWord {
  /** Folded: the beginning of a word. */
  form: string;
  /** Folded lemmas it may mean when it is finished. */
  lemmas: readonly string[];
}

export interface Typed {
  words: readonly TypedWord[];
  /** All its words, folded, one space between: what a name may begin with. */
  beginning: string;
}

/** Somebody who has typed so many words knows what to search for. */
const MOST_WORDS = 8;
/** One letter says nothing: „w” begins a tenth of all words. */
const FEWEST_LETTERS = 2;

/**
 * What was typed so far. Stop words say nothing, but the last word may be the beginning of one that does („budżet o”).
 * @param keepsLast whether the last word counts even if it is a stop word
 * @returns `undefined` when there is too little to go by
 */
export function readTyped(text: string, analyser: Analyser, keepsLast: boolean): Typed | undefined {
  const tokens = analyser.tokens(text).slice(0, MOST_WORDS);
  const letters = tokens.reduce((sum, { form }) => sum + form.length, 0);
  if (letters < FEWEST_LETTERS) return undefined;
  const telling = tokens.filter(({ form }, place) => !isStopWord(form) || (keepsLast && place === tokens.length - 1));
  if (telling.length === 0) return undefined;
  const words = telling.map(({ word, form }) => {
    const { sure, loose } = analyser.queryLemmas(word);
    return { form, lemmas: [...sure, ...loose] };
  });
  return { words, beginning: tokens.map(({ form }) => form).join(' ') };
}
