import type { Store } from './store.js';

/** Says of a slot whether it has all the phrases; FTS5 finds them. Words are quoted, so nothing a reader types is an operator. */
export function matchPhrases(phrases: readonly (readonly string[])[], store: Store): (slot: number) => boolean {
  if (phrases.length === 0) return () => true;
  const slots = new Set(store.match(phrases.map(quote).join(' AND ')));
  return (slot) => slots.has(slot);
}

/** Slots that have any of the phrases. */
export function slotsWithAny(phrases: readonly (readonly string[])[], store: Store): number[] {
  return phrases.length === 0 ? [] : store.match(phrases.map(quote).join(' OR '));
}

/** Our words hold letters and digits only; a quote among them would end the phrase. */
function quote(forms: readonly string[]): string {
  return `"${forms.join(' ').replaceAll('"', '')}"`;
}
