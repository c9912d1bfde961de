import { suggestionLines } from '../../parts/suggestion-lines.js';
import { readSuggestionQuery } from '../../reading/read-suggestion-query.js';
import { TEXTS } from '../../texts/index.js';
import type { Handler } from './asked.js';

/** The same suggestions as those of the search box, with whole addresses. */
export const suggestions: Handler<'suggestions'> = async ({ visit, query }) => {
  const { services } = visit;
  const language = query.lang ?? 'pl';
  const q = readSuggestionQuery(visit.query);
  const lines = suggestionLines(await services.suggest(q, language), { ...visit, language, texts: TEXTS[language] });
  return { q, suggestions: lines.map(({ address, ...line }) => ({ ...line, url: services.site.url + address })) };
};
