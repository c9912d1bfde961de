import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HAND_IN } from '../../../src/shared/index.js';
import { attributesOf, textsOf } from '../site.js';
import { handInSite, shownValues, SUMMARY, type Browser, type Site } from './hand-in-site.js';

let site: Site;
beforeAll(async () => {
  site = await handInSite();
});
afterAll(() => site.close());

async function begun(kind: 'presentation' | 'case-study' = 'presentation'): Promise<{ browser: Browser; overview: string; token: string; submission: () => NonNullable<ReturnType<Site['editorial']['submissions']['submission']>> }> {
  const browser = site.agent();
  const { id, token } = site.invite({ kind });
  const overview = (await browser.post(`/zaproszenie/${token}`)).to;
  return { browser, overview, token, submission: () => site.editorial.submissions.ofInvitation(id)[0]! };
}

describe('a step', () => {
  test('saved with faults: keeps everything typed and says each fault at its field and in the summary', async () => {
    const { browser, overview, submission } = await begun();
    const answer = await browser.fill(`${overview}/o-czym`, { title: '', summary: 'Za krótko, <b>ale</b> „ważne”.', topics: ['konsultacje', 'nie-ma-takiego'] });
    expect(answer.to).toBe(`${overview}/o-czym?bledy=1#bledy`);
    const { $ } = await browser.get(answer.to);
    expect(attributesOf($, '.error-summary a', 'href')).toEqual(['#title', '#summary', '#topics', '#regions', '#sectors']);
    expect(textsOf($, '#summary-error')).toEqual(['Streszczenie ma 30 znaków, a potrzeba co najmniej 150. Dopisz jeszcze 120.']);
    expect($('#summary').attr('aria-describedby')).toBe('summary-hint summary-counter summary-error');
    expect(shownValues($)['summary']).toEqual(['Za krótko, <b>ale</b> „ważne”.']);
    for (const id of attributesOf($, '.error-summary a', 'href')) expect($(id).length, id).toBe(1);
    for (const id of attributesOf($, '[aria-describedby]', 'aria-describedby').flatMap((ids) => ids.split(' '))) expect($(`[id="${id}"]`).length, id).toBe(1);
    expect(submission().meta).toMatchObject({ title: '', topics: ['konsultacje', 'nie-ma-takiego'] });
  });

  test('saved without changes: changes nothing', async () => {
    const { browser, overview, submission } = await begun('case-study');
    await browser.fill(`${overview}/o-czym`, { title: 'Tytuł', steps: 'jeden\r\n\r\ndwa', places: 'Lublin\nŁódź', period: '2016-2018', keep: 'losowanie', results: 'mniej pyłu' });
    const before = submission().meta;
    expect(before).toMatchObject({ steps: ['jeden', 'dwa'], places: [{ name: 'Lublin' }, { name: 'Łódź' }], period: '2016/2018', transfer: { keep: ['losowanie'] }, results: [{ indicator: 'mniej pyłu' }] });
    for (const step of ['o-czym', 'osoby', 'licencja']) await browser.fill(`${overview}/${step}`, {});
    expect(submission().meta).toEqual({ ...before, creators: [] });
  });

  test('of a case study: the questions of transfer are asked, with examples beside them', async () => {
    const { browser, overview } = await begun('case-study');
    const form = await browser.get(`${overview}/o-czym`);
    expect(textsOf(form.$, '#whatFailed-example')).toEqual(['Przykład: za mało czasu na pytania do ekspertów']);
    expect(shownValues((await browser.get(`${overview}/osoby`)).$)['contactEmail']).toEqual(['osoba@example.org']);
  });

  test('saved in two windows: shows both versions, and keeps the one that is chosen', async () => {
    const { browser, overview, submission } = await begun();
    const first = shownValues((await browser.get(`${overview}/o-czym`)).$);
    const second = shownValues((await browser.get(`${overview}/o-czym`)).$);
    await browser.post(`${overview}/o-czym`, { ...first, title: 'Pierwsze okno' });
    const conflict = await browser.post(`${overview}/o-czym`, { ...second, title: 'Drugie okno', summary: SUMMARY });
    expect(conflict.status).toBe(409);
    expect(textsOf(conflict.$, '.typed')).toEqual(['Pierwsze okno', 'Drugie okno', '(puste)', SUMMARY]);
    expect(submission().meta['title']).toBe('Pierwsze okno');
    const hidden = Object.fromEntries(conflict.$('form input[type=hidden]').toArray().map((input) => [conflict.$(input).attr('name')!, conflict.$(input).attr('value')!]));
    await browser.post(`${overview}/o-czym`, hidden);
    expect(submission().meta).toMatchObject({ title: 'Drugie okno', summary: SUMMARY });
  });

  test('saved while another step or a file changed: is no conflict', async () => {
    const { browser, overview, submission } = await begun();
    const open = shownValues((await browser.get(`${overview}/o-czym`)).$);
    await browser.fill(`${overview}/licencja`, { licence: 'CC0-1.0', embargo: '1.12.2026' });
    expect((await browser.post(`${overview}/o-czym`, { ...open, title: 'Nowy' })).status).toBe(303);
    expect(submission().meta).toMatchObject({ title: 'Nowy', licence: 'CC0-1.0', dates: { embargoUntil: '2026-12-01' } });
  });

  test('of people: three are kept with what each agrees to, and only the named become authors', async () => {
    const { browser, overview, submission } = await begun();
    await browser.fill(`${overview}/osoby`, { 'person-0': 'Osoba A', 'scopes-0': ['named', 'recorded', 'wszystko'], 'person-1': 'Osoba B', 'organisation-1': 'Gmina B', 'scopes-1': ['shown'], do: 'add' });
    await browser.fill(`${overview}/osoby`, { 'person-2': 'Osoba C', 'scopes-2': ['named'] });
    expect(site.handIn.people.of(submission().id)).toEqual([
      { person: 'Osoba A', organisation: 'Gmina Przykładowa', scopes: ['named', 'recorded'] },
      { person: 'Osoba B', organisation: 'Gmina B', scopes: ['shown'] },
      { person: 'Osoba C', organisation: '', scopes: ['named'] },
    ]);
    expect(submission().meta['creators']).toEqual([{ name: 'Osoba A', organisation: 'Gmina Przykładowa' }, { name: 'Osoba C' }]);
    await browser.fill(`${overview}/osoby`, { 'person-1': '', 'organisation-1': '', 'scopes-1': [] });
    expect(site.handIn.people.of(submission().id).map(({ person }) => person)).toEqual(['Osoba A', 'Osoba C']);
  });
});

describe('hostile forms', () => {
  test('fields of half a megabyte, and more: the first is kept, the second is a page that says so', async () => {
    const { browser, overview, submission } = await begun();
    const shown = shownValues((await browser.get(`${overview}/o-czym`)).$);
    expect((await browser.post(`${overview}/o-czym`, { ...shown, summary: 'a'.repeat(500_000) })).status).toBe(303);
    expect((submission().meta['summary'] as string).length).toBe(500_000);
    const refused = await browser.post(`${overview}/o-czym`, { ...shown, summary: 'a'.repeat(700_000) });
    expect([refused.status, refused.$('h1').text()]).toEqual([413, 'Za dużo tekstu naraz']);
  });

  test('no form at all, JSON, control characters, ten thousand fields, prototypes: never a fault of ours', async () => {
    const { browser, overview, submission } = await begun();
    for (const step of ['o-czym', 'osoby', 'licencja', 'sprawdz', 'odnosniki', 'pliki/nie-ma', 'pliki/opublikowany', 'stan', 'poprawka']) {
      expect((await browser.post(`${overview}/${step}`)).status, step).toBeLessThan(500);
      expect((await browser.raw().post(`${overview}/${step}`).send({ seen: {} })).status, step).toBeLessThan(500);
      expect((await browser.raw().post(`${overview}/${step}`).type('form').send('seen=%ff%fe&title=%00%E2%80%AE&__proto__=1&constructor=2')).status, step).toBeLessThan(500);
      expect((await browser.raw().post(`${overview}/${step}`).type('form').send(Array.from({ length: 10_000 }, (_, index) => `person-${index}=x`).join('&'))).status, step).toBeLessThan(500);
    }
    expect(submission().state).toBe('draft');
  });

  test('the title of somebody with script in it: is printed as text', async () => {
    const { browser, overview } = await begun();
    await browser.fill(`${overview}/o-czym`, { title: '</textarea><script>alert(1)</script>' });
    await browser.post(`${overview}/odnosniki`, { url: 'javascript:alert(1)', label: '"><img src=x>' });
    for (const page of ['', '/o-czym', '/pliki?bledy=1', '/sprawdz', '/status']) {
      const { html, $ } = await browser.get(overview + page);
      expect(html, page).not.toContain('<script>alert');
      expect($('a[href^="javascript"]').length + $('img[src=x]').length, page).toBe(0);
    }
  });
});

describe('a session', () => {
  test('of somebody else: opens no page of this submission, for looking or writing, and says what was typed', async () => {
    const { overview, submission } = await begun();
    const other = (await begun()).browser;
    const id = submission().id;
    for (const [name, pattern] of Object.entries(HAND_IN)) {
      if (!pattern.includes(':id')) continue;
      const address = pattern.replace(':id', id).replace(':file', 'x').replace(':page', '1');
      for (const browser of [other, site.agent()]) {
        const answers = [await browser.get(address), await browser.post(address, { title: 'Cudzy tekst, dość długi' })];
        expect(answers.map(({ status }) => status), name).toEqual([404, 404]);
      }
    }
    expect(textsOf((await other.post(`${overview}/o-czym`, { title: 'Cudzy tekst, dość długi' })).$, '.typed')).toEqual(['Cudzy tekst, dość długi']);
    expect(submission().revision).toBe(1);
  });

  test('with two invitations: opens both; ended, it opens none', async () => {
    const { browser, overview } = await begun();
    const { token } = site.invite();
    const other = (await browser.post(`/zaproszenie/${token}`)).to;
    expect(attributesOf((await browser.get('/przekaz')).$, '.plain-list a', 'href')).toEqual([overview, other]);
    expect([(await browser.get(overview)).status, (await browser.get(other)).status]).toEqual([200, 200]);
    await browser.post('/przekaz');
    expect([(await browser.get(overview)).status, (await browser.get(other)).status]).toEqual([404, 404]);
  });

  test('of an invitation that was revoked since: opens nothing', async () => {
    const { browser, overview, submission } = await begun();
    site.editorial.invitations.revoke(submission().invitation!);
    expect((await browser.get(overview)).status).toBe(404);
  });

  test('its cookie: is HttpOnly and Lax, and the database knows only its mark', async () => {
    const { token } = site.invite();
    const browser = site.agent();
    const { headers } = await browser.post(`/zaproszenie/${token}`);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^przekaz=[\w-]{43}; Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Lax$/u);
    const rows = JSON.stringify(site.editorial.state.prepare('SELECT * FROM hand_in_sessions').all());
    expect(rows).not.toContain(/przekaz=([\w-]{43})/u.exec(cookie)![1]);
  });

  test('after handing in: the steps cannot be changed any more, and what was typed is shown', async () => {
    const { browser, overview, submission } = await begun();
    const shown = shownValues((await browser.get(`${overview}/o-czym`)).$);
    site.editorial.submissions.move(submission().id, 'hand-in', { mover: 'speaker' });
    expect((await browser.get(`${overview}/o-czym`)).to).toBe(`${overview}/status`);
    const late = await browser.post(`${overview}/o-czym`, { ...shown, summary: SUMMARY });
    expect([late.status, textsOf(late.$, '.typed')]).toEqual([409, expect.arrayContaining([SUMMARY])]);
  });
});
