import { describe, expect, test } from 'vitest';
import { SimilarItems } from '../../../src/search/index.js';
import { item, TODAY } from '../../web/builders.js';
import { fillers, ids, libraryWith, parts, similarTo, study } from './library-of-many.js';

const ALIKE = { methods: ['cialo-doradcze'] };
const self = study('Rada seniorów w Kutnie', 'Starsi mieszkańcy doradzają burmistrzowi, a uchwałę przyjęto jednogłośnie.', ALIKE);
const near = study('Rada seniorów w Łasku', 'Burmistrz pyta starszych o radę i odpowiada im na piśmie.', ALIKE);
const far = study('Klub gier', 'Gry planszowe w piwnicy bloku.', { topics: ['energia'] });

describe('items like one', () => {
  test('share rare words, topics and methods: are found with what they share', async () => {
    const found = await similarTo(self, [near, far]);
    expect(ids(found)).toEqual([near.meta.id]);
    expect(found[0]!.shared).toEqual({ topics: ['rada-seniorow'], methods: ['cialo-doradcze'], words: ['rada seniorów', 'burmistrz'], size: undefined, placeType: undefined, regions: [], places: [] });
  });

  test('nothing in common: nothing is found', async () => {
    expect(await similarTo(far, [near, self])).toEqual([]);
  });

  test('words alone, filed under nothing alike: is chance and not found', async () => {
    const sameWords = study(self.meta.title, self.meta.summary, { topics: ['energia'] });
    expect(await similarTo(self, [sameWords])).toEqual([]);
  });

  test('a common topic alone: is not enough', async () => {
    const many = Array.from({ length: 12 }, (_, at) => study(`Inna ${'abcdefghijkl'[at]}xyz`, 'Krótki opis.', { topics: ['konsultacje'] }));
    expect(await similarTo(study('Pytanie', 'Długi opis.', { topics: ['konsultacje'] }), many)).toEqual([]);
  });

  test('a library of one item, and one of two: nothing says anything there', async () => {
    for (const items of [[self], [self, near]]) {
      const library = libraryWith(items);
      const small = Object.assign(Object.create(library), { publicItems: () => items });
      expect(await new SimilarItems(parts).to(self, small, TODAY, { most: 4 })).toEqual([]);
    }
  });

  test('more than asked for: the best are given, and the excepted left out', async () => {
    const others = Array.from({ length: 3 }, () => study('Rada seniorów', 'Starsi doradzają burmistrzowi.', ALIKE));
    expect(ids(await similarTo(self, others, { most: 2 }))).toEqual(ids(await similarTo(self, others)).slice(0, 2));
    expect(ids(await similarTo(self, others, { except: new Set([others[0]!]) }))).toEqual([others[1]!.meta.id, others[2]!.meta.id]);
  });

  test('initiatives: are compared with initiatives; notes with everything', async () => {
    const note = item('panel-note', { title: 'Rada seniorów', summary: 'Starsi doradzają burmistrzowi.', topics: ['rada-seniorow'], ...ALIKE });
    expect(ids(await similarTo(self, [note, near]))).toEqual([near.meta.id]);
    expect(ids(await similarTo(note, [self, near])).sort()).toEqual([self.meta.id, near.meta.id].sort());
  });

  test('the order of the files and the time of asking: change nothing', async () => {
    const others = ['Sieradzu', 'Wieluniu', 'Pabianicach', 'Zgierzu'].map((place) => study(`Rada seniorów w ${place}`, 'Starsi doradzają burmistrzowi.', ALIKE));
    const library = libraryWith([self, ...others]);
    const similar = new SimilarItems(parts);
    const found = ids(await similar.to(self, library, TODAY, { most: 4 }));
    expect(found).toEqual(others.map(({ meta }) => meta.id));
    expect(ids(await similar.to(self, library, TODAY, { most: 4 }))).toEqual(found);
    expect(ids(await similarTo(self, others.toReversed()))).toEqual(found);
  });
});

describe('places', () => {
  const wieś = { name: 'Dobra', type: 'wieś', sizeBand: 'do-5-tys' };

  test('of one size: are told, and come first among equals', async () => {
    const text = ['Rada seniorów', 'Starsi doradzają wójtowi.'] as const;
    const here = study(...text, { places: [wieś] });
    const large = study(...text, { places: [{ name: 'Radom', type: 'miasto', sizeBand: 'ponad-100-tys' }] });
    const alike = study(...text, { places: [{ ...wieś, name: 'Zapusta' }] });
    const found = await similarTo(here, [large, alike]);
    expect(ids(found)).toEqual([alike.meta.id, large.meta.id]);
    expect(found.map(({ shared }) => [shared.size, shared.placeType])).toEqual([['do-5-tys', 'wieś'], [undefined, undefined]]);
  });

  test('place alone: makes nobody alike', async () => {
    const here = { places: [wieś], regions: ['PL-10'] };
    expect(await similarTo(study('Rada', 'Opis.', here), [study('Klub', 'Inny.', { ...here, topics: ['energia'] })])).toEqual([]);
  });

  test('names of its own places, their cases and adjectives: are no shared words', async () => {
    const here = { places: [{ name: 'Gdańsk', type: 'miasto' }], regions: ['PL-22'] };
    const [first] = await similarTo(study('Gdańska rada seniorów', 'W Gdańsku starsi doradzają.', here), [study('Gdański głos', 'Seniorzy w Gdańsku mówią radzie.', here)]);
    expect(first!.shared.words.join(' ')).not.toMatch(/gda/iu);
    expect(first!.shared).toMatchObject({ places: ['Gdańsk'], regions: ['PL-22'] });
  });

  test('all of Poland and abroad: are no region in common', async () => {
    const [first] = await similarTo(study('Rada seniorów', 'Starsi doradzają.', { regions: ['PL', 'XX'] }), [study('Rada seniorów', 'Starsi doradzają.', { regions: ['PL', 'XX'] })]);
    expect(first!.shared.regions).toEqual([]);
  });
});

describe('what the public may not see', () => {
  const dates = (published: string, embargoUntil?: string) => ({ dates: { published, modified: published, ...(embargoUntil ? { embargoUntil } : {}) } });
  const HIDDEN: Record<string, Record<string, unknown>> = {
    'a draft': { workflow: 'draft' },
    'an accepted one': { workflow: 'accepted' },
    'a withdrawn one': { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę.' } },
    'a restricted one': { access: 'restricted' },
    'one under embargo': dates('2026-01-01', '2026-11-24'),
    'one under embargo without an end': { access: 'embargoed' },
    'one of tomorrow': dates('2026-11-24'),
  };
  const hidden = (meta: Record<string, unknown>) => study(near.meta.title, near.meta.summary, { ...ALIKE, ...meta });

  test('the same item shown: would be found, so there is something to hide', async () => {
    expect(await similarTo(self, [hidden({})])).toHaveLength(1);
  });

  test.each(Object.entries(HIDDEN))('%s: is neither found nor changes what is', async (_name, meta) => {
    const [one, other] = [hidden(meta), hidden(meta)];
    expect(await similarTo(self, [one])).toEqual([]);
    expect(await similarTo(self, [one, other, near])).toEqual(await similarTo(self, [near]));
    // Asked for a hidden item itself, nothing is told either.
    expect(await similarTo(one, [near])).toEqual([]);
  });

  test('a day later: what waited is found, by the same library', async () => {
    const waiting = hidden(HIDDEN['one under embargo']!);
    const library = libraryWith([self, waiting]);
    const similar = new SimilarItems(parts);
    const on = async (day: string) => ids(await similar.to(self, library, day, { most: 4 }));
    expect([await on(TODAY), await on('2026-11-24'), await on(TODAY)]).toEqual([[], [waiting.meta.id], []]);
  });

  test('another reading of the library: is looked through anew', async () => {
    const similar = new SimilarItems(parts);
    const of = async (items: (typeof self)[]) => ids(await similar.to(self, libraryWith(items), TODAY, { most: 4 }));
    expect([await of([self, near]), await of([self])]).toEqual([[near.meta.id], []]);
  });
});

test('getting ready: lets others work in between', async () => {
  const library = libraryWith(Array.from({ length: 1500 }, (_, at) => study(`Rada ${at}`, fillers.map(({ meta }) => meta.title).join('. '))));
  let turns = 0;
  const count = () => void (turns += 1, (timer = setImmediate(count)));
  let timer = setImmediate(count);
  await new SimilarItems(parts).prepare(library, TODAY);
  clearImmediate(timer);
  expect(turns).toBeGreaterThan(10);
});
