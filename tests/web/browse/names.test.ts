import { describe, expect, test } from 'vitest';
import { nameCode } from '../../../src/web/browse/people/name-code.js';
import { edition, item, libraryOf, session } from '../builders.js';
import { attributesOf, siteOf, siteWith, textsOf, visit, vocabularies } from '../site.js';

const names = async (items: ReturnType<typeof item>[], editions = [edition({ sessions: [] })]) => textsOf((await visit(siteWith({ items, editions }), '/osoby')).$, '.index-group a');
const speaker = (name: string, more = {}) => ({ name, ...more });

describe('people', () => {
  test('the list: by surname in Polish order, each letter apart', async () => {
    const people = ['Adam Żak', 'Ewa Zak', 'Ola Łoś', 'Jan Lis', 'Ala Ćma', 'Iza Cis', 'dr hab. Ewa Zak'].map((name) => speaker(name));
    const { $ } = await visit(siteWith({ items: [item('panel-note', { speakers: people })], editions: [] }), '/osoby');
    expect(textsOf($, '.index-group a')).toEqual(['Iza Cis', 'Ala Ćma', 'Jan Lis', 'Ola Łoś', 'Ewa Zak', 'Adam Żak']);
    expect(textsOf($, '.index-group h2')).toEqual(['C', 'Ć', 'L', 'Ł', 'Z', 'Ż']);
  });

  test('role-only, no attribution, drafts, restricted and embargoed items: give nobody a page', async () => {
    const people = { speakers: [speaker('Jan Testowy', { role: 'wójt' })], creators: [speaker('Jan Testowy', { role: 'wójt' })] };
    const hidden = [{ attribution: 'role-only' }, { attribution: 'none' }, { workflow: 'draft' }, { access: 'restricted' }, { access: 'embargoed' }];
    expect(await names([item('panel-note', people)])).toEqual(['Jan Testowy']);
    for (const more of hidden) expect(await names([item('panel-note', { ...people, ...more })])).toEqual([]);
  });

  test('consent taken back: neither the name nor the role in its place gets a page, others stay', async () => {
    const library = libraryOf(vocabularies, {
      items: [item('panel-note', { speakers: [speaker('Jan Testowy', { role: 'wójt' }), speaker('Ewa Próbna')] })],
      editions: [edition({ sessions: [session({ people: [{ name: 'Jan Testowy', role: 'wójt', organisation: 'Gmina Testowa' }] })] })],
    });
    const masked = library.withMasks({ version: '1', named: () => ['Jan Testowy'], shown: () => [], recorded: () => [] });
    expect(textsOf((await visit(siteOf(library), '/osoby')).$, '.index-group a')).toEqual(['Ewa Próbna', 'Jan Testowy']);
    expect(textsOf((await visit(siteOf(masked), '/osoby')).$, '.index-group a')).toEqual(['Ewa Próbna']);
    for (const address of ['/osoby/jan-testowy', '/osoby/wojt']) expect((await visit(siteOf(masked), address)).status).toBe(404);
    expect(attributesOf((await visit(siteOf(masked), '/edycje/2025')).$, '.session-people a', 'href')).toEqual([]);
  });

  test('the same name: one page that says what it assumes, with items and sessions', async () => {
    const note = item('panel-note', { title: 'Notatka o gminach', speakers: [speaker('Jan Testowy', { organisation: 'Gmina Testowa' })] });
    const page = await visit(siteWith({ items: [note], editions: [edition({ sessions: [session({ people: [{ name: 'Jan Testowy' }] })] })] }), '/osoby/jan-testowy');
    expect(textsOf(page.$, '.page-head .notice')[0]).toContain('osoby o tym imieniu i nazwisku');
    expect(textsOf(page.$, '.item-links a')).toEqual(['Notatka o gminach', 'Panel o gminach']);
    expect(attributesOf(page.$, '.facts a', 'href')).toEqual(['/organizacje/gmina-testowa']);
  });

  test('ORCID: joins two spellings, the other one leads there; a name with two ORCIDs joins nothing', async () => {
    const [one, two] = ['0000-0001-0000-0001', '0000-0002-0000-0002'];
    const by = (name: string, orcid: string) => item('panel-note', { speakers: [speaker(name, { orcid })] });
    const joined = siteWith({ items: [by('Ewa Próbna', one), by('Ewa Próbna', one), by('Ewa Próbna-Testowa', one)] });
    expect(textsOf((await visit(joined, '/osoby')).$, '.index-group a')).toEqual(['Ewa Próbna']);
    const moved = await visit(joined, '/osoby/ewa-probna-testowa');
    expect([moved.status, moved.headers['location']]).toEqual([302, '/osoby/ewa-probna']);
    const apart = siteWith({ items: [by('Ewa Próbna', one), by('Ewa Próbna', two), by('Ewa Próbna-Testowa', two)] });
    expect(textsOf((await visit(apart, '/osoby')).$, '.index-group a')).toHaveLength(2);
    expect(textsOf((await visit(apart, '/osoby/ewa-probna')).$, '.page-head .notice')[0]).toContain('dwie różne osoby');
  });

  test.each(['/osoby/nie-ma', '/organizacje/nie-ma', '/osoby/%3Cscript%3E', '/osoby/__proto__', `/osoby/${'a'.repeat(3_000)}`])('%s: is no page', async (address) => {
    expect((await visit(siteWith(), address)).status).toBe(404);
  });

  test.each([['Anna Nowak-Żak', 'anna-nowak-zak'], ['prof. dr hab. Anna Żak', 'anna-zak'], ['dr Anna Żak', 'anna-zak'], ['Дарія', 'дарія'], ['Drabina Jan', 'drabina-jan']])('the code of %s: is %s', (name, code) => {
    expect(nameCode(name)).toBe(code);
  });

  test('more than 500: each letter has a page, and a long one several', async () => {
    const people = Array.from({ length: 501 }, (_, index) => speaker(`Jan Abacki ${index}a`)).map(({ name }) => speaker(name.replace(/(\d+)a$/u, 'A$1')));
    const site = siteWith({ items: [item('panel-note', { speakers: [...people, speaker('Ewa Łoś')] })] });
    expect(textsOf((await visit(site, '/osoby?group=l-l1')).$, '.index-group a')).toEqual(['Ewa Łoś']);
    expect((await visit(site, '/osoby?group=%3C')).$('.index-group a')).toHaveLength(500);
  });
});

describe('organisations', () => {
  test('the list: names only, not descriptions; a register number joins spellings', async () => {
    const items = [
      item('case-study', { initiator: { name: 'Fundacja Próbna' }, partners: ['lokalne stowarzyszenie', 'Urząd Testowy'], organisations: [{ name: 'Fundacja Próbna', krs: '0000000001' }] }),
      item('case-study', { initiator: { name: 'grupa sąsiadów' }, organisations: [{ name: 'Fundacja PRÓBNA im. Testu', krs: '0000000001' }] }),
    ];
    const site = siteWith({ items, editions: [] });
    expect(textsOf((await visit(site, '/organizacje')).$, '.index-group a')).toEqual(['Fundacja Próbna', 'Urząd Testowy']);
    expect(textsOf((await visit(site, '/organizacje/fundacja-probna')).$, '.facts dd')).toContain('Fundacja PRÓBNA im. Testu');
  });
});
