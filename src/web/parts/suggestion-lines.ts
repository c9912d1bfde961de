import { addressOf } from '../../shared/index.js';
import type { Suggestion, SuggestionKind } from '../../search/index.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Visit } from '../visit.js';
import { titleAndSummary } from './card.js';

/** One suggestion as the browser gets it. */
export interface SuggestionLine {
  kind: SuggestionKind;
  label: string;
  /** Language of the label, where it is not that of the interface. */
  language?: string;
  detail?: string;
  address: string;
}

/** Suggestions with labels and addresses in the language of the visit. */
export function suggestionLines(suggestions: readonly Suggestion[], visit: Visit): SuggestionLine[] {
  return suggestions.flatMap((suggestion) => lineOf(suggestion, visit) ?? []);
}

function lineOf(suggestion: Suggestion, visit: Visit): SuggestionLine | undefined {
  const { kind } = suggestion;
  const { language } = visit;
  switch (kind) {
    case 'query':
      return { kind, label: suggestion.text, ...inLanguage(suggestion.language, visit), address: searchFor(suggestion.text, visit) };
    case 'topic':
      return { kind, label: visit.library.vocabularies.topics.label(suggestion.code, language), detail: visit.texts.words.items(suggestion.count), address: addressOf('topic', language, { code: suggestion.code }) };
    case 'place':
      return 'region' in suggestion ? regionLine(suggestion, visit) : placeLine(suggestion, visit);
    case 'person':
      return { kind, label: suggestion.name, ...inLanguage('pl', visit), detail: visit.texts.words.items(suggestion.count), address: searchFor(suggestion.name, visit) };
    case 'item':
      return itemLine(suggestion.id, visit);
  }
}

function regionLine({ region, count }: { region: string; count: number }, visit: Visit): SuggestionLine {
  const items = visit.texts.words.items(count);
  return {
    kind: 'place',
    label: visit.library.vocabularies.regions.label(region, visit.language),
    // „cała Polska” and „zagranica” are no voivodeships.
    detail: region.startsWith('PL-') ? visit.texts.suggestions.voivodeship(items) : items,
    address: addressOf('region', visit.language, { code: region }),
  };
}

function placeLine({ name, regions, count }: { name: string; regions: readonly string[]; count: number }, visit: Visit): SuggestionLine {
  const where = regions.slice(0, 2).map((code) => visit.library.vocabularies.regions.label(code, visit.language));
  return { kind: 'place', label: name, ...inLanguage('pl', visit), detail: [...where, visit.texts.words.items(count)].join(', '), address: searchFor(name, visit) };
}

function itemLine(id: string, visit: Visit): SuggestionLine | undefined {
  const item = visit.library.publicItem(id, visit.today);
  if (!item) return undefined;
  const { title, language } = titleAndSummary(item, visit);
  return { kind: 'item', label: title, ...inLanguage(language, visit), detail: visit.library.vocabularies.kinds.label(item.meta.kind, visit.language), address: addressOf('item', visit.language, { id }) };
}

function inLanguage(language: string, visit: Visit): { language?: string } {
  return language === visit.language ? {} : { language };
}

function searchFor(text: string, visit: Visit): string {
  return addressOf('search', visit.language) + toQueryString({ text, filters: {}, sort: undefined, page: 1 });
}
