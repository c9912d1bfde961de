import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import request from 'supertest';
import { edition, item, libraryOf, session } from '../builders.js';
import { attributesOf, plain, textsOf, vocabularies } from '../site.js';
import { workSite, type WorkSite } from './work-site.js';

const HOSTILE = '=cmd|calc!A1<b>';
const PROGRAMME = edition({
  sessions: [
    session({ code: '2025-gotowa', title: 'Sesja z materiałem' }),
    session({ code: '2025-zapowiedz', title: 'Sesja z zapowiedzią', people: [{ name: 'Osoba Pierwsza', role: 'prelegent' }, { name: 'Osoba Druga' }] }),
    session({ code: '2025-w-toku', title: 'Sesja w toku', day: '2025-10-09', start: '10:00' }),
    session({ code: '2025-nikt', title: HOSTILE }),
  ],
});
const library = libraryOf(vocabularies, {
  editions: [PROGRAMME],
  items: [
    item('presentation', { presentedAt: { session: '2025-gotowa' }, title: 'Slajdy z sesji' }),
    item('panel-note', { session: '2025-zapowiedz', basis: 'programme', title: 'Zapowiedź' }),
    item('presentation', { presentedAt: { session: '2025-w-toku' }, workflow: 'draft', title: 'Szkic slajdów' }),
  ],
});

let desk: WorkSite;
beforeEach(() => {
  desk = workSite({ library: () => library });
});
afterEach(() => desk.close());

const invite = (session: string, name = 'Osoba Testowa', email = 'osoba@example.org') =>
  desk.editorial.invitations.invite({ name, email, edition: '2025', session, kind: 'presentation', createdBy: 'Redakcja', days: 30 }).invitation;
const stages = async (query = '') => {
  const { $ } = await desk.get(`/redakcja/edycje/2025${query}`);
  return $('.board > li').toArray().map((row) => [plain($(row).find('h2').text()), plain($(row).find('.board-stage strong').text())]);
};

describe('the board of an edition', () => {
  test('sessions: stand by what they lack, those with material last', async () => {
    const begun = invite('2025-w-toku');
    desk.editorial.invitations.noteOpened(begun.id);
    expect(await stages()).toEqual([
      ['Sesja z zapowiedzią', 'nikogo nie zaproszono'],
      [HOSTILE, 'nikogo nie zaproszono'],
      ['Sesja w toku', 'ktoś zaczął'],
      ['Sesja z materiałem', 'jest materiał'],
    ]);
  });

  test('each step of a submission: is seen on it', async () => {
    const invitation = invite('2025-nikt');
    const stage = async () => (await stages()).find(([title]) => title === HOSTILE)![1];
    expect(await stage()).toBe('zaproszono, bez odpowiedzi');
    const { submission } = desk.editorial.submissions.begin({ kind: 'presentation', origin: 'invitation', invitation: invitation.id });
    expect(await stage()).toBe('ktoś zaczął');
    desk.editorial.submissions.move(submission.id, 'hand-in', { mover: 'speaker' });
    expect(await stage()).toBe('czeka na redakcję');
    desk.editorial.submissions.move(submission.id, 'request-changes', { mover: 'editor', reason: 'Brak źródeł' });
    expect(await stage()).toBe('u autorów do poprawy');
    desk.editorial.submissions.move(submission.id, 'reject', { mover: 'editor', reason: 'Reklama' });
    expect(await stage()).toBe('nikt nie może już odpowiedzieć');
    invite('2025-nikt', 'Ktoś Inny');
    expect(await stage()).toBe('zaproszono, bez odpowiedzi');
  });

  test('filters: count and show exactly their sessions', async () => {
    expect((await stages('?stan=missing')).length).toBe(3);
    expect(await stages('?stan=there')).toEqual([['Sesja z materiałem', 'jest materiał']]);
    expect((await stages('?stan=%3Cb%3E')).length).toBe(4);
    const { $ } = await desk.get('/redakcja/edycje/2025?stan=at-desk');
    expect(textsOf($, '.empty')).toEqual(['Żadna sesja nie jest w tym stanie.']);
    expect(textsOf($, '.desk-filter a')).toEqual(['wszystkie 4', 'tylko z brakami 3', 'nikogo nie zaproszono 3', 'czeka na redakcję 0', 'jest materiał 1']);
  });

  test('what is not public: is said to be so and not linked', async () => {
    const { $ } = await desk.get('/redakcja/edycje/2025');
    const row = $('.board > li').filter((_, one) => plain($(one).text()).includes('Sesja w toku'));
    expect(plain(row.find('ul').text())).toContain('Szkic slajdów Prezentacja, nie jest publiczne');
    expect(row.find('ul a')).toHaveLength(0);
  });

  test('people of the programme without an invitation: are one click from one', async () => {
    invite('2025-zapowiedz', 'Osoba Druga');
    const { $ } = await desk.get('/redakcja/edycje/2025');
    expect(attributesOf($, '.board a', 'href').filter((address) => address.includes('osoba='))).toEqual(['/redakcja/edycje/2025/zapros?sesja=2025-zapowiedz&osoba=Osoba+Pierwsza']);
  });

  test('an invitation to a session that is no longer in the programme: is shown all the same', async () => {
    invite('2025-usunieta');
    expect(await stages()).toContainEqual(['Poza programem', 'zaproszono, bez odpowiedzi']);
  });

  test('an edition nobody knows, and no session at all: say so', async () => {
    const missing = await desk.get('/redakcja/edycje/1999');
    expect([missing.status, textsOf(missing.$, 'h1')]).toEqual([404, ['Nie ma takiej strony redakcji']]);
    const empty = workSite({ library: () => libraryOf(vocabularies, { editions: [edition({ sessions: [] })] }) });
    expect(textsOf((await empty.get('/redakcja/edycje/2025')).$, '.empty')).toEqual(['Program tej edycji nie ma jeszcze sesji. Dodaj je w pliku edycji, wtedy pojawią się tutaj.']);
    empty.close();
  });

  test('the list of editions: says how many sessions lack material', async () => {
    expect(textsOf((await desk.get('/redakcja/edycje')).$, '.desk-links li')).toEqual(['III Kongres Materiału brakuje z 3 z 4 sesji.']);
  });

  test('whoever is not signed in: sees the sign-in page and no name', async () => {
    invite('2025-nikt');
    for (const address of ['/redakcja/edycje/2025', '/redakcja/edycje/2025/tabela.csv', '/redakcja/listy']) {
      const { status, headers, text } = await request(desk.site).get(address);
      expect([status, headers['location']]).toEqual([303, expect.stringContaining('/redakcja/zaloguj')]);
      expect(text).not.toContain('Osoba Testowa');
    }
  });
});

test('the table: holds a row a person, for Polish Excel, and no cell is a formula', async () => {
  invite('2025-nikt', '+48 Osoba', 'osoba@example.org');
  const answer = await request(desk.site).get('/redakcja/edycje/2025/tabela.csv').set('Cookie', desk.cookie);
  expect(answer.headers['content-disposition']).toBe('attachment; filename=materialy-2025.csv');
  const lines = answer.text.split('\r\n');
  expect(lines[0]!.startsWith('\uFEFFSesja;Kod sesji;')).toBe(true);
  expect(lines.find((line) => line.includes('48 Osoba'))).toContain(`'=cmd|calc!A1<b>;2025-nikt;;;zaproszono, bez odpowiedzi;;'+48 Osoba;osoba@example.org;jeszcze nie otwarto;`);
  expect(lines).toHaveLength(1 + 1 + 2 + 1 + 1 + 1);
});
