import { createHash } from 'node:crypto';
import { setPolishType, type Language } from '../../content/index.js';
import { placeAddress } from '../exchange/places/with-cite-links.js';

/** A statement that can be cited by itself. */
export interface CitedLine {
  id: string;
  text: string;
  /** Where it is cited. */
  cite: string;
}

/**
 * Statements of a list in the front matter, each with an address made of its words, as paragraphs have: after an edit an old link
 * leads to the same words or to none, never to the next step.
 * @param anchor of the part they stand in
 */
export function citedLines(id: string, anchor: string, lines: readonly string[], language: Language): CitedLine[] {
  const met = new Map<string, number>();
  return lines.map((line) => {
    const own = `${anchor}-${createHash('sha256').update(line).digest('hex').slice(0, 8)}`;
    const times = (met.get(own) ?? 0) + 1;
    met.set(own, times);
    return citedLine(id, times === 1 ? own : `${own}-${times}`, line, language);
  });
}

export function citedLine(id: string, place: string, text: string, language: Language): CitedLine {
  return { id: place, text: setPolishType(text), cite: placeAddress(id, place, language) };
}
