import { SUGGESTIONS } from '../../shared/index.js';
import { MOST_SUGGESTIONS, type SuggestionKind } from '../../search/index.js';
import type { Visit } from '../visit.js';

/** What the browser code needs to offer suggestions; `src/browser/ask-suggestions.ts` reads it. */
interface SuggestSettings {
  address: string;
  /** What the list is called. */
  list: string;
  kinds: Record<SuggestionKind, string>;
  /** What is said when so many were found, from none on. */
  counts: string[];
}

/** As JSON, for one attribute of the page. */
export function suggestSettingsOf({ language, texts: { suggestions } }: Visit): string {
  const settings: SuggestSettings = {
    address: SUGGESTIONS[language],
    list: suggestions.list,
    kinds: suggestions.kinds,
    counts: Array.from({ length: MOST_SUGGESTIONS + 1 }, (_, count) => suggestions.count(count)),
  };
  return JSON.stringify(settings);
}
