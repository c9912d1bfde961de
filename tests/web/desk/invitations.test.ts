import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edition, libraryOf, session } from '../builders.js';
import { attributesOf, textsOf, vocabularies } from '../site.js';
import { workSite, type WorkSite } from './work-site.js';

const PROGRAMME = edition({
  sessions: [
    session({ code: '2025-panel', title: 'Łączenie gmin: „nowe” zadania', people: [{ name: 'Osoba Pierwsza', role: 'prelegent' }, { name: 'Osoba Pierwsza', role: 'moderator' }, { name: 'Osoba Druga' }] }),
    session({ code: '2025-warsztat', title: 'Warsztat' }),
  ],
});
const library = libraryOf(vocabularies, { editions: [PROGRAMME] });
const ONE = '/redakcja/edycje/2025/zapros';
const MANY = '/redakcja/edycje/2025/zapros-z-listy';

let desk: WorkSite;
beforeEach(() => {
  desk = workSite({ library: () => library });
});
afterEach(() => desk.close());

const all = () => desk.editorial.invitations.ofEdition('2025');
const invite = (more = {}) => desk.editorial.invitations.invite({ name: 'Osoba Testowa', email: 'osoba@example.org', edition: '2025', session: '2025-panel', kind: 'presentation', createdBy: 'Redakcja', days: 30, ...more });
const tokensOf = (html: string) => [...new Set([...html.matchAll(/https:\/\/example\.org\/zaproszenie\/([\w-]{43})/gu)].map(([, token]) => token!))];

describe('inviting from the programme', () => {
  test('the form: has the people of the session once each, those invited left out', async () => {
    invite({ name: 'Osoba Druga' });
    const { $ } = await desk.get(`${ONE}?sesja=2025-panel`);
    expect(textsOf($, 'fieldset.desk-person-row legend')).toEqual(['Osoba Pierwsza', 'Ktoś spoza programu']);
    expect($('[name="wyslij"]')).toHaveLength(0);
  });

  test('sent: makes an invitation, shows its link, card and letter once, and writes the decision down', async () => {
    const page = await desk.post(ONE, { sesja: '2025-panel', osoba: ['Osoba Pierwsza', ''], kto: '0', email: ['osoba@example.org', ''], rodzaj: 'panel-note', dni: '90' });
    const [invitation, ...others] = all();
    expect([page.status, others]).toEqual([200, []]);
    expect(invitation).toMatchObject({ name: 'Osoba Pierwsza', email: 'osoba@example.org', session: '2025-panel', kind: 'panel-note', createdBy: 'Osoba Redagująca' });
    const [token] = tokensOf(page.html);
    expect(desk.editorial.invitations.byToken(token!)?.id).toBe(invitation!.id);
    expect(page.$('svg.qr path').attr('d')!.length).toBeGreaterThan(1000);
    expect(page.$('textarea').val()).toContain('Łączenie gmin: „nowe” zadania');
    const mailto = new URL(page.$('a[href^="mailto:"]').attr('href')!);
    expect([decodeURIComponent(mailto.pathname), mailto.searchParams.get('body')!.includes(token!)]).toEqual(['osoba@example.org', true]);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect((await desk.get(`/redakcja/zaproszenia/${invitation!.id}`)).html).not.toContain(token!);
    expect(desk.people.decisions.list({ about: `invitation:${invitation!.id}`, offset: 0, limit: 5 }).decisions.map(({ what, who }) => [what, who.name])).toEqual([['invitation-made', 'Osoba Redagująca']]);
  });

  test('sent twice, as by a click on „back”: is refused and makes no second one', async () => {
    const fields = { sesja: '2025-panel', osoba: ['Osoba Pierwsza', ''], kto: '0', email: ['osoba@example.org', ''] };
    await desk.post(ONE, fields);
    const again = await desk.post(ONE, fields);
    expect([again.status, all().length]).toEqual([422, 1]);
    expect(textsOf(again.$, '.error-summary li')).toEqual(['Ta osoba ma już zaproszenie do tej sesji. Ten wiersz zostanie pominięty. Nowy odnośnik utworzysz na stronie zaproszenia.']);
  });

  test.each([
    ['no session', { sesja: 'nie-ma', osoba: ['Ktoś'], email: ['a@example.org'] }, 'Wybierz sesję z listy.'],
    ['nobody chosen', { sesja: '2025-panel', osoba: ['Osoba Pierwsza', ''], email: ['', ''] }, 'Zaznacz przynajmniej jedną osobę albo wpisz kogoś spoza programu.'],
    ['an odd e-mail', { sesja: '2025-panel', osoba: ['<b>Ktoś</b>'], email: ['a@b'] }, 'Adres e-mail jest niepełny. Popraw adres albo zostaw to miejsce puste: odnośnik można przekazać także na kartce.'],
    ['an e-mail without a name', { sesja: '2025-panel', osoba: [''], email: ['a@example.org'] }, 'Brak imienia i nazwiska. Wpisz imię i nazwisko, najwyżej 150 znaków.'],
    ['nothing at all', {}, 'Wybierz sesję z listy.'],
  ])('%s: says so at the field, keeps what was typed and makes nothing', async (_what, fields, error) => {
    const page = await desk.post(ONE, fields as Record<string, string[]>);
    expect([page.status, textsOf(page.$, '.error-summary li'), all()]).toEqual([422, [error], []]);
    const target = page.$('.error-summary a').attr('href')!;
    expect(page.$(target)).toHaveLength(1);
    for (const value of (fields as { osoba?: string[] }).osoba ?? []) expect(attributesOf(page.$, '[name="osoba"]', 'value')).toContain(value);
  });
});

describe('inviting from a list', () => {
  const LIST = 'Imię i nazwisko;E-mail;Sesja\nOsoba Pierwsza;pierwsza@example.org;2025-warsztat\nOsoba Trzecia;;laczenie GMIN: nowe zadania\nOsoba Zła;zla@;2025-warsztat\nOsoba Inna;inna@example.org;Sesja której nie ma\nosoba pierwsza;;2025-warsztat\n;pusta@example.org;2025-warsztat\nOsoba Testowa;nowa@example.org;2025-panel\n';

  test('a dry run: says what happens to each row and makes nothing', async () => {
    invite();
    const { $ } = await desk.post(MANY, { lista: LIST, zrob: 'sprawdz' });
    expect(textsOf($, '.dry-rows li > p:last-child').map((text) => text.split('.')[0])).toEqual([
      'Powstanie zaproszenie',
      'Powstanie zaproszenie',
      'adres e-mail jest niepełny',
      'nie ma takiej sesji w programie tej edycji',
      'ta osoba jest już wyżej na liście z tą samą sesją',
      'brak imienia i nazwiska',
      'ta osoba ma już zaproszenie do tej sesji',
    ]);
    expect(textsOf($, '.dry-run > p')).toEqual(['Do utworzenia: 2 zaproszenia; pominięte wiersze: 5.']);
    expect(all()).toHaveLength(1);
    expect($('textarea').val()).toBe(LIST.replace(/^\n/u, ''));
  });

  test('confirmed: makes those and no others; the same again makes none', async () => {
    const { $ } = await desk.post(MANY, { lista: LIST, zrob: 'sprawdz' });
    const confirmed = { lista: LIST, zrob: 'utworz', sprawdzono: attributesOf($, '[name="sprawdzono"]', 'value')[0]! };
    const made = await desk.post(MANY, confirmed);
    expect(all().map(({ name, session: code }) => [name, code])).toEqual([['Osoba Testowa', '2025-panel'], ['Osoba Trzecia', '2025-panel'], ['Osoba Pierwsza', '2025-warsztat']]);
    expect(tokensOf(made.html)).toHaveLength(3);
    const again = await desk.post(MANY, confirmed);
    expect(textsOf(again.$, '.empty')).toEqual(['Nie powstało żadne zaproszenie.']);
    expect(all()).toHaveLength(3);
  });

  test('confirmed after it was changed: is checked again first', async () => {
    const { $ } = await desk.post(MANY, { lista: LIST, zrob: 'sprawdz' });
    const page = await desk.post(MANY, { lista: `${LIST}Ktoś;;2025-panel\n`, zrob: 'utworz', sprawdzono: attributesOf($, '[name="sprawdzono"]', 'value')[0]! });
    expect(textsOf(page.$, '.notice')).toEqual(['Lista zmieniła się od sprawdzenia. Sprawdziliśmy ją jeszcze raz; potwierdź, jeśli wszystko się zgadza.']);
    expect(all()).toEqual([]);
  });

  test.each([
    ['UTF-8 with a mark and commas', Buffer.from('\uFEFFOsoba Żółta,zolta@example.org,2025-panel\r\n')],
    ['Windows-1250 and semicolons', Buffer.from([...Buffer.from('Osoba ', 'latin1'), 0xaf, 0xf3, 0xb3, 0x74, 0x61, ...Buffer.from(';zolta@example.org;2025-panel\r\n')])],
    ['tabs and another order of columns', Buffer.from('sesja\te-mail\timię i nazwisko\n2025-panel\tzolta@example.org\tOsoba Żółta')],
  ])('a file in %s: is read and checked', async (_what, bytes) => {
    const { $ } = await desk.upload(`${MANY}?plik`, 'plik', { bytes, name: 'lista.csv' });
    expect(textsOf($, '.dry-rows strong')).toEqual(['Osoba Żółta']);
    expect(textsOf($, '.dry-run > p')).toEqual(['Do utworzenia: 1 zaproszenie; żaden wiersz nie zostanie pominięty.']);
  });

  test.each([
    ['an empty one', Buffer.alloc(0), 422, 'Lista jest pusta. Wklej ją albo wybierz plik.'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\0\0'), 422, 'Tego pliku nie da się odczytać jako CSV. Otwórz go w arkuszu i zapisz jako „CSV UTF-8”.'],
    ['one that is too large', Buffer.alloc(200_001, 'a'), 413, 'Plik ma więcej niż 200 kB. Lista osób jest znacznie mniejsza – sprawdź, czy to właściwy plik.'],
  ])('a file that is no list, %s: says what to do', async (_what, bytes, status, error) => {
    const page = await desk.upload(`${MANY}?plik`, 'plik', { bytes, name: 'lista.csv' });
    expect([page.status, textsOf(page.$, '.error-summary li')]).toEqual([status, [error]]);
  });

  test.each([['', 'Lista jest pusta. Wklej ją albo wybierz plik.'], ['x;\n'.repeat(501), 'Na liście jest 501 osób, a naraz można zaprosić najwyżej 500. Podziel listę na części.']])('a list %#: says why nothing can be done', async (list, error) => {
    const page = await desk.post(MANY, { lista: list, zrob: 'sprawdz' });
    expect([page.status, textsOf(page.$, '.error-summary li')]).toEqual([422, [error]]);
  });
});

describe('an invitation', () => {
  test('its page: says where it stands; a renewed link ends the others, an added one does not', async () => {
    const { invitation, token } = invite();
    const address = `/redakcja/zaproszenia/${invitation.id}`;
    expect(textsOf((await desk.get(address)).$, '.desk-facts dd').slice(0, 4)).toEqual(['jeszcze nie otwarto', 'osoba@example.org', 'Łączenie gmin: „nowe” zadania (III Kongres)', 'slajdy z wystąpienia']);
    const letter = await desk.post(`${address}/list`, { list: 'reminder' });
    expect(letter.$('textarea').val()).toContain('niedawno prosiliśmy o slajdy');
    const [added] = tokensOf(letter.html);
    const { invitations } = desk.editorial;
    expect([token, added!].map((one) => invitations.byToken(one)?.id)).toEqual([invitation.id, invitation.id]);
    const [renewed] = tokensOf((await desk.post(`${address}/nowy-odnosnik`, { dni: '30' })).html);
    expect([token, added!, renewed!].map((one) => invitations.byToken(one)?.id)).toEqual([undefined, undefined, invitation.id]);
    await desk.post(`${address}/cofnij`, {});
    expect(invitations.isOpen(invitations.byToken(renewed!)!)).toBe(false);
    const revoked = await desk.get(address);
    expect([textsOf(revoked.$, '.desk-facts dd')[0], revoked.$('form[action$="/cofnij"]').length]).toEqual(['zaproszenie cofnięte', 0]);
  });

  test('one that is not there: is a page that says so', async () => {
    for (const address of ['/redakcja/zaproszenia/nie-ma', '/redakcja/zaproszenia/__proto__']) expect((await desk.get(address)).status).toBe(404);
    for (const what of ['list', 'nowy-odnosnik', 'cofnij', 'wyslij']) expect((await desk.post(`/redakcja/zaproszenia/nie-ma/${what}`, {})).status).toBe(404);
    expect((await desk.post('/redakcja/listy/nie-ma', { zrob: 'again' })).status).toBe(404);
  });

  test('a name made of HTML: is shown as text', async () => {
    const { invitation } = invite({ name: '<img src=x onerror=alert(1)>' });
    const { $ } = await desk.get(`/redakcja/zaproszenia/${invitation.id}`);
    expect([textsOf($, 'h1'), $('main img').length]).toEqual([['<img src=x onerror=alert(1)>'], 0]);
  });
});

describe('letters, where a mail server is set', () => {
  beforeEach(() => {
    desk.close();
    desk = workSite({ library: () => library, withMail: true });
  });

  test('invitations: are queued for those with an address, when that is wanted', async () => {
    const page = await desk.post(ONE, { sesja: '2025-panel', osoba: ['Osoba Pierwsza', 'Osoba Druga', ''], kto: ['0', '1'], email: ['osoba@example.org', '', ''], wyslij: 'tak' });
    expect(textsOf(page.$, '.desk-note')).toEqual(['Zaproszenia do wysłania e-mailem: 1. Wyjdą w ciągu kilku minut; każdy list ma własny odnośnik, a te poniżej też działają.']);
    expect(desk.editorial.outbox.inState('queued').map(({ kind, createdBy }) => [kind, createdBy])).toEqual([['invitation', 'Osoba Redagująca']]);
  });

  test('a reminder: goes to those who were chosen, once of a kind', async () => {
    const [one, other] = [invite().invitation, invite({ name: 'Osoba Inna', email: '' }).invitation];
    invite({ name: 'Osoba Trzecia' });
    const address = '/redakcja/edycje/2025/przypomnienia';
    expect(textsOf((await desk.get(address)).$, '[name="kto"] + span').length).toBe(3);
    const sent = await desk.post(address, { kto: [one.id, other.id, 'nie-ma'], list: 'reminder', zrob: 'wyslij' });
    expect(textsOf(sent.$, '.notice')).toEqual(['Zlecono listów: 1. Pominięto: 1 – bez adresu albo ten list już zlecono.']);
    await desk.post(address, { kto: [one.id], list: 'reminder', zrob: 'wyslij' });
    expect(desk.editorial.outbox.about(`invitation:${one.id}`)).toHaveLength(1);
    const written = await desk.post(address, { kto: [one.id, other.id], list: 'last-reminder', zrob: 'przygotuj' });
    expect(tokensOf(written.html)).toHaveLength(2);
    expect((await desk.post(address, { zrob: 'wyslij' })).status).toBe(422);
  });

  test('one asked for a second time: is said to be on its way already', async () => {
    const { invitation } = invite();
    const address = `/redakcja/zaproszenia/${invitation.id}`;
    const places = [];
    for (let times = 0; times < 2; times += 1) places.push((await desk.post(`${address}/wyslij`, { list: 'invitation' })).headers['location']);
    expect(places).toEqual([`${address}?zrobiono=zlecone`, `${address}?zrobiono=bylo-zlecone`]);
  });

  test('one nobody knows the fate of: waits for a decision, which stands in the log', async () => {
    const { invitation } = invite();
    const { letter } = desk.editorial.outbox.add({ kind: 'invitation', about: `invitation:${invitation.id}` });
    desk.editorial.outbox.move(letter.id, 'take');
    desk.editorial.outbox.move(letter.id, 'lose', { note: 'program zatrzymał się podczas wysyłania' });
    const { $ } = await desk.get('/redakcja/listy');
    expect(textsOf($, '#decide + ul .letter p')[1]).toContain('nie wiadomo, czy wyszło: program zatrzymał się podczas wysyłania');
    expect(attributesOf($, '.letter button', 'value')).toEqual(['again', 'take-as-sent', 'drop']);
    await desk.post(`/redakcja/listy/${letter.id}`, { zrob: 'take-as-sent' });
    await desk.post(`/redakcja/listy/${letter.id}`, { zrob: 'again' });
    await desk.post(`/redakcja/listy/${letter.id}`, { zrob: 'settle' });
    expect(desk.editorial.outbox.letter(letter.id)!.state).toBe('sent');
    expect(desk.people.decisions.list({ offset: 0, limit: 9 }).decisions.map(({ what }) => what).filter((what) => what.startsWith('letter'))).toEqual(['letter-take-as-sent']);
    expect(textsOf((await desk.get('/redakcja/listy')).$, 'h2')).toEqual(['Do decyzji', 'Zakończone']);
  });
});

test('an address of a form opened by itself, as after signing in again: leads to its page', async () => {
  const { invitation } = invite();
  const address = `/redakcja/zaproszenia/${invitation.id}`;
  for (const what of ['list', 'nowy-odnosnik', 'cofnij', 'wyslij']) expect((await desk.get(`${address}/${what}`)).headers['location']).toBe(address);
  expect((await desk.get('/redakcja/listy/x')).headers['location']).toBe('/redakcja/listy');
  expect((await desk.get('/redakcja/zgody/wycofaj')).headers['location']).toBe('/redakcja/zgody');
  expect((await desk.get('/redakcja/import/x/zapisz')).headers['location']).toBe('/redakcja/import/x');
});

test('letters, where no mail server is set: the page says how it is switched on', async () => {
  const { $ } = await desk.get('/redakcja/listy');
  expect(textsOf($, '.notice')[0]).toContain('SMTP_URL');
  expect(textsOf($, '.empty')).toEqual(['Nie ma jeszcze żadnych listów.']);
});
