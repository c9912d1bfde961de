import { counted } from '../plural.js';

export const words = {
  items: (count: number) => counted('pl', count, { one: 'materiał', few: 'materiały', many: 'materiałów' }),
  sessions: (count: number) => counted('pl', count, { one: 'sesja', few: 'sesje', many: 'sesji' }),
  documents: (count: number) => counted('pl', count, { one: 'dokument', few: 'dokumenty', many: 'dokumentów' }),
  facets: {
    topic: 'Temat',
    region: 'Region',
    sector: 'Sektor',
    kind: 'Rodzaj',
    edition: 'Edycja',
    year: 'Rok',
    method: 'Metoda',
    size: 'Wielkość miejscowości',
    cost: 'Koszt',
  },
  sorts: { relevance: 'od najtrafniejszych', newest: 'od najnowszych', oldest: 'od najstarszych', title: 'według tytułu, A–Z' },
  or: 'lub',
  and: 'i',
  none: 'jeszcze żadnego',
  external: 'otwiera inną stronę',
  inPolish: 'po polsku',
};
