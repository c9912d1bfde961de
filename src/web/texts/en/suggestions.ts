import type { Texts } from '../pl.js';
import { counted } from '../plural.js';

export const suggestions: Texts['suggestions'] = {
  list: 'Suggestions',
  kinds: { query: 'Search for', topic: 'Topics', place: 'Places', person: 'People and organisations', item: 'Items' },
  count: (count) => (count === 0 ? 'No suggestions' : counted('en', count, { one: 'suggestion', other: 'suggestions' })),
  voivodeship: (items) => `voivodeship, ${items}`,
};
