import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { counted } from '../../../src/web/texts/plural.js';
import { TODAY } from '../builders.js';
import { attributesOf, textsOf } from '../site.js';
import { workSite, type WorkSite } from './work-site.js';

const uploads = join(projectRoot(), 'uploads');
const whole = await readLibrary({ content: join(projectRoot(), 'content'), uploads });
const SUMMARY = 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą gmina wystąpiła jesienią.';

let folder: string;
let library: Library;
let desk: WorkSite;
const open = () => workSite({ library: () => library, folders: { content: join(folder, 'content'), uploads }, onPublished: () => refresh(folder), stateFolder: folder });
let readings = Promise.resolve();
/** Readings do not overtake one another, and one of a test that is over changes nothing. */
const refresh = (own: string) =>
  (readings = readings.then(async () => {
    const read = own === folder ? await readLibrary({ content: join(own, 'content'), uploads }) : undefined;
    if (read && own === folder) library = read;
  }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(join(projectRoot(), 'content'), join(folder, 'content'), { recursive: true });
  library = whole;
  desk = open();
});
afterEach(async () => {
  await desk.editorial.imports.close();
  desk.close();
  const own = folder;
  folder = '';
  await readings;
  rmSync(own, { recursive: true, force: true });
});

const table = (...rows: string[]) => ({ bytes: Buffer.from(['id;kind;title;summary;solution;initiator.name;topics;sectors;regions;licence', ...rows].join('\r\n')), name: 'tabela.csv' });
const NEW = (title: string) => `;case-study;${title};${SUMMARY};Wspólna lista.;Urząd Gminy;konsultacje;samorzad;PL-06;CC-BY-4.0`;
const upload = async (file: { bytes: Buffer; name: string }) => (await desk.upload('/redakcja/import', 'tabela', file)).headers['location'] ?? '';
const settled = (id: string) => expect.poll(() => desk.editorial.imports.store.run(id)!.state, { timeout: 30_000 }).not.toBe('applying');
const fates = (id: string) => desk.editorial.imports.store.rows(id).map(({ row, fate, item }) => [row, fate, item]);
const idIn = (address: string) => address.split('/').at(-1)!;
const pathOf = (id: string, content: string) => join(content, 'case-studies', readdirSync(join(content, 'case-studies')).find((name) => name.startsWith(id))!);
const itemText = (id: string, content = join(folder, 'content')) => readFileSync(pathOf(id, content), 'utf8');
const LATER = { timeout: 20_000 };

test('the present table: comes back as „unchanged” for every item', async () => {
  const answer = await request(desk.site).get('/redakcja/import/tabela.csv').set('Cookie', desk.cookie);
  expect(answer.headers['content-disposition']).toContain(`kongresoteka-${TODAY}.csv`);
  const page = await desk.get(await upload({ bytes: Buffer.from(answer.text), name: 'kongresoteka.csv' }));
  expect(textsOf(page.$, '.notice')).toEqual(['W tej tabeli nie ma nic do zapisania.']);
  expect(textsOf(page.$, '.desk-wide > p strong')).toEqual([`W tabeli: ${counted('pl', library.allItems.length, { one: 'wiersz', few: 'wiersze', many: 'wierszy' }).replace('\u00a0', ' ')}. Nowe: 0, zmiany: 0, bez zmian: ${library.allItems.length}, z błędem: 0.`]);
}, 60_000);

describe('a table', () => {
  test('shown: every row with what it would do; nothing is done before rows are chosen', async () => {
    const page = await desk.get(await upload(table('kkwl-2026-0002;;Nowy tytuł <b>;;;;;;;', NEW('Nowy opis'), 'kkwl-2026-9999;;Nie ma;;;;;;;', 'kkwl-2026-0003;;;;;;;;;')));
    expect(textsOf(page.$, '.dry-rows > li > p:first-child').map((text) => text.replace(/\s+/gu, ' '))).toEqual(['Wiersz 2 Panel obywatelski w Lublinie o czystym powietrzu zmiana kkwl-2026-0002', 'Wiersz 3 Nowy opis nowy materiał (szkic)', 'Wiersz 4 kkwl-2026-9999 błąd kkwl-2026-9999']);
    expect(textsOf(page.$, '.import-changes dd')).toEqual(['było: Panel obywatelski w Lublinie o czystym powietrzu będzie: Nowy tytuł <b>']);
    expect(attributesOf(page.$, '[name="wiersz"]', 'value')).toEqual(['2', '3']);
    expect(textsOf(page.$, '.dry-left .note').join(' ')).toContain('Identyfikator: nie ma materiału „kkwl-2026-9999”');
    expect(itemText('kkwl-2026-0002')).toBe(itemText('kkwl-2026-0002', join(projectRoot(), 'content')));
  });

  test('applied: the chosen rows are written, the rest is left, and it stands in the log', async () => {
    const address = await upload(table('kkwl-2026-0002;;Nowy tytuł;;;;;;;', 'kkwl-2026-0003;;Inny tytuł;;;;;;;', NEW('Nowy opis')));
    const answer = await desk.post(`${address}/zapisz`, { wiersz: ['2', '4', '4', 'x', '99'] });
    expect([answer.status, answer.headers['location']]).toEqual([303, address]);
    await settled(idIn(address));
    const given = fates(idIn(address)).at(-1)![2] as string;
    expect(fates(idIn(address))).toEqual([[2, 'saved', 'kkwl-2026-0002'], [3, 'left', 'kkwl-2026-0003'], [4, 'saved', given]]);
    await expect.poll(() => library.allItems.find(({ meta }) => meta.id === given)?.meta, LATER).toMatchObject({ title: 'Nowy opis', workflow: 'draft', dates: { published: TODAY, modified: TODAY } });
    expect(library.allItems.find(({ meta }) => meta.id === 'kkwl-2026-0002')!.meta).toMatchObject({ title: 'Nowy tytuł', workflow: 'published', dates: { modified: TODAY } });
    expect(library.problems).toEqual(whole.problems);
    const before = itemText('kkwl-2026-0002', join(projectRoot(), 'content')).split('\n');
    const after = itemText('kkwl-2026-0002').split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual(['title: Panel obywatelski w Lublinie o czystym powietrzu']);
    expect(desk.people.decisions.list({ about: `import:${idIn(address)}`, offset: 0, limit: 3 }).decisions).toMatchObject([{ what: 'import-applied', note: 'tabela.csv: 2' }]);
    expect(textsOf((await desk.get(address)).$, '#progress label')).toEqual(['Gotowe wiersze: 2 z 2']);
  }, 60_000);

  test('whose item somebody changed meanwhile: leaves it alone and says so', async () => {
    const address = await upload(table('kkwl-2026-0002;;Nowy tytuł;;;;;;;'));
    const path = pathOf('kkwl-2026-0002', join(folder, 'content'));
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nDopisane ręcznie.\n`);
    await desk.post(`${address}/zapisz`, { wiersz: '2' });
    await settled(idIn(address));
    expect(fates(idIn(address))).toEqual([[2, 'stale', 'kkwl-2026-0002']]);
    expect(readFileSync(path, 'utf8')).toContain('Dopisane ręcznie.');
    expect(readFileSync(path, 'utf8')).not.toContain('Nowy tytuł');
  });

  test('applied with nothing chosen: says so', async () => {
    const address = await upload(table(NEW('Nowy opis')));
    const page = await desk.post(`${address}/zapisz`, {});
    expect([page.status, textsOf(page.$, '.error-summary li')]).toEqual([422, ['Zaznacz przynajmniej jeden wiersz.']]);
    expect(page.$(page.$('.error-summary a').attr('href')!)).toHaveLength(1);
  });
});

test('a program killed while it applied a table: goes on after the start and does no row twice', async () => {
  const titles = Array.from({ length: 6 }, (_, index) => `Opis numer ${index + 1}`);
  const address = await upload(table(...titles.map(NEW)));
  const id = idIn(address);
  const { store } = desk.editorial.imports;
  await desk.editorial.imports.close();
  // What a kill leaves: rows chosen, the second one written and not yet noted.
  store.choose(id, [2, 3, 4, 5, 6, 7]);
  store.setState(id, 'applying');
  const second = store.rows(id)[1]!.plan as { meta: { dates: object } & Record<string, unknown>; body: string };
  await desk.editorial.publisher.saveItem({ ...second.meta, dates: { ...second.meta.dates, modified: TODAY } }, second.body, { by: 'Osoba Redagująca', note: 'tabela.csv, wiersz 3', holder: `import:${id}:3` });
  await expect.poll(() => library.allItems.length, LATER).toBe(whole.allItems.length + 1);
  desk.close();
  desk = open();
  desk.editorial.imports.wake();
  await settled(id);
  expect(fates(id).map(([, fate]) => fate)).toEqual(Array(6).fill('saved'));
  await expect.poll(() => library.allItems.filter(({ meta }) => titles.includes(meta.title)).map(({ meta }) => meta.title).sort(), LATER).toEqual(titles);
}, 90_000);

test('an import that is stopped: leaves the rest for later and can go on', async () => {
  const address = await upload(table(...Array.from({ length: 30 }, (_, index) => NEW(`Opis numer ${index + 1}`))));
  const id = idIn(address);
  await desk.post(`${address}/zapisz`, { wiersz: Array.from({ length: 30 }, (_, index) => String(index + 2)) });
  await desk.post(`${address}/zatrzymaj`, {});
  await settled(id);
  const saved = fates(id).filter(([, fate]) => fate === 'saved').length;
  expect(saved).toBeLessThan(30);
  expect(textsOf((await desk.get(address)).$, '.desk-form button')).toEqual(['Zapisuj dalej']);
  await desk.post(`${address}/zapisz`, {});
  await settled(id);
  expect(fates(id).filter(([, fate]) => fate === 'saved').length).toBe(30);
}, 90_000);

describe('what is no table', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 422, 'Wybierz plik z tabelą.'],
    ['a table of something else', Buffer.from('a;b\n1;2'), 422, /^W pierwszym wierszu nie ma nazw kolumn\. /u],
    ['too much', Buffer.alloc(5_500_000, 'a'), 413, 'Plik ma więcej niż 5 MB. Podziel tabelę na mniejsze, a obrazy z niej usuń.'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 422, /^To dawny plik Excela/u],
  ])('%s: says what to do', async (_what, bytes, status, error) => {
    const page = await desk.upload('/redakcja/import', 'tabela', { bytes, name: 'x.csv' });
    expect([page.status, textsOf(page.$, '.error-summary li')]).toEqual([status, [typeof error === 'string' ? error : expect.stringMatching(error)]]);
    expect(desk.editorial.imports.store.runs()).toEqual([]);
  });

  test('a run that is not there: is a page that says so', async () => {
    expect((await desk.get('/redakcja/import/nie-ma')).status).toBe(404);
    for (const what of ['zapisz', 'zatrzymaj']) expect((await desk.post(`/redakcja/import/nie-ma/${what}`, {})).status).toBe(404);
  });
});
