import { describe, expect, test } from 'vitest';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';
import { Suggestions } from '../../../src/search/index.js';
import { item, libraryOf, TODAY } from '../../web/builders.js';
import { vocabularies } from '../../web/site.js';

const analyser = createAnalyser(readDictionary());
const WORD = 'Kryptogród';

/** An item that can be reached by one word in every way there is. */
const everywhere = (meta: Record<string, unknown> = {}) => [1, 2].map(() =>
  item('case-study', { title: `Nasz ${WORD}`, translations: { en: { title: WORD, summary: WORD } }, places: [{ name: WORD }], initiator: { name: `Urząd ${WORD}` }, partners: [WORD], organisations: [{ name: WORD }], creators: [{ name: `Jan ${WORD}`, organisation: WORD }], ...meta }),
);

const ask = (items: ReturnType<typeof item>[], text: string, today = TODAY) => {
  const library = libraryOf(vocabularies, { items });
  return new Suggestions({ library: () => library, analyser, today: () => today }).suggest(text, 'pl');
};

describe('hidden items', () => {
  test('a public item: is offered in every way, so there is something to hide', async () => {
    const kinds = (await ask(everywhere(), 'krypto')).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['query', 'place', 'person', 'item']));
  });

  test.each([
    ['a draft', { workflow: 'draft' }],
    ['an accepted one', { workflow: 'accepted' }],
    ['a withdrawn one', { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } }],
    ['a restricted one', { access: 'restricted' }],
    ['one under embargo', { dates: { published: '2026-01-01', modified: '2026-01-01', embargoUntil: '2026-11-24' } }],
    ['one of tomorrow', { dates: { published: '2026-11-24', modified: '2026-11-24' } }],
  ])('%s: is offered in no way', async (_name, meta) => {
    const shown = item('case-study', { title: 'Jawny opis' });
    expect(await ask([...everywhere(meta), shown], 'krypto')).toEqual([]);
    expect(await ask([...everywhere(meta), shown], 'jawny')).toEqual([{ kind: 'item', id: shown.meta.id }]);
  });

  test.each(['none', 'role-only'])('names under attribution %s: are not offered, and neither are roles', async (attribution) => {
    const person = { name: 'Anna Ukryta', role: 'Radna', organisation: 'Biuro Ukryte' };
    const people = { creators: [person], contributors: [person], speakers: [person], moderators: [person] };
    expect(await ask([item('panel-note', { title: 'Panel', ...people })], 'ukryt')).toHaveLength(2);
    const hidden = [item('panel-note', { title: 'Panel', ...people, attribution })];
    expect([...(await ask(hidden, 'ukryt')), ...(await ask(hidden, 'anna')), ...(await ask(hidden, 'radna'))]).toEqual([]);
  });
});

describe('a library that changes', () => {
  const old = libraryOf(vocabularies, { items: everywhere() });
  const fresh = libraryOf(vocabularies, { items: [item('case-study', { title: 'Nowy opis' })] });

  test('another reading of the content: is what is offered from then on', async () => {
    let now = old;
    const suggestions = new Suggestions({ library: () => now, analyser, today: () => TODAY });
    expect(await suggestions.suggest('krypto', 'pl')).not.toEqual([]);
    now = fresh;
    expect([(await suggestions.suggest('krypto', 'pl')).length, (await suggestions.suggest('nowy', 'pl')).length]).toEqual([0, 1]);
  });

  test('a change while suggestions are being made: the answer is that of the new reading', async () => {
    let now = old;
    const suggestions = new Suggestions({ library: () => now, analyser, today: () => TODAY });
    const answer = suggestions.suggest('krypto', 'pl');
    now = fresh;
    expect(await answer).toEqual([]);
    now = old;
    expect(await suggestions.suggest('krypto', 'pl')).not.toEqual([]);
  });

  test('a new day: an embargo that has ended hides nothing any more', async () => {
    const library = libraryOf(vocabularies, { items: everywhere({ dates: { published: '2026-01-01', modified: '2026-01-01', embargoUntil: '2026-11-24' } }) });
    let today = '2026-11-23';
    const suggestions = new Suggestions({ library: () => library, analyser, today: () => today });
    expect(await suggestions.suggest('krypto', 'pl')).toEqual([]);
    today = '2026-11-24';
    expect(await suggestions.suggest('krypto', 'pl')).not.toEqual([]);
  });
});
