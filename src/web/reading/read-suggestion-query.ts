import { cleanText, LONE_SURROGATES } from './clean-text.js';

/** Nobody needs a suggestion after so many characters; what follows is left out. */
const MAX_TYPED = 100;

/** Reads what was typed so far from the query string of a request for suggestions; empty when there is nothing to go by. */
export function readSuggestionQuery(query: URLSearchParams): string {
  const typed = cleanText.parse((query.get('q') ?? '').slice(0, MAX_TYPED * 10));
  return typed.slice(0, MAX_TYPED).replace(LONE_SURROGATES, '').trim();
}
