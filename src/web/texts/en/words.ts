import type { Texts } from '../pl.js';
import { counted } from '../plural.js';

export const words: Texts['words'] = {
  items: (count) => counted('en', count, { one: 'item', other: 'items' }),
  sessions: (count) => counted('en', count, { one: 'session', other: 'sessions' }),
  documents: (count) => counted('en', count, { one: 'document', other: 'documents' }),
  facets: {
    topic: 'Topic',
    region: 'Region',
    sector: 'Sector',
    kind: 'Kind',
    edition: 'Edition',
    year: 'Year',
    method: 'Method',
    size: 'Size of place',
    cost: 'Cost',
  },
  sorts: { relevance: 'best match first', newest: 'newest first', oldest: 'oldest first', title: 'by title, A–Z' },
  or: 'or',
  and: 'and',
  none: 'none yet',
  external: 'opens another site',
  inPolish: 'in Polish',
};
