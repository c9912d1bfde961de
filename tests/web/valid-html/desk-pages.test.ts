import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { makePdf } from '../../materials/fixtures/make-pdf.js';
import { deskSite, signedIn, visitor, type DeskSite } from '../desk/desk-site.js';
import { META, reviewSite, save, type ReviewSite } from '../desk/review-site.js';
import { workSite, type WorkSite } from '../desk/work-site.js';
import { htmlFaults } from './html-faults.js';

interface Answered {
  status: number;
  html: string;
}

/** What was answered, and that it is valid. */
async function expectValid(what: string, { status, html }: Answered, wanted = 200): Promise<void> {
  expect([what, status, await htmlFaults(html)]).toEqual([what, wanted, []]);
}

describe('the door, people and the log', () => {
  let desk: DeskSite;
  beforeAll(() => {
    desk = deskSite();
  });
  afterAll(() => desk.close());

  test('before signing in, with faults and a link that is none: are valid', async () => {
    const stranger = visitor(desk.site);
    await expectValid('signing in', await stranger.get('/redakcja/zaloguj'));
    await expectValid('a wrong password', await stranger.post('/redakcja/zaloguj', { email: '"><b>', password: 'x' }), 422);
    await expectValid('a link that is none', await stranger.get('/redakcja/haslo/nie-ma'), 410);
  });

  test('of an admin: are valid', async () => {
    const admin = await signedIn(desk, 'A', 'admin');
    const editor = await signedIn(desk, 'B');
    for (const address of ['', '/konto', '/osoby', `/osoby/${editor.account.id}`, '/dziennik']) await expectValid(address, await admin.get(`/redakcja${address}`));
    await expectValid('nobody', await admin.get('/redakcja/osoby/nie-ma'), 404);
    await expectValid('faults', await admin.post('/redakcja/osoby', { name: '<script>', email: 'x', role: 'admin' }), 422);
    const made = await admin.post('/redakcja/osoby', { name: 'Nowa Osoba', email: 'nowa@example.org', role: 'editor' });
    await expectValid('a link shown once', made);
    await expectValid('setting a password', await visitor(desk.site).get(new URL(made.$('#link-once').text()).pathname));
  });
});

describe('submissions and items', () => {
  let desk: ReviewSite;
  beforeAll(async () => {
    desk = await reviewSite();
  });
  afterAll(() => desk.close());

  test('the queue, a submission, its decisions and the item it becomes: are valid', async () => {
    const editor = await signedIn(desk.desk, 'A');
    await expectValid('an empty queue', await editor.get('/redakcja'));
    const { id } = await desk.handedIn({ ...META, places: [{ name: 'Próba <b>' }] }, { files: [{ content: makePdf([['Adres osoba@example.org'], ['Druga strona']]), name: 'slajdy.pdf' }] });
    const other = await desk.handedIn();
    await expectValid('the queue', await editor.get('/redakcja'));
    const page = `/redakcja/zgloszenia/${id}`;
    await expectValid('a submission', await editor.get(page));
    await expectValid('faults', await save(editor, id, { title: '' }, '/zatwierdzenie'), 422);
    for (const decision of ['poprawki', 'odrzucenie']) await expectValid(decision, await editor.get(`/redakcja/zgloszenia/${other.id}/${decision}`));
    expect((await save(editor, other.id, { title: 'Poprawiony tytuł' }, '/zatwierdzenie')).status).toBe(303);
    await expectValid('a published one', await editor.get(`/redakcja/zgloszenia/${other.id}`));
    await expectValid('items', await editor.get('/redakcja/materialy'));
    const item = `/redakcja/materialy/${desk.library().allItems.find(({ meta }) => meta.title === 'Poprawiony tytuł')!.meta.id}`;
    for (const address of [item, `${item}/wersje/1`]) await expectValid(address, await editor.get(address));
  });
});

describe('the work', () => {
  const uploads = join(projectRoot(), 'uploads');
  const content = join(projectRoot(), 'content');
  let library: Library;
  let desk: WorkSite;
  beforeAll(async () => {
    library = await readLibrary({ content, uploads });
    desk = workSite({ library: () => library, folders: { content, uploads }, withMail: true });
  });
  afterAll(async () => {
    await desk.editorial.imports.close();
    desk.close();
  });

  test('boards, invitations, letters, vocabularies, tables and consents: are valid', async () => {
    const { invitation } = desk.editorial.invitations.invite({ name: 'Osoba Testowa', email: 'osoba@example.org', edition: '2024', session: '2024-otwarcie', kind: 'presentation', createdBy: 'Redakcja', days: 30 });
    desk.editorial.consents.give({ person: 'Osoba Testowa', scopes: ['named', 'contacted'], item: 'kkwl-2024-0001', by: 'Osoba Testowa', how: 'formularz' });
    const pages = ['edycje', 'edycje/2024', 'edycje/2024/zapros', 'edycje/2024/zapros?sesja=2024-otwarcie', 'edycje/2024/zapros-z-listy', 'edycje/2024/przypomnienia', `zaproszenia/${invitation.id}`, 'listy', 'slowniki', 'slowniki/topics', 'slowniki/kinds', 'slowniki/topics/konsultacje', 'slowniki/topics/konsultacje?nic', 'import', 'zgody', 'zgody?osoba=Osoba+Testowa', 'dziennik'];
    for (const address of pages) await expectValid(address, await desk.get(`/redakcja/${address}`));
    await expectValid('nothing there', await desk.get('/redakcja/edycje/1999'), 404);
    await expectValid('invited', await desk.post('/redakcja/edycje/2024/zapros', { sesja: '2024-otwarcie', osoba: ['Osoba Nowa'], email: ['nowa@example.org'], kto: ['0'] }));
    await expectValid('faults', await desk.post('/redakcja/edycje/2024/zapros', {}), 422);
    await expectValid('a list checked', await desk.post('/redakcja/edycje/2024/zapros-z-listy', { lista: 'Osoba Trzecia;trzecia@example.org;2024-otwarcie\nOsoba Zła;zla@;nic', zrob: 'sprawdz' }));
  });

  test('tables before they are written, with and without anything to write: are valid', async () => {
    const head = 'id;title\n';
    for (const rows of ['kkwl-2026-0002;Nowy <b>tytuł\nkkwl-2026-9999;Nie ma\n', 'kkwl-2026-0002;Panel obywatelski w Lublinie o czystym powietrzu\n']) {
      const { headers } = await desk.upload('/redakcja/import', 'tabela', { bytes: Buffer.from(head + rows), name: 'tabela.csv' });
      await expectValid(rows, await desk.get(headers['location']!));
    }
    await expectValid('no table', await desk.upload('/redakcja/import', 'tabela', { bytes: Buffer.from('PK\u0003\u0004'), name: 'x.csv' }), 422);
  });
});
