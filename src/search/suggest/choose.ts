import { SUGGESTION_KINDS, type SuggestionKind } from './suggestion.js';

/** A judgement, not a measurement: with headings, eight fill a screen of a phone; more is no quicker than the page of results. */
export const MOST_SUGGESTIONS = 8;
export const MOST_OF_A_KIND = 3;

/** Who gets a place first: every kind that has something gets one, and the rest goes round again in this order. */
const TURNS = ['query', 'item', 'topic', 'place', 'person'] as const satisfies readonly SuggestionKind[];

/** The best of each kind, so many of each that all fit, in the order in which kinds are shown. */
export function choose<Thing>(best: Readonly<Record<SuggestionKind, readonly Thing[]>>): Thing[] {
  const places: Record<SuggestionKind, number> = { query: 0, topic: 0, place: 0, person: 0, item: 0 };
  let left = MOST_SUGGESTIONS;
  for (let round = 1; round <= MOST_OF_A_KIND; round += 1) {
    for (const kind of TURNS) {
      if (left > 0 && best[kind].length >= round) {
        places[kind] += 1;
        left -= 1;
      }
    }
  }
  return SUGGESTION_KINDS.flatMap((kind) => best[kind].slice(0, places[kind]));
}
