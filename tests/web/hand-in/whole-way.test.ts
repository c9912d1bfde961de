import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePptx } from '../../materials/fixtures/make-pptx.js';
import { textsOf } from '../site.js';
import { handInSite, PERSON, SUMMARY, type Browser, type Site } from './hand-in-site.js';

const DECK = makePptx([{ title: 'Panel', text: ['Co zrobiono'] }, { title: 'Wyniki', text: ['Czterdzieści rekomendacji'] }]);

let site: Site;
beforeAll(async () => {
  site = await handInSite();
});
afterAll(() => site.close());

/** @returns the address of the overview */
async function enter(browser: Browser, token: string): Promise<string> {
  return (await browser.post(`/zaproszenie/${token}`)).to;
}

async function fillIn(browser: Browser, overview: string): Promise<void> {
  await browser.fill(`${overview}/o-czym`, { title: 'Panel obywatelski w gminie', summary: SUMMARY, topics: ['konsultacje'], regions: ['PL-14'], sectors: ['ngo'] });
  await browser.fill(`${overview}/osoby`, { 'scopes-0': ['named', 'contacted'] });
}

describe('an invitation', () => {
  test('looked at: says who, which session and how long, and changes nothing', async () => {
    const { id, token } = site.invite();
    const page = await site.agent().get(`/zaproszenie/${token}`);
    expect(page.status).toBe(200);
    expect(page.$('main').text()).toContain(PERSON);
    expect(page.$('main').text()).toContain('Panel o gminach');
    expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(site.editorial.submissions.ofInvitation(id)).toEqual([]);
  });

  test('taken up: leads to a submission filled from the programme, the same one each time', async () => {
    const { id, token } = site.invite();
    const browser = site.agent();
    const overview = await enter(browser, token);
    expect(await enter(site.agent(), token)).toBe(overview);
    const [submission] = site.editorial.submissions.ofInvitation(id);
    expect(submission).toMatchObject({ kind: 'presentation', state: 'draft', meta: { title: 'Panel o gminach', edition: '2025', session: '2025-panel', lang: 'pl', licence: 'CC-BY-4.0', presentedAt: { session: '2025-panel', date: '2025-10-09' } }, contact: { name: PERSON, email: 'osoba@example.org' } });
    expect(site.handIn.people.of(submission!.id)).toEqual([{ person: PERSON, organisation: 'Gmina Przykładowa', scopes: [] }]);
    expect(site.editorial.invitations.invitation(id)!.openedAt).toBeDefined();
    expect(textsOf((await browser.get(overview)).$, '.checklist li')).toEqual(['Pliki do uzupełnienia: 1', 'O czym to jest do uzupełnienia: 4', 'Osoby i zgody gotowe', 'Licencja i termin gotowe', 'Sprawdź i przekaż na końcu']);
  });

  test.each([
    ['unknown', () => 'x'.repeat(43), 404],
    ['revoked', () => { const { id, token } = site.invite(); site.editorial.invitations.revoke(id); return token; }, 410],
    ['expired', () => site.invite({ days: -1 }).token, 410],
  ])('%s: says so and whom to write to, for looking and for taking up', async (_what, token, status) => {
    const address = `/zaproszenie/${token()}`;
    for (const page of [await site.agent().get(address), await site.agent().post(address)]) {
      expect(page.status).toBe(status);
      expect(page.$('main').text()).toContain('redakcja@example.org');
      expect(page.headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('the whole way', () => {
  test('with a deck: from the invitation to an editor, and the status says each state', async () => {
    const browser = site.agent();
    const { token, id } = site.invite();
    const overview = await enter(browser, token);
    expect((await browser.upload(`${overview}/pliki`, { 'Zażółć gęślą.pptx': DECK })).to).toBe(`${overview}/pliki`);
    await fillIn(browser, overview);
    const submission = () => site.editorial.submissions.ofInvitation(id)[0]!;
    expect(submission().files).toMatchObject([{ name: 'Zażółć gęślą.pptx', type: 'pptx', role: 'slides' }]);
    await site.handIn.queue.finished(submission().files[0]!.sha256);
    expect(textsOf((await browser.get(overview)).$, '.is-done a')).toEqual(['Pliki', 'O czym to jest', 'Osoby i zgody', 'Licencja i termin']);

    const refused = await browser.post(`${overview}/sprawdz`);
    expect(refused.to).toBe(`${overview}/sprawdz?bledy=zgoda#bledy`);
    expect((await browser.get(refused.to)).$('#agreed').attr('aria-invalid')).toBe('true');
    const handedIn = await browser.post(`${overview}/sprawdz`, { agreed: '1' });
    expect(handedIn.to).toMatch(/^\/zgloszenie\/[\w-]{43}$/u);
    expect((await browser.get(handedIn.to)).$('.qr').length).toBe(1);
    await expect.poll(() => submission().state, { timeout: 8_000 }).toBe('checked');
    expect(submission().meta['creators']).toEqual([{ name: PERSON, organisation: 'Gmina Przykładowa' }]);

    const stranger = site.agent();
    const looked = await stranger.get(handedIn.to);
    expect(looked.$('h1').text()).toBe('Stan zgłoszenia: Sprawdzone');
    expect(looked.html).not.toContain('Zażółć');
    expect(looked.html).not.toContain('Panel obywatelski w gminie');
    expect((await stranger.post(handedIn.to)).to).toBe(overview);
    expect((await stranger.get(`${overview}/status`)).html).toContain('Zażółć gęślą.pptx');

    site.editorial.submissions.move(submission().id, 'request-changes', { mover: 'editor', by: 'Redakcja', reason: 'Prosimy o krótszy tytuł.' });
    expect((await stranger.get(handedIn.to)).$('.notice').text()).toContain('Prosimy o krótszy tytuł.');
    expect(textsOf((await browser.get(overview)).$, '.notice p')).toEqual(['Redakcja pisze:', 'Prosimy o krótszy tytuł.']);
    await browser.fill(`${overview}/o-czym`, { title: 'Panel' });
    expect((await browser.post(`${overview}/sprawdz`, { agreed: '1' })).to).toBe(`${overview}/status`);
    expect((await site.agent().get(handedIn.to)).status).toBe(200);

    expect((await browser.post(`${overview}/wycofanie`, { reason: 'Zmiana planów' })).to).toBe(`${overview}/status`);
    expect((await browser.get(handedIn.to)).$('h1').text()).toBe('Stan zgłoszenia: Wycofane');
  });

  test('with a link instead of a file: can be handed in', async () => {
    const browser = site.agent();
    const { token, id } = site.invite();
    const overview = await enter(browser, token);
    await browser.post(`${overview}/odnosniki`, { url: 'example.org/slajdy', label: 'Slajdy w sieci' });
    await fillIn(browser, overview);
    expect((await browser.post(`${overview}/sprawdz`, { agreed: '1' })).to).toContain('/zgloszenie/');
    expect(site.editorial.submissions.ofInvitation(id)[0]!.meta['links']).toEqual([{ url: 'https://example.org/slajdy', label: 'Slajdy w sieci' }]);
  });
});
