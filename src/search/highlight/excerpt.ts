import type { Analyser } from '../../language/index.js';
import type { MatchKind, MatchWord } from './match-word.js';

/** A piece of text, marked or not; joined in order the pieces are the text. */
export interface Span {
  text: string;
  marked: boolean;
}

/** Length of an excerpt: about two lines on a computer, four on a phone. */
export const EXCERPT_LENGTH = 240;

/** One word of a text that answers a query. */
export interface Match {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** The word, in lower case. */
  word: string;
  /** Which word of the query it answers. */
  index: number;
  kind: MatchKind;
}

/** The whole of a short text with its matches marked. */
export function markText(text: string, analyser: Analyser, match: MatchWord | undefined): { spans: Span[]; matches: Match[] } {
  const source = text.normalize('NFC');
  const matches = matchesIn(source, analyser, match);
  return { spans: toSpans(source, 0, source.length, matches), matches };
}

export interface Excerpt {
  spans: Span[];
  /** How well it answers: distinct query words first, then how well they match. */
  worth: number;
  /** Every match of the text, shown or not. */
  matches: Match[];
}

/** The stretch of a text that answers a query best; without any match, its beginning. */
export function bestExcerpt(text: string, analyser: Analyser, match: MatchWord | undefined, length = EXCERPT_LENGTH): Excerpt {
  const source = text.normalize('NFC');
  return excerptAround(source, matchesIn(source, analyser, match), length);
}

/** The same when the matches of a text are known. */
export function excerptAround(source: string, matches: Match[], length: number): Excerpt {
  const window = bestWindow(matches, length);
  const start = window ? startOfWords(source, window.start, length) : 0;
  const end = endOfWords(source, start + length);
  const spans = toSpans(source, start, end, matches);
  if (start > 0) spans.unshift({ text: '… ', marked: false });
  if (end < source.length) spans.push({ text: ' …', marked: false });
  return { spans, worth: window?.worth ?? 0, matches };
}

const VALUE: Record<MatchKind, number> = { exact: 1, lemma: 0.9, synonym: 0.9, loose: 0.9, prefix: 0.5, typo: 0.4 };

/** Every word of a text that answers; a guess (prefix or typo) only where the word itself does not occur. */
export function matchesIn(text: string, analyser: Analyser, match: MatchWord | undefined): Match[] {
  if (!match) return [];
  const matches: Match[] = [];
  const sure = new Set<number>();
  for (const token of analyser.tokens(text, match.forms)) {
    const found = match.match(token);
    if (!found) continue;
    if (VALUE[found.kind] > VALUE.prefix) sure.add(found.index);
    matches.push({ start: token.start, end: token.end, word: token.word, index: found.index, kind: found.kind });
  }
  return matches.filter((found) => VALUE[found.kind] > VALUE.prefix || !sure.has(found.index));
}

/** Slides over the matches; a window is worth its distinct words, plus a little for repetitions. */
function bestWindow(matches: readonly Match[], length: number): { start: number; worth: number } | undefined {
  let best: { start: number; worth: number } | undefined;
  for (let first = 0; first < matches.length; first += 1) {
    const start = matches[first]!.start;
    const values = new Map<number, number>();
    let worth = 0;
    for (let next = first; next < matches.length && matches[next]!.end <= start + length * 0.75; next += 1) {
      const { index, kind } = matches[next]!;
      const value = VALUE[kind];
      const known = values.get(index);
      worth += known === undefined ? value : 0.02;
      if (known === undefined) values.set(index, value);
    }
    if (!best || worth > best.worth) best = { start, worth };
  }
  return best;
}

/** Some words before the first match, from a word's beginning. */
function startOfWords(text: string, firstMatch: number, length: number): number {
  const wished = firstMatch - Math.floor(length / 5);
  if (wished <= 0) return 0;
  const sentence = text.slice(wished, firstMatch).search(/(?<=[.!?…\n]\s?)\p{Lu}/u);
  if (sentence >= 0) return wished + sentence;
  const space = text.slice(wished, firstMatch).search(/\s/u);
  return space < 0 ? firstMatch : wished + space + 1;
}

function endOfWords(text: string, wished: number): number {
  if (wished >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wished);
  if (space > wished - 40) return space;
  return /[\udc00-\udfff]/.test(text[wished] ?? '') ? wished - 1 : wished; // Never between the halves of an emoji.
}

function toSpans(text: string, start: number, end: number, matches: readonly Match[]): Span[] {
  const spans: Span[] = [];
  let position = start;
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    if (match.start > position) spans.push({ text: text.slice(position, match.start), marked: false });
    spans.push({ text: text.slice(match.start, match.end), marked: true });
    position = match.end;
  }
  if (position < end) spans.push({ text: text.slice(position, end), marked: false });
  return spans;
}
