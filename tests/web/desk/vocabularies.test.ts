import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { attributesOf, textsOf } from '../site.js';
import { workSite, type WorkSite } from './work-site.js';

const folders = () => ({ content: folder, uploads: join(projectRoot(), 'uploads') });
const file = (scheme: string) => join(folder, 'vocabularies', `${scheme}.yaml`);
const textOf = (scheme: string) => readFileSync(file(scheme), 'utf8');
const whole = await readLibrary({ content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') });

let folder: string;
let library: Library;
let desk: WorkSite;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vocabularies-'));
  cpSync(join(projectRoot(), 'content'), folder, { recursive: true });
  library = whole;
  desk = workSite({ library: () => library, folders: folders(), onPublished: async () => void (library = await readLibrary(folders())) });
});
afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const seen = async (address: string) => attributesOf((await desk.get(address)).$, '[name="wersja"]', 'value')[0]!;
const usesOf = async (code: string) => {
  const { $ } = await desk.get(`/redakcja/slowniki/topics/${code}`);
  return textsOf($, '.desk-narrow > .note')[0]!.replace(/, Pokaż.*/u, '');
};

describe('the pages of vocabularies', () => {
  test('every vocabulary and concept: is shown with its uses and a link to what has it', async () => {
    const { $ } = await desk.get('/redakcja/slowniki');
    expect(attributesOf($, '.desk-links a', 'href')).toHaveLength(11);
    for (const address of attributesOf($, '.desk-links a', 'href')) {
      const page = await desk.get(address);
      const scheme = address.split('/').at(-1) as keyof Library['vocabularies'];
      expect(attributesOf(page.$, '.desk-list .desk-name', 'href').sort()).toEqual(library.vocabularies[scheme].concepts.map(({ code }) => `${address}/${code}`).sort());
    }
    const sectors = await desk.get('/redakcja/slowniki/sectors');
    const line = sectors.$('.desk-list li').filter((_, one) => sectors.$(one).text().includes('nauka'));
    expect(line.find('a[href^="/szukaj"]').attr('href')).toBe('/szukaj?sector=nauka');
  }, 60_000);

  test('one with fixed codes: can be worded better and nothing else', async () => {
    const { $ } = await desk.get('/redakcja/slowniki/kinds');
    expect([textsOf($, '.notice').length, $('form[action="/redakcja/slowniki/kinds"]').length]).toEqual([1, 0]);
    expect((await desk.post('/redakcja/slowniki/kinds', { pl: 'Nowy', en: 'New' })).status).toBe(422);
    expect((await desk.post('/redakcja/slowniki/kinds/case-study', { zrob: 'polacz', cel: 'panel-note', wersja: await seen('/redakcja/slowniki/kinds/case-study') })).status).toBe(422);
    expect(textOf('kinds')).toBe(readFileSync(join(projectRoot(), 'content/vocabularies/kinds.yaml'), 'utf8'));
  });

  test.each(['/redakcja/slowniki/nie-ma', '/redakcja/slowniki/topics/nie-ma', '/redakcja/slowniki/__proto__', '/redakcja/slowniki/topics/constructor'])('%s: is not there, and says so', async (address) => {
    expect((await desk.get(address)).status).toBe(404);
    expect((await desk.post(address, { zrob: 'zapisz' })).status).toBe(404);
  });
});

describe('a concept', () => {
  const ADDRESS = '/redakcja/slowniki/topics/fundusz-solecki';
  const FIELDS = { pl: 'Fundusz sołecki: „nasz”', en: 'Village fund', 'inne-pl': 'środki sołeckie\r\n\r\n środki  sołeckie \r\nFS', 'inne-en': '', zakres: 'Pieniądze wsi.', zrob: 'zapisz' };

  test('edited: its file, the library and the log of decisions have it', async () => {
    const answer = await desk.post(ADDRESS, { ...FIELDS, wersja: await seen(ADDRESS) });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/redakcja/slowniki/topics?zrobiono=slownik']);
    expect(library.vocabularies.topics.get('fundusz-solecki')).toMatchObject({ label: { pl: 'Fundusz sołecki: „nasz”', en: 'Village fund' }, alt: { pl: ['środki sołeckie', 'FS'], en: [] }, scope: 'Pieniądze wsi.' });
    const [decision] = desk.people.decisions.list({ about: 'vocabulary:topics', offset: 0, limit: 5 }).decisions;
    expect(decision).toMatchObject({ what: 'vocabulary-changed', note: 'zmieniono opis pojęcia „Fundusz sołecki”' });
  });

  test('edited by two at once: the second sees both, and loses nothing', async () => {
    const wersja = await seen(ADDRESS);
    await desk.post(ADDRESS, { ...FIELDS, wersja });
    const second = await desk.post(ADDRESS, { ...FIELDS, pl: 'Druga nazwa', zakres: 'Drugi opis', wersja });
    expect(second.status).toBe(409);
    expect([second.$('#f-pl').val(), second.$('#f-zakres').val()]).toEqual(['Druga nazwa', 'Drugi opis']);
    expect(textsOf(second.$, '#f-pl-hint')).toEqual(['Teraz zapisane: Fundusz sołecki: „nasz”']);
    expect(textOf('topics')).not.toContain('Druga nazwa');
    await desk.post(ADDRESS, { ...FIELDS, pl: 'Druga nazwa', wersja: attributesOf(second.$, '[name="wersja"]', 'value')[0]! });
    expect(library.vocabularies.topics.label('fundusz-solecki', 'pl')).toBe('Druga nazwa');
  });

  test('edited while somebody changed another one by hand: both changes are there', async () => {
    const wersja = await seen(ADDRESS);
    writeFileSync(file('topics'), textOf('topics').replace('Public consultation', 'Public consultations'));
    expect((await desk.post(ADDRESS, { ...FIELDS, wersja })).status).toBe(303);
    expect([library.vocabularies.topics.label('konsultacje', 'en'), library.vocabularies.topics.label('fundusz-solecki', 'en')]).toEqual(['Public consultations', 'Village fund']);
  });

  test.each([
    [{ pl: ' ' }, '#f-pl', 'Wpisz nazwę po polsku.'],
    [{ en: '' }, '#f-en', 'Wpisz nazwę po angielsku. Biblioteka ma też angielską wersję.'],
    [{ pl: 'a'.repeat(81) }, '#f-pl', 'Skróć: najwyżej 80 znaków.'],
    [{ zakres: 'a'.repeat(301) }, '#f-zakres', 'Skróć: najwyżej 300 znaków.'],
    [{ 'inne-pl': Array.from({ length: 31 }, (_, index) => `n${index}`).join('\n') }, '#f-inne-pl', 'Zostaw najwyżej 30 innych nazw.'],
  ])('with %j: says so at the field and keeps what was typed', async (more, field, error) => {
    const page = await desk.post(ADDRESS, { ...FIELDS, ...more, wersja: await seen(ADDRESS) });
    expect([page.status, textsOf(page.$, '.error-summary li'), attributesOf(page.$, '.error-summary a', 'href')]).toEqual([422, [error], [field]]);
    expect(page.$('#f-inne-pl').val()).toBe(String({ ...FIELDS, ...more }['inne-pl']).replaceAll('\r\n', '\n'));
  });

  test('in use: cannot be taken out of use, but merged, and its items follow', async () => {
    expect(await usesOf('konsultacje')).toMatch(/\d+ uży/u);
    const refused = await desk.post(ADDRESS, { zrob: 'wycofaj', wersja: await seen(ADDRESS) });
    expect([refused.status, textsOf(refused.$, '.error-summary li')]).toEqual([422, ['Tego pojęcia nie można po prostu wycofać, bo jest w użyciu. Połącz je z innym.']]);
    const merged = await desk.post(ADDRESS, { zrob: 'polacz', cel: 'konsultacje', wersja: await seen(ADDRESS) });
    expect(merged.status).toBe(303);
    expect(library.problems).toEqual(whole.problems);
    expect(library.allItems.filter(({ meta }) => meta.topics.includes('fundusz-solecki'))).toEqual([]);
    const both = whole.allItems.filter(({ meta }) => ['fundusz-solecki', 'konsultacje'].some((code) => meta.topics.includes(code)));
    expect(library.allItems.filter(({ meta }) => meta.topics.includes('konsultacje')).map(({ meta }) => meta.id).sort()).toEqual(both.map(({ meta }) => meta.id).sort());
    expect(textsOf((await desk.get('/redakcja/slowniki/topics')).$, '#gone + ul .desk-name')).toEqual(['Fundusz sołecki']);
    expect(textsOf((await desk.get(ADDRESS)).$, '.notice')).toEqual(['To pojęcie połączono z innym: Konsultacje społeczne. Kto szuka starego kodu, trafia do nowego pojęcia.']);
  }, 60_000);

  test('merged with nothing chosen, or with what is not there: says so at the field', async () => {
    const wersja = await seen(ADDRESS);
    const nothing = await desk.post(ADDRESS, { zrob: 'polacz', cel: '', wersja });
    expect(attributesOf(nothing.$, '.error-summary a', 'href')).toEqual(['#f-cel']);
    const odd = await desk.post(ADDRESS, { zrob: 'polacz', cel: 'nie-ma', wersja });
    expect(textsOf(odd.$, '.error-summary li')).toEqual(['Wybrane pojęcie nie jest już w użyciu. Wybierz inne.']);
  });
});

describe('a new concept', () => {
  const NEW = { pl: 'Życie sąsiedzkie', en: 'Neighbourhood life', 'inne-pl': '', 'inne-en': '', zakres: '', kod: '', szersze: 'partycypacja' };

  test('added: has a code made of its name, is offered, and can be taken out of use and back', async () => {
    expect((await desk.post('/redakcja/slowniki/topics', NEW)).status).toBe(303);
    expect(library.vocabularies.topics.get('zycie-sasiedzkie')).toMatchObject({ label: { pl: 'Życie sąsiedzkie' }, broader: 'partycypacja' });
    const address = '/redakcja/slowniki/topics/zycie-sasiedzkie';
    await desk.post(address, { zrob: 'wycofaj', wersja: await seen(address) });
    expect(library.vocabularies.topics.narrower('partycypacja').map(({ code }) => code)).not.toContain('zycie-sasiedzkie');
    await desk.post(address, { zrob: 'przywroc', wersja: await seen(address) });
    expect(library.vocabularies.topics.narrower('partycypacja').map(({ code }) => code)).toContain('zycie-sasiedzkie');
  }, 60_000);

  test('that somebody is handing something in with: cannot be taken out of use', async () => {
    await desk.post('/redakcja/slowniki/topics', NEW);
    desk.editorial.submissions.begin({ kind: 'case-study', origin: 'open-form', meta: { topics: ['zycie-sasiedzkie'] } });
    const address = '/redakcja/slowniki/topics/zycie-sasiedzkie';
    expect((await desk.post(address, { zrob: 'wycofaj', wersja: await seen(address) })).status).toBe(422);
  });

  test.each([
    [{ kod: 'konsultacje' }, 'Pojęcie z tym kodem już jest. Wpisz inny kod albo zmień istniejące pojęcie.'],
    [{ kod: '../etc' }, 'Kod może mieć tylko małe litery bez polskich znaków, cyfry i łączniki, najwyżej 60 znaków.'],
    [{ pl: '„”' }, 'Kod może mieć tylko małe litery bez polskich znaków, cyfry i łączniki, najwyżej 60 znaków.'],
    [{ szersze: 'nie-ma' }, 'Wybrane pojęcie nie jest już w użyciu. Wybierz inne.'],
  ])('with %j: is refused, and the form keeps what was typed', async (more, error) => {
    const page = await desk.post('/redakcja/slowniki/topics', { ...NEW, ...more });
    expect([page.status, textsOf(page.$, '.error-summary li'), page.$('#f-en').val()]).toEqual([422, [error], 'Neighbourhood life']);
    expect(textOf('topics')).toBe(readFileSync(join(projectRoot(), 'content/vocabularies/topics.yaml'), 'utf8'));
  });
});
