import { describe, expect, it } from 'vitest';
import { FACET_NAMES, type FacetName } from '../../../src/search/fields.js';
import type { Filters } from '../../../src/search/request.js';
import { countByHand, document, idsOf, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

const TOPICS = ['klimat', 'seniorzy', 'mlodziez', 'budzet-obywatelski', 'budzet'];
const REGIONS = ['PL-10', 'PL-14', 'PL-22', 'zagranica'];
const documents = Array.from({ length: 40 }, (_, number) =>
  document({
    id: `d${String(number).padStart(2, '0')}`,
    title: number % 3 === 0 ? 'Narada mieszkańców' : 'Spotkanie mieszkańców',
    facets: {
      topic: TOPICS.filter((_topic, index) => (number + index) % (index + 2) === 0),
      region: number % 5 === 4 ? [] : [REGIONS[number % 4]!, REGIONS[(number * 3 + 1) % 4]!].filter((code, index, all) => all.indexOf(code) === index),
      kind: [number % 2 ? 'case-study' : 'panel-note'],
      size: number === 7 ? ['do-5000'] : [],
    },
  }),
);

const CHOICES: Filters[] = [
  {},
  { region: ['PL-10'] },
  { region: ['PL-10', 'PL-22'] },
  { region: ['PL-10', 'PL-22'], kind: ['case-study'] },
  { topic: ['klimat', 'budzet'], region: ['PL-14', 'zagranica'], kind: ['panel-note', 'case-study'] },
  { size: ['do-5000'], kind: ['panel-note'] },
  { topic: [] },
];

export function describeFilters(open: OpenEngine): void {
  describe('filters and counts', () => {
    const engine = withEngine(open, () => documents);

    for (const query of ['', 'narada', 'mieszkańców']) {
      it.each(CHOICES)(`„${query}” with %j finds OR inside a facet and AND between facets`, async (filters) => {
        const answer = await engine().search(request(query, { filters }));
        const expected = matching(query, filters).map((one) => one.id);
        expect(answer.hits.map((hit) => hit.id).sort()).toEqual(expected);
        expect(answer.total).toBe(expected.length);
      });

      it.each(CHOICES)(`„${query}” with %j counts every facet as if nothing were ticked in it`, async (filters) => {
        const { counts } = await engine().search(request(query, { filters, limit: 1 }));
        for (const facet of FACET_NAMES) expect({ [facet]: counts[facet] }).toEqual({ [facet]: countByHand(matching(query, filters, facet))[facet] });
      });
    }

    it('counts only the facets that were asked for', async () => {
      const { counts } = await engine().search(request('', { facets: ['kind'], filters: { region: ['PL-10'] } }));
      expect(Object.keys(counts)).toEqual(['kind']);
    });

    it('gives codes back as they are written', async () => {
      const { counts } = await engine().search(request('', { facets: ['region'] }));
      expect(Object.keys(counts.region!).sort()).toEqual([...REGIONS].sort());
    });

    it('takes a code for itself and not for its beginning', async () => {
      const budget = documents.filter((one) => one.facets.topic.includes('budzet')).map((one) => one.id);
      expect((await idsOf(engine(), '', { filters: { topic: ['budzet'] } })).sort()).toEqual(budget);
    });

    it.each(['nieznany', '"', '\\', '" OR region = "PL-10', "'", ']', ''])('an unknown code %j finds nothing', async (code) => {
      const answer = await engine().search(request('', { filters: { region: [code] } }));
      expect(answer).toMatchObject({ hits: [], total: 0 });
      expect(answer.counts.region).toEqual(countByHand(documents).region);
    });

    it('an unknown code beside a known one changes nothing', async () => {
      const known = await engine().search(request('', { filters: { region: ['PL-10'] } }));
      expect(await engine().search(request('', { filters: { region: ['PL-10', 'nieznany'] } }))).toEqual(known);
    });
  });
}

function matching(query: string, filters: Filters, left?: FacetName) {
  return documents.filter((one) => {
    if (query === 'narada' && !one.text.title.includes('Narada')) return false;
    return FACET_NAMES.every((facet) => facet === left || !filters[facet]?.length || filters[facet].some((code) => one.facets[facet].includes(code)));
  });
}
