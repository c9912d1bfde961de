import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emailOf, PASSWORD, TESTER, withPassword } from '../../people/open.js';
import { attributesOf, textsOf } from '../site.js';
import { deskSite, fieldsOf, signedIn, visitor, type DeskSite } from './desk-site.js';

let desk: DeskSite;
beforeEach(() => {
  desk = deskSite();
});
afterEach(() => desk.close());

const COOKIE = '__Host-redakcja';
const signIn = { email: emailOf('A'), password: PASSWORD };

describe('the door', () => {
  test('every page of the desk: sends a stranger to sign in and back, and shows nothing', async () => {
    for (const address of ['/redakcja', '/redakcja/konto', '/redakcja/osoby', '/redakcja/osoby/x', '/redakcja/dziennik?o=item', '/redakcja/nie-ma', '/REDAKCJA/Osoby', '/redakcja/']) {
      const answer = await visitor(desk.site).get(address);
      expect([answer.status, answer.headers['location']?.startsWith('/redakcja/zaloguj')]).toEqual([303, true]);
      expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' });
    }
    const { headers } = await visitor(desk.site).get('/redakcja/dziennik?o=item');
    expect(headers['location']).toBe('/redakcja/zaloguj?dalej=%2Fredakcja%2Fdziennik%3Fo%3Ditem');
  });

  test('the right password: gives a cookie no script and no other host can have, and leads on', async () => {
    await withPassword(desk.people, 'A');
    const answer = await request(desk.site).post('/redakcja/zaloguj').set('Sec-Fetch-Site', 'same-origin').type('form').send({ ...signIn, dalej: '/redakcja/dziennik?o=item' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/redakcja/dziennik?o=item']);
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-redakcja=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/u)]);
  });

  test('a site on http: has a cookie by a plain name, which browsers would refuse otherwise', async () => {
    const trial = deskSite({}, { site: { url: 'http://localhost:3000', version: '0' } });
    await withPassword(trial.people, 'A');
    const answer = await request(trial.site).post('/redakcja/zaloguj').set('Sec-Fetch-Site', 'same-origin').type('form').send(signIn);
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^redakcja=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u)]);
    trial.close();
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/redakcja/../wszystkie', '/szukaj', '/redakcjaX', 'javascript:alert(1)', '/redakcja/zaloguj', '\u0000', `/redakcja/${'x'.repeat(3000)}`])('the way on to %j: leads to the desk instead', async (dalej) => {
    await withPassword(desk.people, 'A');
    const answer = await visitor(desk.site).post('/redakcja/zaloguj', { ...signIn, dalej });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/redakcja']);
  });

  test.each([
    [{}, ['Wpisz adres e-mail.', 'Wpisz hasło.']],
    [{ email: 'anna', password: 'x' }, ['Wpisz pełny adres e-mail, na przykład anna@example.org.']],
    [{ email: 'a@example.org' }, ['Wpisz hasło.']],
  ])('%j: is told at its fields, and what was typed stays but the password', async (form: Record<string, string>, errors) => {
    const { $, status, html } = await visitor(desk.site).post('/redakcja/zaloguj', form);
    expect([status, textsOf($, '.error-summary li'), textsOf($, '.field-error')]).toEqual([422, errors, errors]);
    for (const href of attributesOf($, '.error-summary a', 'href')) expect($(`input${href}`).attr('aria-invalid')).toBe('true');
    expect([$('#f-email').attr('value'), $('#f-password').attr('value')]).toEqual([form['email'] ?? '', '']);
    expect($('title').text()).toMatch(/^Nie udało się zalogować – /u);
    expect(html).not.toContain('undefined');
  });

  test('wrong passwords: 401 five times, then 429 with how long to wait, each address for itself', async () => {
    await withPassword(desk.people, 'A');
    desk.site.set('trust proxy', 1);
    const from = (address: string, password: string) => request(desk.site).post('/redakcja/zaloguj').set('Sec-Fetch-Site', 'same-origin').set('X-Forwarded-For', address).type('form').send({ email: signIn.email, password });
    for (let tries = 0; tries < 5; tries += 1) expect((await from(`2001:db8::${tries}`, 'nie to hasło')).status).toBe(401);
    const refused = await from('2001:db8::ffff', PASSWORD);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '900']);
    expect(refused.text).toContain('Spróbuj za 15\u00a0minut');
    expect((await from('2001:db9::1', PASSWORD)).status).toBe(303);
  });

  test('signing in again: ends the session before; signing out ends it on the server', async () => {
    const browser = await signedIn(desk, 'A');
    const before = browser.cookies.get(COOKIE)!;
    await browser.post('/redakcja/zaloguj', signIn);
    const now = browser.cookies.get(COOKIE)!;
    expect([desk.people.sessions.find(before), desk.people.sessions.find(now)?.account.name]).toEqual([undefined, 'A']);
    const out = await browser.post('/redakcja/wyloguj');
    expect([out.headers['location'], browser.cookies.has(COOKIE), desk.people.sessions.find(now)]).toEqual(['/redakcja/zaloguj?zrobiono=wylogowano', false, undefined]);
  });

  test('who is signed in: is not asked again; a forged cookie opens nothing', async () => {
    const browser = await signedIn(desk, 'A');
    expect((await browser.get('/redakcja/zaloguj?dalej=/redakcja/konto')).headers['location']).toBe('/redakcja/konto');
    browser.cookies.set(COOKIE, 'x'.repeat(43));
    expect((await browser.get('/redakcja')).status).toBe(303);
  });
});

describe('a session that ends while somebody writes', () => {
  test('the form: goes along through signing in and a wrong password, and is sent again as it was', async () => {
    const browser = await signedIn(desk, 'A', 'admin');
    desk.clock.now += 31 * 60_000;
    const typed = { name: ' „Osoba” <b>&amp;\r\nz wierszem ', email: 'nowa@example.org', role: 'admin' };
    const ended = await browser.post('/redakcja/osoby', typed);
    expect([ended.status, textsOf(ended.$, 'h1')]).toEqual([401, ['Sesja się skończyła']]);
    const form = 'form[action="/redakcja/zaloguj"]';
    const wrong = await browser.post('/redakcja/zaloguj', { ...fieldsOf(ended.$, form), email: signIn.email, password: 'nie to hasło' });
    expect(wrong.status).toBe(401);
    const again = await browser.post('/redakcja/zaloguj', { ...fieldsOf(wrong.$, form), email: signIn.email, password: PASSWORD });
    expect([again.status, textsOf(again.$, 'h1')]).toEqual([200, ['Wyślij formularz jeszcze raz']]);
    expect(fieldsOf(again.$, 'form[action="/redakcja/osoby"]')).toEqual(typed);
    expect((await browser.post('/redakcja/osoby', fieldsOf(again.$, 'form[action="/redakcja/osoby"]'))).status).toBe(200);
    expect(desk.people.accounts.byEmail('nowa@example.org')).toMatchObject({ name: '„Osoba” <b>&amp; z wierszem', role: 'admin' });
  });

  test('a form with passwords: is not put into a page', async () => {
    const browser = await signedIn(desk, 'A');
    desk.clock.now += 31 * 60_000;
    const { html, $, status } = await browser.post('/redakcja/konto/haslo', { 'current-password': PASSWORD, 'new-password': 'tajny nowy sekret' });
    expect(status).toBe(401);
    expect(html).not.toMatch(/tajny nowy sekret|parasole/u);
    expect(textsOf($, 'main p')[0]).toContain('Zaloguj się i zrób to jeszcze raz.');
  });

  test('a form that is too large, and files: are answered with a page that says so', async () => {
    const post = () => request(desk.site).post('/redakcja/osoby').set('Sec-Fetch-Site', 'same-origin');
    const large = await post().type('form').send(`name=${'x'.repeat(1_100_000)}`);
    expect([large.status, large.text.includes('Formularz jest za duży')]).toEqual([413, true]);
    const files = await post().attach('file', Buffer.from('%PDF'), 'a.pdf');
    expect([files.status, files.text.includes('Sesja się skończyła')]).toEqual([401, true]);
    const odd = await post().set('Content-Type', 'application/x-www-form-urlencoded; charset=koi8-r').send('name=x');
    expect([odd.status, odd.text.includes('Tego formularza nie da się odczytać')]).toEqual([415, true]);
  });

  test('how long it lasts: can be asked without making it longer, and saying „stay” does', async () => {
    const browser = await signedIn(desk, 'A');
    desk.clock.now += 26 * 60_000;
    expect(JSON.parse((await browser.get('/redakcja/sesja')).html)).toEqual({ seconds: 240 });
    expect(JSON.parse((await browser.get('/redakcja/sesja')).html)).toEqual({ seconds: 240 });
    expect(JSON.parse((await browser.post('/redakcja/sesja')).html)).toEqual({ seconds: 1800 });
    desk.clock.now += 30 * 60_000;
    expect((await browser.get('/redakcja/sesja')).status).toBe(401);
  });
});

describe('what is written into the log of the program', () => {
  test('a whole day at the desk: no token, no cookie, no password, no e-mail, no name', async () => {
    const browser = await signedIn(desk, 'Osoba Pierwsza', 'admin');
    const token = desk.people.links.make(browser.account, TESTER);
    await browser.get(`/redakcja/haslo/${token}?x=${token}`);
    for (const address of [`/Redakcja/Haslo/${token}/`, `//redakcja//haslo/${token}`, `/redakcja/has%6co/${token}`, `/zaproszenie/${token}/pliki`, `/zgloszenie/${token}`]) await browser.get(address);
    await browser.post(`/redakcja/haslo/${token}`, { 'new-password': 'krótkie' });
    await browser.post('/redakcja/zaloguj', { email: browser.account.email, password: 'nie to hasło' });
    await browser.post('/redakcja/osoby', { name: 'Osoba Druga', email: 'druga@example.org' });
    const log = desk.log();
    expect(log.split('\n').length).toBeGreaterThan(10);
    expect(log).toContain('"path":"/redakcja/haslo/…"');
    expect(log).toContain('"path":"/zaproszenie/…/pliki"');
    for (const secret of [token, browser.cookies.get(COOKIE)!, PASSWORD, 'nie to hasło', '@example.org', 'Osoba']) expect(log).not.toContain(secret);
  });
});
