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
  const words = new Uint32Array(fields.reduce((sum, tokens) => sum + tokens.length, fields.length));
  let at = fields.length;
  for (const [field, tokens] of fields.entries()) {
    for (const token of tokens) words[at++] = lexicon.learn(token, analyser, onTerm);
    words[field] = at - fields.length;
  }
  return {
    texts: fields.map((tokens) => tokens.map((token) => token.form).join(' ')),
    words,
    passageEnds: Uint32Array.from(wordEnds(document.passageEnds, fields[TEXT_FIELD_NAMES.indexOf('body')]!)),
  };
}
