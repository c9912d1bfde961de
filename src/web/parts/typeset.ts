import { LRUCache } from 'lru-cache';
import { setPolishType } from '../../content/index.js';
import type { Span } from '../../search/index.js';

/** Polish typography over marked text: the whole text decides, the marks stay where they were. */
export function typesetSpans(spans: readonly Span[]): Span[] {
  const whole = spans.map((span) => span.text).join('');
  const set = setOnce(whole);
  // Where a rule changed the length (three dots to one) the places of the marks are no longer known.
  if (set.length !== whole.length) return [...spans];
  let position = 0;
  return spans.map(({ text, marked }) => ({ marked, text: set.slice(position, (position += text.length)) }));
}

/** One unmarked piece. */
export function plainSpans(text: string): Span[] {
  return [{ text: setOnce(text), marked: false }];
}

/** Titles and summaries are shown again and again: some 2 MB. */
const SET = new LRUCache<string, string>({ max: 2_000 });

function setOnce(text: string): string {
  const known = SET.get(text);
  if (known !== undefined) return known;
  const set = setPolishType(text);
  SET.set(text, set);
  return set;
}
