import type { RequestHandler } from 'express';
import { suggestionLines } from '../parts/suggestion-lines.js';
import { readSuggestionQuery } from '../reading/read-suggestion-query.js';
import type { Given } from './faults.js';
import { visitOf } from './visit-of.js';

/** `?q=` → `{ q, suggestions }`. Odd or short input has no suggestions, which is no fault. */
export function sendSuggestions(given: Given): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(req, res, given);
    const q = readSuggestionQuery(visit.query);
    const suggestions = await visit.services.suggest(q, visit.language);
    res.set({ 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' }).json({ q, suggestions: suggestionLines(suggestions, visit) });
  };
}
