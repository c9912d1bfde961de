import type { Analyser, Token } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { FACET_NAMES, TEXT_FIELD_NAMES } from '../fields.js';
import { wordEnds } from '../word-ends.js';
import { EVERY, EVERY_WORD, FORMS, formsOf, LEMMAS, lemmasOf, markLemma, PASSAGE_ENDS, WORDS } from './attributes.js';

export type MeilisearchDocument = Record<string, string | number | readonly string[] | readonly number[]> & { id: string; digest: string };

/**
 * A document as it is sent: words cut and folded by our analyser, so the engine's own tokeniser (which keeps ł and
 * knows no Polish) has nothing left to decide. Only ids, digests and words come back, and no word reaches a page.
 */
export function toMeilisearchDocument(document: SearchDocument, analyser: Analyser): MeilisearchDocument {
  const forms = new Set<string>();
  const lemmas = new Set<string>();
  const sent: MeilisearchDocument = {
    id: document.id,
    digest: document.digest,
    published: document.published,
    titleKey: document.titleKey.slice(0, LONGEST_VALUE),
    [EVERY]: EVERY_WORD,
  };
  for (const name of FACET_NAMES) sent[name] = document.facets[name];
  const words: string[] = [];
  for (const field of TEXT_FIELD_NAMES) {
    const text = document.text[field];
    const tokens = analyser.tokens(text);
    words.push(tokens.map((token) => token.word).join(' '));
    if (field === 'body') sent[PASSAGE_ENDS] = wordEnds(document.passageEnds, tokens);
    for (const token of tokens) {
      forms.add(token.form);
      for (const lemma of analyser.lemmas(token.word)) lemmas.add(lemma);
    }
    sent[formsOf(field)] = asSentences(text, tokens, (token) => token.form);
    // Every candidate: which one is meant ("rady": rada or rad?) only the reader of the text knows.
    sent[lemmasOf(field)] = asSentences(text, tokens, (token) => analyser.lemmas(token.word).map(markLemma).join(' '));
  }
  return { ...sent, [WORDS]: words, [FORMS]: [...forms], [LEMMAS]: [...lemmas] };
}

/** Words in order; ends of sentences stay, for the engine takes words across them for far apart. */
function asSentences(text: string, tokens: readonly Token[], write: (token: Token) => string): string {
  let written = '';
  let end = 0;
  for (const token of tokens) {
    if (written !== '') written += SENTENCE_END.test(text.slice(end, token.start)) ? '. ' : ' ';
    written += write(token);
    end = token.end;
  }
  return written;
}

const SENTENCE_END = /[.!?;…\n]/u;
/** Bytes; longer values cannot be sorted by (known limitations, Meilisearch documentation). The key is ASCII. */
const LONGEST_VALUE = 460;
