import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { TEXT_FIELD_NAMES } from '../fields.js';
import { wordEnds } from '../word-ends.js';
import type { Lexicon } from './lexicon.js';

export interface IndexedWords {
  /** Folded words of every field, for FTS5. */
  texts: string[];
  /** Field ends and terms, for ranking (`ShelfEntry.words`). */
  words: Uint32Array;
  /** Words of the body up to the end of each passage. */
  passageEnds: Uint32Array;
}

/** Analyses one document; new terms go into the lexicon. */
export function indexWords(document: SearchDocument, analyser: Analyser, lexicon: Lexicon, onTerm: (term: number) => void): IndexedWords {
  const fields = TEXT_FIELD_NAMES.map((name) => analyser.tokens(document.text[name]));
  const terms = fields.flat().map((token) => lexicon.learn(token, analyser, onTerm));
  let end = 0;
  const ends = fields.map((tokens) => (end += tokens.length));
  return {
    texts: fields.map((tokens) => tokens.map((token) => token.form).join(' ')),
    words: Uint32Array.from([...ends, ...terms]),
    passageEnds: Uint32Array.from(wordEnds(document.passageEnds, fields[TEXT_FIELD_NAMES.indexOf('body')]!)),
  };
}
