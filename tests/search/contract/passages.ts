import { describe, expect, it } from 'vitest';
import { document, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

/** A document whose body is these passages. */
function withPassages(id: string, title: string, passages: readonly string[]) {
  let body = '';
  const passageEnds = passages.map((passage) => (body += `${passage}\n`).length);
  return document({ id, title, body, passageEnds });
}

const documents = [
  withPassages('slides', 'Prezentacja', [
    'Wstęp i podziękowania dla gospodarzy.',
    'Kompostownik, a obok szkoła podstawowa.',
    'Szkoła. Potem długo nic o odpadach, tylko o harmonogramie prac i o tym, kto za co odpowiada. Na końcu kompostownik.',
    'Kompostowniki.',
    'Kontakt.',
  ]),
  withPassages('one', 'Kompostownik', ['Inny tekst.']),
  document({ id: 'without', title: 'Notatka', body: 'Kompostownik.' }),
];

export function describePassages(open: OpenEngine): void {
  describe('passages', () => {
    const engine = withEngine(open, () => documents);
    const passagesOf = async (query: string, more = {}) => Object.fromEntries((await engine().search(request(query, more))).hits.map((hit) => [hit.id, hit.passages]));

    it('names those that answer, the ones with both words first, the nearer before the farther', async () => {
      expect((await passagesOf('kompostownik szkoła'))['slides']!.slice(0, 2)).toEqual([1, 2]);
    });

    it('finds them in another form, and never names more than three', async () => {
      const { slides } = await passagesOf('kompostowników');
      expect([...slides!].sort()).toEqual([1, 2, 3]);
    });

    it('names none where only the title answers, none of a document that has no passages, none without a query', async () => {
      expect(await passagesOf('kompostownik')).toMatchObject({ one: [], without: [] });
      expect(await passagesOf('')).toEqual({ slides: [], one: [], without: [] });
    });

    it('names them in any order of results', async () => {
      expect((await passagesOf('kontakt', { sort: 'newest' }))['slides']).toEqual([4]);
    });

    it('names them where only some of the words were found', async () => {
      expect((await passagesOf('kontakt nieobecnesłowo'))['slides']).toEqual([4]);
    });

    it('counts the document once, however many of its passages answer', async () => {
      expect((await engine().search(request('kompostownik'))).total).toBe(3);
    });
  });
}
