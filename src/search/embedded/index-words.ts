import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { TEXT_FIELD_NAMES } from '../fields.js';
import type { Lexicon } from './lexicon.js';

export interface IndexedWords {
  /** Folded words of every field, for FTS5. */
  texts: string[];
  /** Field ends and terms, for ranking (`ShelfEntry.words`). */
  words: Uint32Array;
}

/** Analyses one document; new terms go into the lexicon. */
export function indexWords(document: SearchDocument, analyser: Analyser, lexicon: Lexicon, onTerm: (term: number) => void): IndexedWords {
  const ends: number[] = [];
  const terms: number[] = [];
  const texts = TEXT_FIELD_NAMES.map((name) => {
    const tokens = analyser.tokens(document.text[name]);
    for (const token of tokens) terms.push(lexicon.learn(token, analyser, onTerm));
    ends.push(terms.length);
    return tokens.map((token) => token.form).join(' ');
  });
  return { texts, words: Uint32Array.from([...ends, ...terms]) };
}
