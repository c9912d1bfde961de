import { describe, expect, it } from 'vitest';
import { document, idsOf, request } from './builders.js';
import type { OpenEngine } from './contract.js';
import { withEngine } from './with-engine.js';

const documents = [
  document({ id: 'exact', title: 'Plan: szkoła' }),
  document({ id: 'lemma', title: 'Plan: szkole' }),
  document({ id: 'beginning', title: 'Plan: szkołanka' }),
  document({ id: 'typo', title: 'Plan: szkoal' }),
  document({ id: 'in-title', title: 'Mediacja sąsiedzka', body: 'O sporach.' }),
  document({ id: 'in-body', title: 'Spory', body: 'O sporach. Pomaga mediacja.' }),
  document({ id: 'phrase', title: 'Fundusz', body: 'Młodzieżowa rada gminy działa od roku.' }),
  document({ id: 'no-phrase', title: 'Fundusz', body: 'W gminy imieniu działa rada młodzieżowa.' }),
  document({ id: 'stop-word-phrase', title: 'Dla', body: 'To praca dla młodzieży w mieście.' }),
  document({ id: 'near-stop-word-phrase', title: 'Z', body: 'To praca z młodzieży udziałem.' }),
  document({ id: 'long', title: 'Pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty' }),
  document({ id: 'shorter', title: 'Pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty' }),
  document({ id: 'transposed', title: 'Uchwała antysmogowa' }),
];

export function describeRanking(open: OpenEngine): void {
  describe('what is found and in which order', () => {
    const engine = withEngine(open, () => documents);

    it('puts the exact form above another form, that above a beginning, that above a typo', async () => {
      expect(await idsOf(engine(), 'szkoła')).toEqual(['exact', 'lemma', 'beginning', 'typo']);
    });

    it('puts the form that was typed first, whichever it is', async () => {
      expect((await idsOf(engine(), 'szkole')).slice(0, 2)).toEqual(['lemma', 'exact']);
    });

    it('puts a title above a body', async () => {
      expect(await idsOf(engine(), 'mediacja')).toEqual(['in-title', 'in-body']);
    });

    it('forgives two neighbours that changed places as one slip', async () => {
      expect(await idsOf(engine(), 'mediajca')).toEqual(expect.arrayContaining(['in-title', 'in-body']));
    });

    it('forgives two slips in a long word, with its other forms', async () => {
      expect(await idsOf(engine(), 'antysmgowaa')).toEqual(['transposed']);
    });

    it('forgives nothing in a short word', async () => {
      expect(await idsOf(engine(), 'plzn')).toEqual([]);
    });

    it('completes the last word only', async () => {
      expect(await idsOf(engine(), 'uchwała antysm')).toEqual(['transposed']);
      expect((await engine().search(request('antysm uchwała'))).full).toBe(0);
    });

    it.each(['„rada gminy”', '«rada gminy»', '"rada gminy"', '”Rada Gminy”'])('%s finds the words side by side in this order', async (query) => {
      expect(await idsOf(engine(), query)).toEqual(['phrase']);
    });

    it('takes a word nobody searches for seriously inside a phrase', async () => {
      expect(await idsOf(engine(), '„praca dla młodzieży”')).toEqual(['stop-word-phrase']);
    });

    it('a phrase of stop words that stands nowhere gives way, too: the other words are found', async () => {
      const answer = await engine().search(request('mediacja „czy to jest”'));
      expect([answer.unquoted, answer.hits.map((hit) => hit.id)]).toEqual([true, ['in-title', 'in-body']]);
    });

    it('asks for the other words beside a phrase, in any form', async () => {
      expect(await idsOf(engine(), '„rada gminy” fundusze')).toEqual(['phrase']);
      const answer = await engine().search(request('„rada gminy” mediacja'));
      expect([answer.full, answer.unquoted]).toEqual([0, true]);
    });

    it('leaves out what has an excluded word, in any of its forms', async () => {
      expect((await idsOf(engine(), 'mediacja -sporach')).sort()).toEqual([]);
      expect((await idsOf(engine(), 'fundusz -imieniem')).sort()).toEqual(['phrase']);
      expect(await idsOf(engine(), 'plan -szkoła')).toEqual(expect.not.arrayContaining(['exact', 'lemma']));
    });

    it('an excluded word in quotes leaves its other forms in', async () => {
      expect((await idsOf(engine(), 'plan -„szkoła”')).sort()).toEqual(['beginning', 'lemma', 'typo']);
    });

    it('an excluded phrase leaves its words in', async () => {
      expect((await idsOf(engine(), 'fundusz -„rada gminy”')).sort()).toEqual(['no-phrase']);
    });

    it('one word in quotes is searched for as it stands: no other form, ending or spelling', async () => {
      expect(await idsOf(engine(), '„szkoła”')).toEqual(['exact']);
      expect(await idsOf(engine(), 'plan „szkole”')).toEqual(['lemma']);
    });

    it('what stands nowhere as quoted is searched for without quotes, and the answer says so', async () => {
      const answer = await engine().search(request('„gminy rada młodzieżowa”'));
      expect(answer.unquoted).toBe(true);
      expect(answer.hits.map((hit) => hit.id).sort()).toEqual(['no-phrase', 'phrase']);
      expect((await engine().search(request('„rada gminy”'))).unquoted).toBe(false);
    });

    it('only excluded words: everything without them', async () => {
      expect((await idsOf(engine(), '-plan -fundusz')).sort()).toEqual(
        ['in-title', 'in-body', 'stop-word-phrase', 'near-stop-word-phrase', 'long', 'shorter', 'transposed'].sort(),
      );
    });

    it('asks for the eleventh and twelfth word, too', async () => {
      const answer = await engine().search(request('pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty'));
      expect(answer.hits[0]!.id).toBe('long');
      expect(answer.full).toBe(1);
    });

    it('shows what has some of the words when nothing has all, and says so', async () => {
      const answer = await engine().search(request('mediacja sąsiedzka uchwała'));
      expect(answer.full).toBe(0);
      expect(answer.total).toBeGreaterThan(0);
      expect(answer.hits[0]!.id).toBe('in-title');
      expect(answer.hits).toHaveLength(answer.total);
    });

    it('gives falling scores', async () => {
      for (const query of ['szkoła', 'mediacja', 'plan', 'mediacja sąsiedzka uchwała']) {
        const scores = (await engine().search(request(query))).hits.map((hit) => hit.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    });

    it('gives ids, scores and numbers of passages, no text of a document', async () => {
      const answer = await engine().search(request('szkoła'));
      expect(answer.hits.map((hit) => Object.keys(hit).sort())).toEqual(answer.hits.map(() => ['id', 'passages', 'score']));
      expect(Object.keys(answer).sort()).toEqual(['counts', 'forms', 'full', 'hits', 'total', 'unquoted']);
    });

    it('tells which words of the index answer, folded, and no others', async () => {
      const { forms } = await engine().search(request('szkoła'));
      expect([...forms].sort()).toEqual(['szkoal', 'szkola', 'szkolanka', 'szkole']);
      expect([...(await engine().search(request(''))).forms]).toEqual([]);
    });

    it('offers words of the index for a misspelt one, and none for a right one', async () => {
      expect((await engine().nearestWords('mediacia'))[0]).toBe('mediacja');
      expect(await engine().nearestWords('mediacja')).toEqual([]);
      expect(await engine().nearestWords('qqqqqqqq')).toEqual([]);
    });
  });
}
