import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOidc } from '../../../src/people/index.js';
import { emailOf, withPassword } from '../../people/open.js';
import { CLIENT, startProvider, type Provider } from '../../people/provider.js';
import { attributesOf, textsOf } from '../site.js';
import { deskSite, SITE, visitor, type DeskSite, type Visitor } from './desk-site.js';

const ARRIVAL = '/redakcja/zaloguj/powrot';
let provider: Provider;
let desk: DeskSite;

beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());
beforeEach(() => {
  desk = deskOf(provider.issuer);
  provider.saying = { subject: 's1', claims: { email: emailOf('A').toUpperCase(), email_verified: true } };
});
afterEach(() => desk.close());

function deskOf(issuer: string): DeskSite {
  return deskSite({ provider: { ...openOidc({ issuer, ...CLIENT, redirectUri: SITE + ARRIVAL }), name: 'konto fundacji' } });
}

/** To the provider and back, as a browser goes. */
async function goRound(browser: Visitor, start = '/redakcja/zaloguj/dostawca') {
  const left = await browser.get(start);
  const back = provider.signInAt(left.headers['location']!);
  return { left, back: back.slice(SITE.length), answer: await browser.get(back.slice(SITE.length)) };
}

describe('signing in by a provider', () => {
  test('the page: offers it, with the way on', async () => {
    const { $ } = await visitor(desk.site).get('/redakcja/zaloguj?dalej=/redakcja/konto');
    expect([textsOf($, '.desk-provider a'), attributesOf($, '.desk-provider a', 'href')]).toEqual([['Zaloguj się przez: konto fundacji'], ['/redakcja/zaloguj/dostawca?dalej=%2Fredakcja%2Fkonto']]);
  });

  test('somebody with an account: comes in, with code, PKCE, state and nonce, and goes on', async () => {
    const account = await withPassword(desk.people, 'A');
    const browser = visitor(desk.site);
    const { left, answer } = await goRound(browser, '/redakcja/zaloguj/dostawca?dalej=/redakcja/konto');
    const asked = new URL(left.headers['location']!);
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', client_id: 'biblioteka', redirect_uri: SITE + ARRIVAL, code_challenge_method: 'S256', scope: 'openid email', state: expect.stringMatching(/.{20}/u) as string, nonce: expect.stringMatching(/.{20}/u) as string });
    expect(left.headers['set-cookie']?.[0] ?? '').toMatch(/^__Host-redakcja-droga=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/u);
    expect([answer.status, answer.headers['location'], [...browser.cookies.keys()]]).toEqual([303, '/redakcja/konto', ['__Host-redakcja']]);
    expect(textsOf((await browser.get('/redakcja/konto')).$, 'h1')).toEqual([account.name]);
  });

  test('an e-mail that is said only at userinfo: will do', async () => {
    await withPassword(desk.people, 'A');
    provider.saying = { subject: 's2', claims: {}, userInfo: { email: emailOf('A'), email_verified: true } };
    expect((await goRound(visitor(desk.site))).answer.status).toBe(303);
  });

  test.each([
    ['nobody we know', { email: 'obcy@example.org', email_verified: true }],
    ['an e-mail that is not verified', { email: emailOf('A'), email_verified: false }],
    ['no e-mail', {}],
  ])('%s: is told so, and has no session', async (_name, claims) => {
    await withPassword(desk.people, 'A');
    provider.saying = { subject: 's3', claims };
    const browser = visitor(desk.site);
    const { answer } = await goRound(browser);
    expect([answer.status, textsOf(answer.$, '.error-summary li')[0], browser.cookies.size]).toEqual([403, expect.stringContaining('nie ma dostępu do redakcji'), 0]);
    expect(desk.people.accounts.list()).toHaveLength(1);
  });

  test.each([
    ['another nonce', { nonce: 'x' }], ['another issuer', { issuer: 'https://evil.example' }], ['another client', { audience: 'ktos-inny' }], ['a forged signature', { isForged: true }],
  ])('a token with %s: is not believed', async (_name, wrong) => {
    await withPassword(desk.people, 'A');
    provider.saying = { ...provider.saying, ...wrong };
    const browser = visitor(desk.site);
    const { answer } = await goRound(browser);
    expect([answer.status, textsOf(answer.$, '.error-summary li')[0], browser.cookies.size]).toEqual([502, expect.stringContaining('nie powiodło się'), 0]);
    expect(desk.log()).toContain('signing in by the provider failed');
    expect(desk.log()).not.toContain('@');
  });

  test('an address to come back to that somebody else made, twice used or tampered with: opens nothing', async () => {
    await withPassword(desk.people, 'A');
    const [attacker, victim] = [visitor(desk.site), visitor(desk.site)];
    const left = await attacker.get('/redakcja/zaloguj/dostawca');
    const back = provider.signInAt(left.headers['location']!).slice(SITE.length);
    const before = provider.asked();
    expect((await victim.get(back)).status).toBe(400);
    await victim.get('/redakcja/zaloguj/dostawca');
    expect((await victim.get(back)).status).toBe(502);
    expect(provider.asked()).toBe(before);
    expect((await attacker.get(back)).status).toBe(303);
    expect((await attacker.get(back)).status).toBe(400);
    expect(victim.cookies.has('__Host-redakcja')).toBe(false);
  });

  test.each(['', '?error=access_denied&state=x', '?code=', '?code=x&state=%00', '?code=x&code=y'])('coming back with %j: is a page that says what to do', async (query) => {
    const browser = visitor(desk.site);
    expect((await browser.get(ARRIVAL + query)).status).toBe(400);
    await browser.get('/redakcja/zaloguj/dostawca');
    const answer = await browser.get(ARRIVAL + query);
    expect([answer.status, textsOf(answer.$, 'h1')]).toEqual([502, ['Logowanie do redakcji']]);
    browser.cookies.set('__Host-redakcja-droga', Buffer.from('{"state":1}').toString('base64url'));
    expect((await browser.get(ARRIVAL + query)).status).toBe(400);
  });

  test('a provider that is away: leaves passwords, and is asked again the next time', async () => {
    const away = await startProvider();
    await away.close();
    const alone = deskOf(away.issuer);
    const answer = await visitor(alone.site).get('/redakcja/zaloguj/dostawca');
    expect([answer.status, textsOf(answer.$, '.error-summary li')]).toEqual([502, ['Logowanie przez konto fundacji nie powiodło się. Spróbuj jeszcze raz albo zaloguj się hasłem.']]);
    alone.close();
  });

  test('no provider set: its addresses lead to the form', async () => {
    const plain = deskSite();
    expect((await visitor(plain.site).get('/redakcja/zaloguj/dostawca')).headers['location']).toBe('/redakcja/zaloguj');
    expect((await visitor(plain.site).get(ARRIVAL)).headers['location']).toBe('/redakcja/zaloguj');
    plain.close();
  });
});
