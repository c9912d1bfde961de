import { describe, expect, it } from 'vitest';
import { SORTS } from '../../../src/search/fields.js';
import { allHits, document, idsOf, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

/** In Polish order: ą after a, ć after c, ł after l, ó after o, ś after s, ź before ż; a space before letters. */
const TITLES = ['Ab', 'Azymut', 'Ąb', 'Bór', 'Cis', 'Ćma', 'Gmina wiejska', 'Gminazjum', 'Lody', 'Łany', 'Oda', 'Ósemka', 'Sad', 'Śnieg', 'Zdrój', 'Źródło', 'Żaba'];
const titled = TITLES.map((title, index) => document({ id: `t${(index * 7) % TITLES.length}-${index}`, title, body: 'Wspólne słowo.', published: 20240101 + ((index * 5) % TITLES.length) }));
/** Many with the same date, title and score: the order must still be the same on every page. */
const equal = Array.from({ length: 90 }, (_, number) => document({ id: `e${number}`, title: 'Równe', body: 'Wspólne słowo.', published: 20230101 + (number % 2) }));
const documents = [...titled, ...equal];

export function describePages(open: OpenEngine): void {
  describe('order and pages', () => {
    const engine = withEngine(open, () => documents);

    it('sorts titles as a Polish dictionary does', async () => {
      const ids = await idsOf(engine(), 'wspólne', { sort: 'title', limit: 200 });
      const titles = ids.map((id) => documents.find((one) => one.id === id)!.text.title).filter((title) => title !== 'Równe');
      expect(titles).toEqual(TITLES);
    });

    it.each([['newest', -1], ['oldest', 1]] as const)('sorts by date, %s first', async (sort, direction) => {
      const ids = await idsOf(engine(), '', { sort, limit: 200 });
      const dates = ids.map((id) => documents.find((one) => one.id === id)!.published);
      expect(dates).toEqual([...dates].sort((a, b) => (a - b) * direction));
      expect(dates).toHaveLength(documents.length);
    });

    it.each(SORTS.flatMap((sort) => ['', 'wspólne słowo', '„wspólne słowo”', '-nieobecne'].map((query) => ({ sort, query }))))(
      'pages of „$query” by $sort have every item once and the same exact total',
      async ({ sort, query }) => {
        const { ids, totals } = await allHits(engine(), query, { sort, facets: [] }, 20);
        expect([...ids].sort()).toEqual(documents.map((one) => one.id).sort());
        expect(new Set(totals)).toEqual(new Set([documents.length]));
      },
    );

    it.each(SORTS.flatMap((sort) => ['', 'wspólne', 'wspólne słowo', 'gmina wspólne', '„wspólne słowo”', 'wspólne nieobecnesłowo', 'nieobecnesłowo'].map((query) => ({ sort, query }))))(
      'a whole list of „$query” by $sort has the ids of its pages in their order',
      async ({ sort, query }) => {
        const { ids } = await allHits(engine(), query, { sort, facets: [] }, 20);
        const { hits } = await engine().search({ ...request(query, { sort, facets: [], limit: Number.MAX_SAFE_INTEGER }), isWhole: true });
        expect(hits.map(({ id }) => id)).toEqual(ids);
        expect(hits.flatMap(({ passages }) => passages)).toEqual([]);
      },
    );

    it('takes offsets that are no multiple of the page', async () => {
      const all = await idsOf(engine(), 'wspólne', { limit: 107 });
      expect(await idsOf(engine(), 'wspólne', { offset: 13, limit: 7 })).toEqual(all.slice(13, 20));
    });

    it('pages of items with only some of the words are complete, too', async () => {
      const { ids, totals } = await allHits(engine(), 'wspólne nieobecnesłowo', { facets: [] }, 20);
      expect([...ids].sort()).toEqual(documents.map((one) => one.id).sort());
      expect(new Set(totals).size).toBe(1);
    });

    it('an empty query browses everything, newest first', async () => {
      expect(await idsOf(engine(), '', { sort: 'relevance', limit: 30 })).toEqual(await idsOf(engine(), '', { sort: 'newest', limit: 30 }));
    });

    it('after the last page there are no hits, and the total stays', async () => {
      expect(await engine().search(request('wspólne', { offset: 5000, limit: 20 }))).toMatchObject({ hits: [], total: documents.length });
    });

    it('no hits asked: total and counts all the same', async () => {
      expect(await engine().search(request('wspólne', { limit: 0 }))).toMatchObject({ hits: [], total: documents.length });
    });
  });
}
