import type { ParsedQuery } from '../parse-query.js';
import type { WordGroup } from './expand.js';
import type { Lexicon } from './lexicon.js';

/**
 * FTS5 expressions for a query. Words are quoted, so nothing a reader types is an operator here.
 * @returns `undefined` when some word stands for nothing in the index: then no document can have them all
 */
export function matchAll(groups: readonly WordGroup[], query: ParsedQuery, lexicon: Lexicon): string | undefined {
  if (groups.some((group) => group.alternatives.size === 0)) return undefined;
  return combine(groups.map((group) => anyOf(group, lexicon)), query);
}

/** Documents with any of the words; phrases stay a duty. */
export function matchAny(groups: readonly WordGroup[], query: ParsedQuery, lexicon: Lexicon): string | undefined {
  const known = groups.filter((group) => group.alternatives.size > 0);
  if (known.length === 0) return undefined;
  return combine([`(${known.map((group) => anyOf(group, lexicon)).join(' OR ')})`], query);
}

/** Documents with a word to be left out: only the very word, for nobody asks to be rid of words that look like it. */
export function matchExcluded(forms: readonly string[], lexicon: Lexicon): string | undefined {
  const known = forms.filter((form) => lexicon.term(form) !== undefined);
  return known.length === 0 ? undefined : known.map(quote).join(' OR ');
}

function combine(parts: string[], query: ParsedQuery): string {
  const phrases = query.phrases.map((forms) => quote(forms.join(' ')));
  return [...parts, ...phrases].join(' AND ');
}

function anyOf(group: WordGroup, lexicon: Lexicon): string {
  return `(${[...group.alternatives.keys()].map((term) => quote(lexicon.forms[term]!)).join(' OR ')})`;
}

function quote(words: string): string {
  return `"${words.replaceAll('"', '')}"`;
}
