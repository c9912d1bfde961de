import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_MASKS } from '../../../src/content/index.js';
import { edition, item, libraryOf } from '../builders.js';
import { attributesOf, textsOf, vocabularies } from '../site.js';
import { workSite, type WorkSite } from './work-site.js';

const NAME = 'Zofia Przykładowa';
const one = item('panel-note', { speakers: [{ name: NAME, role: 'prelegentka' }], title: 'Notatka z nazwiskiem' });
const other = item('presentation', { creators: [{ name: 'zofia  przykladowa' }], title: 'Slajdy tej samej osoby' });
const draft = item('presentation', { creators: [{ name: NAME }], workflow: 'draft', title: 'Szkic' });
const base = libraryOf(vocabularies, { editions: [edition()], items: [one, other, draft] });

let desk: WorkSite;
beforeEach(() => {
  let masks = () => NO_MASKS;
  desk = workSite({ library: () => base.withMasks(masks()) });
  masks = () => desk.editorial.consents.masks();
});
afterEach(() => desk.close());

const PERSON = `/redakcja/zgody?${new URLSearchParams({ osoba: NAME }).toString()}`;
const withdraw = (more: Record<string, string | string[]> = {}) => desk.post('/redakcja/zgody/wycofaj', { osoba: NAME, zakres: 'named', gdzie: 'wszedzie', skad: 'e-mail z 3 marca 2026 r.', ...more });

test('a person: is found by name, with what was agreed to and the public items that name them', async () => {
  desk.editorial.consents.give({ person: NAME, scopes: ['named', 'contacted'], item: one.meta.id, by: NAME, how: 'formularz' });
  expect(textsOf((await desk.get('/redakcja/zgody')).$, '.desk-links li')).toEqual([`${NAME} 2 wpisy`]);
  const { $ } = await desk.get(PERSON);
  expect(textsOf($, '.desk-list strong')).toEqual(['podanie nazwiska', 'kontakt z redakcją']);
  expect(textsOf($, '.desk-list .note')[0]).toMatch(/^Zgoda z .+ \(formularz\), zapisano: Zofia Przykładowa$/u);
  expect(textsOf($, '.item-links a').sort()).toEqual(['Notatka z nazwiskiem', 'Slajdy tej samej osoby']);
});

test('a consent taken back everywhere: holds from this moment, and the log names nobody', async () => {
  desk.editorial.consents.give({ person: NAME, scopes: ['named'], item: one.meta.id, by: NAME, how: 'formularz' });
  expect((await desk.get(`/m/${one.meta.id}`)).html).toContain(NAME);
  const answer = await withdraw();
  expect([answer.status, answer.headers['location']]).toEqual([303, `/redakcja/zgody?zrobiono=zgoda-wycofana&${new URLSearchParams({ osoba: NAME }).toString()}`]);
  expect((await desk.get(`/m/${one.meta.id}`)).html).not.toContain(NAME);
  expect((await desk.get(`/m/${other.meta.id}`)).html).not.toContain('przykladowa');
  expect(desk.people.decisions.list({ offset: 0, limit: 5 }).decisions.filter(({ what }) => what === 'consent-withdrawn')).toMatchObject([{ about: 'consent:all', note: 'named', who: { name: 'Osoba Redagująca' } }]);
  const { $ } = await desk.get(PERSON);
  expect(textsOf($, '.desk-list p:first-child')).toContain('podanie nazwiska: wycofana');
});

test('left unticked in the form: is shown as not given, not as taken back', async () => {
  const { id } = desk.editorial.submissions.begin({ kind: 'presentation', origin: 'open-form' }).submission;
  desk.editorial.consents.noteSubmission(id, [{ person: NAME, scopes: ['named'] }], { by: NAME, how: 'zaznaczono w formularzu' });
  expect(textsOf((await desk.get('/redakcja/zgody')).$, '.desk-links li')).toEqual([`${NAME} 4 wpisy`]);
  const { $ } = await desk.get(PERSON);
  expect(textsOf($, '.desk-list p:first-child')).toEqual(['podanie nazwiska: obowiązuje', 'wizerunek na zdjęciach: nie wyrażono', 'nagranie: nie wyrażono', 'kontakt z redakcją: nie wyrażono']);
  expect(textsOf($, '.desk-list .note').filter((text) => text.includes('Wycofano'))).toEqual([]);
});

test('taken back for one item: the others keep the name', async () => {
  await withdraw({ gdzie: one.meta.id });
  expect((await desk.get(`/m/${one.meta.id}`)).html).not.toContain(NAME);
  expect((await desk.get(`/m/${other.meta.id}`)).html).toContain('przykladowa');
});

test.each([
  ['nothing ticked', { zakres: [] }, 'Zaznacz, czego dotyczy wycofanie.', '#f-zakres-named'],
  ['no source', { skad: ' ' }, 'Napisz krótko, skąd wiemy o wycofaniu (najwyżej 200 znaków).', '#f-skad'],
])('%s: says so at the field and takes nothing back', async (_what, more, error, field) => {
  const page = await withdraw(more);
  expect([page.status, textsOf(page.$, '.error-summary li'), attributesOf(page.$, '.error-summary a', 'href')]).toEqual([422, [error], [field]]);
  expect(page.$(field)).toHaveLength(1);
  expect(desk.editorial.consents.people()).toEqual([]);
});

test('a name made of HTML, none, and an item that is not there: sensible pages', async () => {
  expect(textsOf((await desk.get('/redakcja/zgody?osoba=%3Cimg%20src%3Dx%3E')).$, 'h1')).toEqual(['<img src=x>']);
  expect((await desk.get('/redakcja/zgody?osoba=%20')).status).toBe(422);
  expect((await desk.post('/redakcja/zgody/wycofaj', {})).status).toBe(303);
  expect((await withdraw({ gdzie: 'kkwl-2026-9999' })).status).toBe(422);
});
