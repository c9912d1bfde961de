import type { SuggestionKind } from '../../../search/index.js';
import { counted } from '../plural.js';

export const suggestions = {
  list: 'Podpowiedzi',
  kinds: { query: 'Szukaj słów', topic: 'Tematy', place: 'Miejsca', person: 'Ludzie i organizacje', item: 'Materiały' } satisfies Record<SuggestionKind, string> as Record<SuggestionKind, string>,
  count: (count: number) => (count === 0 ? 'Brak podpowiedzi' : counted('pl', count, { one: 'podpowiedź', few: 'podpowiedzi', many: 'podpowiedzi' })),
  voivodeship: (items: string) => `województwo, ${items}`,
};
