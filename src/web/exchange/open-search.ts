import { Router } from 'express';
import { toXml } from '../../exchange/index.js';
import { addressOf, OPEN_SEARCH, OPEN_SEARCH_SUGGESTIONS } from '../../shared/index.js';
import type { Language } from '../../content/index.js';
import type { Given } from '../http/faults.js';
import { limitSuggestions } from '../http/limit-searches.js';
import { visitOf } from '../http/visit-of.js';
import { suggestionLines } from '../parts/suggestion-lines.js';
import { readSuggestionQuery } from '../reading/read-suggestion-query.js';
import { TEXTS } from '../texts/index.js';

/** So that a browser offers this search in its address bar, with suggestions. */
export function openSearchRoutes(given: Given): Router {
  const router = Router();
  for (const language of ['pl', 'en'] as const) {
    router.get(OPEN_SEARCH[language], (_req, res) => void res.set('Cache-Control', 'public, max-age=86400').type('application/opensearchdescription+xml').send(description(language, given.services.site.url)));
    router.get(OPEN_SEARCH_SUGGESTIONS[language], limitSuggestions(given), async (req, res) => {
      const visit = { ...visitOf(req, res, given), language };
      const typed = readSuggestionQuery(visit.query);
      const lines = suggestionLines(await visit.services.suggest(typed, language), visit);
      // OpenSearch Suggestions 1.1: what was typed, then whole searches; what else it allows browsers leave out.
      res.set({ 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' }).type('application/x-suggestions+json').send(JSON.stringify([typed, withoutRepetitions(lines.map(({ label }) => label))]));
    });
  }
  return router;
}

/** A topic and a query may differ in a capital alone. */
function withoutRepetitions(labels: readonly string[]): string[] {
  const seen = labels.map((label) => label.toLowerCase());
  return labels.filter((_, index) => seen.indexOf(seen[index]!) === index);
}

/** An OpenSearch 1.1 description document (draft 6). */
function description(language: Language, url: string): string {
  const { site, tagline } = TEXTS[language].frame;
  return toXml({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: site,
      Description: tagline,
      Url: [
        { '@type': 'text/html', '@template': `${url}${addressOf('search', language)}?q={searchTerms}` },
        { '@type': 'application/x-suggestions+json', '@template': `${url}${OPEN_SEARCH_SUGGESTIONS[language]}?q={searchTerms}` },
      ],
      Image: { '@type': 'image/svg+xml', '#': `${url}/favicon.svg` },
      Language: language,
      InputEncoding: 'UTF-8',
      OutputEncoding: 'UTF-8',
    },
  });
}
