import type { PhraseFinder } from './searched-index.js';
import type { Store } from './store.js';

/** Says of a slot whether it has all the phrases. */
export function matchPhrases(phrases: readonly (readonly string[])[], finder: PhraseFinder): (slot: number) => boolean {
  if (phrases.length === 0) return () => true;
  const slots = new Set(finder.withAll(phrases));
  return (slot) => slots.has(slot);
}

/** FTS5 finds phrases. Words are quoted, so nothing a reader types is an operator. */
export function phrasesIn(store: Store): PhraseFinder {
  return {
    withAll: (phrases) => store.match(phrases.map(quote).join(' AND ')),
    withAny: (phrases) => store.match(phrases.map(quote).join(' OR ')),
  };
}

/** Our words hold letters and digits only; a quote among them would end the phrase. */
function quote(forms: readonly string[]): string {
  return `"${forms.join(' ').replaceAll('"', '')}"`;
}
