import type { WordFound } from '../../search/index.js';
import type { Texts } from '../texts/index.js';
import { passageLabel } from './passage-label.js';

/** „Dlaczego ten wynik?”: how each word of the query was found. */
export interface Why {
  question: string;
  lines: string[];
}

export function whyOf(why: readonly WordFound[], texts: Texts): Why | undefined {
  if (why.length === 0) return undefined;
  return { question: texts.search.why.question, lines: why.map((word) => lineOf(word, texts)) };
}

function lineOf({ asked, found }: WordFound, texts: Texts): string {
  const { why } = texts.search;
  if (!found) return why.notShown(asked);
  const place = typeof found.place === 'string' ? why.places[found.place] : passageLabel(found.place, texts);
  return found.kind === 'exact' ? why.exact(asked, place) : why.other(asked, found.word, why.kinds[found.kind], place);
}
