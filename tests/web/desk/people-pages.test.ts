import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emailOf, PASSWORD, withPassword } from '../../people/open.js';
import { attributesOf, textsOf } from '../site.js';
import { deskSite, signedIn, SITE, visitor, type DeskSite } from './desk-site.js';

let desk: DeskSite;
beforeEach(() => {
  desk = deskSite();
});
afterEach(() => desk.close());

describe('people, for an admin', () => {
  test('somebody new: gets a link that is shown once, sets a password with it and comes in', async () => {
    const admin = await signedIn(desk, 'A', 'admin');
    const { $, status } = await admin.post('/redakcja/osoby', { name: 'Nowa Osoba', email: 'Nowa@Example.org', role: 'editor' });
    const link = $('#link-once').text();
    expect([status, link.startsWith(`${SITE}/redakcja/haslo/`)]).toEqual([200, true]);
    const path = link.slice(SITE.length);

    const newcomer = visitor(desk.site);
    const shown = await newcomer.get(path);
    expect([textsOf(shown.$, 'h1'), shown.$('#f-email').attr('value')]).toEqual([['Ustaw hasło'], 'nowa@example.org']);
    expect(shown.headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
    expect((await newcomer.post(path, { 'new-password': 'cztery suche parasole', 'new-password-again': 'cztery suche parasol' })).status).toBe(422);
    const set = await newcomer.post(path, { 'new-password': 'cztery suche parasole', 'new-password-again': 'cztery suche parasole' });
    expect([set.status, set.headers['location']]).toEqual([303, '/redakcja/zaloguj?zrobiono=haslo']);
    expect((await newcomer.get(path)).status).toBe(410);
    expect((await newcomer.post('/redakcja/zaloguj', { email: 'nowa@example.org', password: 'cztery suche parasole' })).headers['location']).toBe('/redakcja');
    expect(textsOf((await newcomer.get('/redakcja')).$, 'h1')).toEqual(['Dzień dobry, Nowa Osoba']);
  });

  test.each([
    [{ name: '', email: '' }, ['Wpisz imię i nazwisko.', 'Wpisz adres e-mail.']],
    [{ name: '<script>', email: 'bez małpy' }, ['Wpisz pełny adres e-mail, na przykład anna@example.org.']],
    [{ name: '12', email: emailOf('A') }, ['Wpisz imię i nazwisko literami, najwyżej 100 znaków.']],
    [{ name: 'Ktoś', email: emailOf('A').toUpperCase() }, ['Konto z tym adresem już jest. Otwórz je na liście, jeśli potrzebny jest nowy odnośnik.']],
  ])('the form with %j: says at its fields what is wrong, and keeps what was typed', async (form, errors) => {
    const admin = await signedIn(desk, 'A', 'admin');
    const { $, status } = await admin.post('/redakcja/osoby', { ...form, role: 'admin' });
    expect([status, textsOf($, '.field-error')]).toEqual([422, errors]);
    expect([$('#f-name').attr('value'), $('#f-email').attr('value'), $('input[name="role"][checked]').attr('value')]).toEqual([form.name, form.email, 'admin']);
    expect(desk.people.accounts.list()).toHaveLength(1);
  });

  test('role, access and a new link: are changed on the page of a person, and the last admin stays', async () => {
    const admin = await signedIn(desk, 'A', 'admin');
    const editor = await signedIn(desk, 'B');
    const page = `/redakcja/osoby/${editor.account.id}`;
    expect((await admin.post(`${page}/rola`, { role: 'admin' })).headers['location']).toBe(`${page}?zrobiono=rola`);
    expect((await editor.get('/redakcja/osoby')).status).toBe(200);
    expect((await admin.post(`${page}/dostep`, { access: 'off' })).headers['location']).toBe(`${page}?zrobiono=wylaczone`);
    expect((await editor.get('/redakcja')).status).toBe(303);
    expect((await admin.post(`${page}/odnosnik`)).$('#link-once')).toHaveLength(0);
    const own = `/redakcja/osoby/${admin.account.id}`;
    for (const [address, form] of [[`${own}/rola`, { role: 'editor' }], [`${own}/dostep`, { access: 'off' }]] as const) {
      const { $, status } = await admin.post(address, form);
      expect([status, textsOf($, '.error-summary h2')]).toEqual([422, ['Nie udało się tego zrobić']]);
      for (const href of attributesOf($, '.error-summary a', 'href')) expect($(href)).toHaveLength(1);
    }
    expect((await admin.post(`${own}/rola`, { role: 'king' })).status).toBe(422);
    expect((await admin.post(`${page}/dostep`, { access: 'on' })).headers['location']).toBe(`${page}?zrobiono=wlaczone`);
    expect((await admin.post(`${page}/odnosnik`)).$('#link-once').text()).toContain('/redakcja/haslo/');
    expect((await admin.get(`${page}/rola`)).headers['location']).toBe(page);
    expect((await admin.get('/redakcja/osoby/nikt')).status).toBe(404);
  });

  test('an editor: sees no people and changes none', async () => {
    await withPassword(desk.people, 'A', 'admin');
    const editor = await signedIn(desk, 'B');
    expect(textsOf((await editor.get('/redakcja')).$, '.site-nav a')).toEqual(['Start', 'Dziennik decyzji']);
    const page = `/redakcja/osoby/${editor.account.id}`;
    const answers = [await editor.get('/redakcja/osoby'), await editor.get(page), await editor.post('/redakcja/osoby', { name: 'X', email: 'x@example.org' }), await editor.post(`${page}/rola`, { role: 'admin' }), await editor.post(`${page}/odnosnik`)];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(answers[0]!.html).not.toContain(emailOf('A'));
    expect(desk.people.accounts.byId(editor.account.id)?.role).toBe('editor');
    expect(desk.people.accounts.list()).toHaveLength(2);
  });
});

describe('my account', () => {
  test('a new password: needs the present one, and signs out elsewhere', async () => {
    const here = await signedIn(desk, 'A');
    const elsewhere = visitor(desk.site);
    await elsewhere.post('/redakcja/zaloguj', { email: emailOf('A'), password: PASSWORD });
    const form = { 'current-password': PASSWORD, 'new-password': 'cztery suche parasole', 'new-password-again': 'cztery suche parasole' };
    const errorsOf = async (change: Record<string, string>) => textsOf((await here.post('/redakcja/konto/haslo', { ...form, ...change })).$, '.field-error');
    expect(await errorsOf({ 'current-password': 'nie to hasło' })).toEqual(['Obecne hasło jest inne. Wpisz je jeszcze raz.']);
    expect(await errorsOf({ 'current-password': '', 'new-password': '' })).toEqual(['Wpisz obecne hasło.', 'Wpisz nowe hasło.']);
    expect(await errorsOf({ 'new-password': 'krótkie', 'new-password-again': 'krótkie' })).toEqual(['Hasło jest za krótkie. Potrzeba co najmniej 12 znaków – dopisz na przykład jedno słowo.']);
    expect((await elsewhere.get('/redakcja')).status).toBe(200);
    expect((await here.post('/redakcja/konto/haslo', form)).headers['location']).toBe('/redakcja/konto?zrobiono=zmienione');
    expect([(await here.get('/redakcja')).status, (await elsewhere.get('/redakcja')).status]).toEqual([200, 303]);
  });

  test('sessions: are listed, this one marked, and all ended at once', async () => {
    const here = await signedIn(desk, 'A');
    const elsewhere = visitor(desk.site);
    await elsewhere.post('/redakcja/zaloguj', { email: emailOf('A'), password: PASSWORD });
    const { $ } = await here.get('/redakcja/konto');
    expect($('section[aria-labelledby="sessions"] li')).toHaveLength(2);
    expect(textsOf($, 'section[aria-labelledby="sessions"] li').filter((line) => line.includes('(to urządzenie)'))).toHaveLength(1);
    expect((await here.post('/redakcja/konto/wyloguj-wszedzie')).headers['location']).toBe('/redakcja/zaloguj?zrobiono=wszedzie');
    expect([(await here.get('/redakcja')).status, (await elsewhere.get('/redakcja')).status]).toEqual([303, 303]);
  });
});

describe('the log of decisions', () => {
  test('120 lines: stand on three pages, the newest first, and can be narrowed', async () => {
    const { account, get } = await signedIn(desk, 'A');
    for (let line = 1; line <= 117; line += 1) desk.people.decisions.record({ who: account, what: 'account-added', about: line % 2 ? 'item:kkwl-2026-0001' : 'submission:s1', note: `<i>${line}` });
    const first = await get('/redakcja/dziennik');
    expect([textsOf(first.$, 'main .count'), textsOf(first.$, '.desk-list li').length, textsOf(first.$, '.desk-list li')[0]]).toEqual([['120 wpisów'], 50, expect.stringContaining('<i>117')]);
    expect(attributesOf(first.$, '.paging a[rel="next"]', 'href')).toEqual(['/redakcja/dziennik?strona=2']);
    expect(textsOf((await get('/redakcja/dziennik?strona=3')).$, '.desk-list li')).toHaveLength(20);
    expect(textsOf((await get('/redakcja/dziennik?strona=999')).$, '.desk-list li')).toHaveLength(20);
    expect(textsOf((await get('/redakcja/dziennik?o=item')).$, 'main .count')).toEqual(['59 wpisów']);
    const one = await get('/redakcja/dziennik?o=item%3Akkwl-2026-0001&strona=2');
    expect([textsOf(one.$, '.desk-list li').length, textsOf(one.$, '.notice')]).toEqual([9, ['Pokazane są tylko wpisy, których dotyczy: materiał kkwl-2026-0001. Pokaż wszystkie wpisy']]);
    expect(textsOf((await get('/redakcja/dziennik?o=item:nic')).$, '.empty')).toEqual(['Nie ma takich wpisów.']);
    for (const odd of ['?o=%00', '?o=%27', '?strona=-1', '?strona=x&o[]=y', `?o=${'x'.repeat(5000)}`, '?%']) expect((await get(`/redakcja/dziennik${odd}`)).status).toBe(200);
  });
});
