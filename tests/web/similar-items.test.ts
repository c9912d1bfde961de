import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/content/index.js';
import { fillers, study } from '../search/similar/library-of-many.js';
import { item } from './builders.js';
import { attributesOf, siteWith, textsOf, visit, type Page } from './site.js';

const ALIKE = { topics: ['rada-seniorow'], methods: ['cialo-doradcze'] };
const council = (place: string, meta: Record<string, unknown> = {}) => study(`Rada seniorów: ${place}`, 'Burmistrz słucha starszych.', { ...ALIKE, ...meta });
const self = council('Kutno');

/** Six of forty items would be common; six of two hundred are rare. */
const manyOthers = Array.from({ length: 160 }, () => study('Inny', 'Inne.', { topics: ['energia'] }));

const pageOf = (shown: Item, others: Item[], language = '') => visit(siteWith({ items: [shown, ...others, ...fillers] }), `${language}/m/${shown.meta.id}`);
const cards = ({ $ }: Page) => attributesOf($, '.similar .card-title a', 'href');
const lists = ({ $ }: Page) => attributesOf($, '.related .item-links a', 'href');
const address = ({ meta }: Item, language = '') => `${language}/m/${meta.id}`;

describe('similar items on the page of an item', () => {
  test('0 others: no section stands there', async () => {
    expect((await pageOf(self, [])).$('.similar')).toHaveLength(0);
  });

  test('1 other: a card with a line that says why', async () => {
    const other = council('Łask');
    const page = await pageOf(self, [other]);
    expect(textsOf(page.$, '.similar h2')).toEqual(['Podobne inicjatywy']);
    expect(cards(page)).toEqual([address(other)]);
    expect(textsOf(page.$, '.why')).toEqual(['Wspólne: seniorzy w samorządzie, rada lub ciało doradcze, rada seniorów, burmistrz']);
    expect(page.$('.similar').attr('aria-labelledby')).toBe('similar');
  });

  test('6 others: four cards; the lists below go on with the rest and name nothing twice', async () => {
    const others = ['Łask', 'Sieradz', 'Zgierz', 'Wieluń', 'Rawa', 'Brzeziny'].map((place) => council(place));
    const page = await pageOf(self, [...others, ...manyOthers]);
    expect(cards(page)).toHaveLength(4);
    expect([...cards(page), ...lists(page)].sort()).toEqual(others.map((other) => address(other)).sort());
  });

  test('in English: heading, line and addresses are English, Polish words say that they are Polish', async () => {
    const other = council('Łask', { translations: { en: { title: 'Senior council', summary: 'Older people advise the mayor.' } } });
    const page = await pageOf(self, [other], '/en');
    expect(textsOf(page.$, '.similar h2')).toEqual(['Similar initiatives']);
    expect(cards(page)).toEqual([address(other, '/en')]);
    expect(textsOf(page.$, '.why')).toEqual(['In common: senior councils, advisory body, rada seniorów, burmistrz']);
    expect(textsOf(page.$, '.why [lang="pl"]')).toEqual(['rada seniorów, burmistrz']);
  });

  test('a note of a session: leads to any kind, and what is of the same session stands only in its own list', async () => {
    const note = item('panel-note', { ...ALIKE, title: 'Rady seniorów' });
    const slides = item('presentation', { ...ALIKE, title: 'Rady seniorów', presentedAt: { session: '2025-panel' } });
    const page = await pageOf(note, [slides, self]);
    expect(textsOf(page.$, '.similar h2')).toEqual(['Podobne materiały']);
    expect(cards(page)).toEqual([address(self)]);
    expect(textsOf(page.$, '.related h2')[0]).toBe('Z tej samej sesji');
  });

  test('hidden items: are on no page, whatever they share', async () => {
    const hidden = [{ workflow: 'draft' }, { access: 'restricted' }, { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Prośba.' } }].map((meta) => council('Tajne', meta));
    expect((await pageOf(self, hidden)).html).toBe((await pageOf(self, [])).html);
  });

  test('hostile text: stays text', async () => {
    const hostile = '"><script>alert(1)</script> <img src=x onerror=alert(1)>';
    const [one, other] = [council(hostile), council(hostile)];
    const page = await pageOf(one, [other]);
    expect(cards(page)).toHaveLength(1);
    expect(page.$('.similar img, .similar script')).toHaveLength(0);
  });
});

describe('the line that says why', () => {
  const why = async (here: Record<string, unknown>, there: Record<string, unknown>, language = '') => textsOf((await pageOf(council('Tu', here), [council('Tam', there)], language)).$, '.why')[0]!.split('; ')[1];
  const place = (name: string, type: string | undefined, sizeBand?: string) => ({ places: [{ name, ...(type ? { type } : {}), ...(sizeBand ? { sizeBand } : {}) }] });

  test.each([
    ['the same place', place('Kutno', 'miasto', '20-50-tys'), place('Kutno', 'miasto', '20-50-tys'), 'to samo miejsce', 'the same place'],
    ['towns of one size', place('Kutno', 'miasto', '20-50-tys'), place('Łask', 'miasto', '20-50-tys'), 'miasto podobnej wielkości', 'a town of similar size'],
    ['places of one size and different kinds', place('Kutno', 'miasto', '20-50-tys'), place('Pisz', 'gmina', '20-50-tys'), 'miejscowość podobnej wielkości', 'a place of similar size'],
    ['two villages', place('Dobra', 'wieś'), place('Zapusta', 'wieś'), 'też wieś', 'also a village'],
    ['one voivodeship', { regions: ['PL-10'] }, { regions: ['PL-10', 'PL-12'] }, 'to samo województwo', 'the same voivodeship'],
    ['two voivodeships', { regions: ['PL-10', 'PL-12'] }, { regions: ['PL-10', 'PL-12'] }, 'te same województwa', 'the same voivodeships'],
    ['nothing of the place', { regions: ['PL'] }, { regions: ['PL'] }, undefined, undefined],
  ])('%s: is said', async (_name, here, there, polish, english) => {
    expect([await why(here, there), await why(here, there, '/en')]).toEqual([polish, english]);
  });

  test('one thing in common: is called what it is', async () => {
    const text = ['Kolorowy i wesoły', 'Było kolorowo, wesoło, głośno.'] as const;
    const line = async (meta: Record<string, unknown>, language = '') => textsOf((await pageOf(study(...text, meta), [study(...text, meta)], language)).$, '.why')[0];
    expect(await line({})).toBe('Wspólny temat: seniorzy w samorządzie');
    expect(await line({}, '/en')).toBe('Topic in common: senior councils');
  });
});

describe('in places of similar size', () => {
  const small = { places: [{ name: 'Dobra', type: 'wieś', sizeBand: 'do-5-tys' }] };
  const link = async (shown: Item, others: Item[], language = '') => {
    const { $ } = await pageOf(shown, others, language);
    return [...textsOf($, '.similar .more a'), ...attributesOf($, '.similar .more a', 'href'), ...textsOf($, '.similar .more .count')];
  };

  test('another as large on its topics: one click leads there, and finds as many as it says', async () => {
    const shown = council('Dobra', small);
    const other = council('Zapusta', small);
    const found = await link(shown, [other]);
    expect(found).toEqual(['W gminach podobnej wielkości (do 5 tys. mieszkańców), na ten sam temat', '/szukaj?topic=rada-seniorow&size=do-5-tys', '2 materiały']);
    const search = await visit(siteWith({ items: [shown, other, ...fillers] }), found[1]!);
    expect(textsOf(search.$, '#results')).toEqual(['Znaleziono 2 materiały']);
    expect(search.$('#size-do-5-tys').attr('checked')).toBeDefined();
  });

  test('several topics and sizes: are all in the address', async () => {
    const shown = council('Dobra', { topics: ['rada-seniorow', 'konsultacje'], places: [...small.places, { name: 'Pisz', sizeBand: '10-20-tys' }] });
    expect(await link(shown, [council('Zapusta', small)], '/en')).toEqual(['In municipalities of similar size (up to 5,000 or 10,000–20,000 residents), on the same topics', '/en/search?topic=konsultacje,rada-seniorow&size=10-20-tys,do-5-tys', '2 items']);
  });

  test('none as large on its topics: leads to all as large, also where nothing is alike', async () => {
    expect(await link(council('Dobra', small), [study('Klub', 'Gry.', { ...small, topics: ['energia'] })])).toEqual(['W gminach podobnej wielkości (do 5 tys. mieszkańców)', '/szukaj?size=do-5-tys', '2 materiały']);
  });

  test.each([
    ['no size stated', {}, small],
    ['no other place as large', small, {}],
  ])('%s: no link', async (_name, here, there) => {
    expect(await link(council('Tu', here), [council('Tam', there)])).toEqual([]);
  });
});
