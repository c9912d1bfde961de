import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../src/content/index.js';
import { STATES, type SubmissionState } from '../../../src/submissions/index.js';
import { item } from '../builders.js';
import { textsOf } from '../site.js';
import { handInSite, PERSON, SUMMARY, type Browser, type Site } from './hand-in-site.js';

const QUIET = 'kkwl-2026-0901';
const OLD = 'kkwl-2026-0902';
const META = { title: 'Opublikowany', summary: SUMMARY, topics: ['konsultacje'], sectors: ['ngo'], regions: ['PL-14'], licence: 'CC-BY-4.0', workflow: 'published', solution: 'Trzy spotkania.', initiator: { name: 'Urząd Gminy', sector: 'samorzad' }, results: [{ indicator: 'mniej pyłu', before: '40', after: '20' }], creators: [{ name: PERSON, role: 'autor', orcid: '0000-0002-1825-0097' }] };

let site: Site;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hand-in-'));
  mkdirSync(join(folder, 'content', 'case-studies'), { recursive: true });
  const items = [[QUIET, '2026-11-01'], [OLD, '2026-01-15']].map(([id, day]) => {
    const meta = { ...META, id, dates: { published: day, modified: day } };
    const one = item('case-study', meta);
    writeFileSync(join(folder, 'content', one.file.replace(/kkwl-\d+-\d+/u, id!)), toMarkdown({ ...meta, kind: 'case-study' }, 'Opis **ważny**.'));
    return { ...one, file: `case-studies/${id}.md` };
  });
  site = await handInSite({ folder, parts: { items }, environment: { OPEN_FORM: 'true' } });
});
afterAll(() => site.close());

async function inState(state: SubmissionState, itemId?: string): Promise<{ browser: Browser; overview: string; id: string }> {
  const browser = site.agent();
  const { id: invitation, token } = site.invite({ kind: 'case-study' });
  const overview = (await browser.post(`/zaproszenie/${token}`)).to;
  const { id } = site.editorial.submissions.ofInvitation(invitation)[0]!;
  site.editorial.state.prepare('UPDATE submissions SET state = ?, item = ? WHERE id = ?').run(state, itemId ?? null, id);
  return { browser, overview, id };
}

describe('the status page', () => {
  test.each(STATES)('of the state %s: says what it means, with and without a session', async (state) => {
    const { browser, overview, id } = await inState(state, state === 'published' ? QUIET : undefined);
    const token = site.editorial.submissions.renewStatusLink(id);
    const own = await browser.get(`${overview}/status`);
    const stranger = await site.agent().get(`/zgloszenie/${token}`);
    expect([own.status, stranger.status]).toEqual([200, 200]);
    expect(own.$('h1').text()).toBe(stranger.$('h1').text());
    expect(stranger.$('main').text()).not.toContain('Panel o gminach');
    expect(stranger.$('form[method=post]').length).toBe(1);
    expect(stranger.headers['set-cookie']).toBeUndefined();
    expect(own.html.includes(`/m/${QUIET}`)).toBe(state === 'published');
  });

  test('with a new address: the old one stops working', async () => {
    const { browser, overview, id } = await inState('received');
    const old = site.editorial.submissions.renewStatusLink(id);
    const { to } = await browser.post(`${overview}/status`);
    expect([(await browser.get(to)).status, (await browser.get(`/zgloszenie/${old}`)).status]).toEqual([200, 404]);
  });

  test('after a rejection: shows the reason', async () => {
    const { browser, overview, id } = await inState('checked');
    site.editorial.submissions.move(id, 'reject', { mover: 'editor', by: 'Redakcja', reason: 'To reklama.\nPrzepraszamy.' });
    expect(textsOf((await browser.get(`${overview}/status`)).$, '.notice .kept-lines')).toEqual(['To reklama. Przepraszamy.']);
  });

  test.each([['published', 'Powód, który przeczytają wszyscy (nieobowiązkowo)'], ['received', 'Powód (nieobowiązkowo)']] as const)('withdrawing what is %s: says who will read the reason', async (state, label) => {
    const { browser, overview } = await inState(state, state === 'published' ? QUIET : undefined);
    expect(textsOf((await browser.get(`${overview}/wycofanie`)).$, 'main label')).toEqual([label]);
  });

  test('withdrawing: asks first, and the same invitation begins anew', async () => {
    const { browser, overview, id } = await inState('received');
    expect(textsOf((await browser.get(`${overview}/wycofanie`)).$, 'h1')).toEqual(['Wycofać zgłoszenie?']);
    expect(site.editorial.submissions.submission(id)!.state).toBe('received');
    await browser.post(`${overview}/wycofanie`, { reason: 'Pomyłka' });
    expect(site.editorial.submissions.history(id).at(-1)).toMatchObject({ move: 'withdraw', mover: 'speaker', reason: 'Pomyłka' });
    expect((await browser.post(`${overview}/wycofanie`)).status).toBe(303);
  });
});

describe('a correction', () => {
  test('within thirty days: begins with the file as it stands, is quiet, and keeps what the form does not ask for', async () => {
    const { browser, overview } = await inState('published', QUIET);
    expect((await browser.get(`${overview}/status`)).$('main').text()).toContain('po prostu zastępują');
    const { to } = await browser.post(`${overview}/poprawka`);
    expect((await browser.post(`${overview}/poprawka`)).to).toBe(to);
    const correction = site.editorial.submissions.ofItem(QUIET).find(({ state }) => state === 'draft')!;
    expect(to).toBe(`/przekaz/${correction.id}`);
    expect(correction).toMatchObject({ state: 'draft', kind: 'case-study', body: 'Opis **ważny**.', meta: { title: 'Opublikowany', dates: { published: '2026-11-01' } } });
    expect(correction.meta).not.toHaveProperty('version');
    await browser.fill(`${to}/o-czym`, { title: 'Poprawiony', results: 'mniej pyłu\nwięcej drzew' });
    await browser.fill(`${to}/osoby`, { 'person-0': PERSON, 'scopes-0': ['named'] });
    expect(site.editorial.submissions.submission(correction.id)!.meta).toMatchObject({ title: 'Poprawiony', results: [{ indicator: 'mniej pyłu', before: '40', after: '20' }, { indicator: 'więcej drzew' }], initiator: { name: 'Urząd Gminy', sector: 'samorzad' }, creators: [{ name: PERSON, role: 'autor', orcid: '0000-0002-1825-0097' }] });
    expect((await browser.post(`${to}/sprawdz`, { agreed: '1' })).to).toContain('/zgloszenie/');
  });

  test('later: will be a new version, and the page says so', async () => {
    const { browser, overview } = await inState('published', OLD);
    expect((await browser.get(`${overview}/status`)).$('main').text()).toContain('nową wersją');
    await browser.post(`${overview}/poprawka`);
    const correction = site.editorial.submissions.ofItem(OLD).find(({ state }) => state === 'draft')!;
    expect(correction).toMatchObject({ item: OLD, origin: 'invitation' });
  });

  test('of something that is not published: begins nothing', async () => {
    const { browser, overview } = await inState('checked', QUIET);
    expect((await browser.post(`${overview}/poprawka`)).to).toBe(`${overview}/status`);
  });
});

describe('the open form', () => {
  test('with a name and an address: begins a case study that its own address leads back to', async () => {
    const browser = site.agent();
    const { to } = await browser.post('/zglos-przyklad', { contactName: 'Osoba Testowa', contactEmail: 'osoba@example.org' });
    expect(to).toMatch(/^\/zgloszenie\/[\w-]{43}$/u);
    const overview = (await site.agent().post(to)).to;
    expect(site.editorial.submissions.submission(overview.split('/').at(-1)!)).toMatchObject({ kind: 'case-study', origin: 'open-form', state: 'draft', contact: { name: 'Osoba Testowa', email: 'osoba@example.org' } });
    await browser.fill(`${overview}/o-czym`, { title: 'Przykład', summary: SUMMARY, topics: ['konsultacje'], regions: ['PL-14'], sectors: ['ngo'], solution: 'Trzy spotkania.', initiator: 'Koło gospodyń' });
    expect((await browser.post(`${overview}/sprawdz`, { agreed: '1' })).to).toBe(`${overview}/status`);
    expect((await browser.get(to)).status).toBe(200);
  });

  test('without an address, or filled in by a robot: begins nothing, and keeps what was typed', async () => {
    const count = () => site.editorial.submissions.inState('draft').length;
    const before = count();
    const wrong = await site.agent().post('/zglos-przyklad', { contactName: 'Osoba', contactEmail: 'to nie adres' });
    expect([wrong.status, wrong.$('#contactEmail').val(), wrong.$('#contactEmail').attr('aria-invalid')]).toEqual([422, 'to nie adres', 'true']);
    await site.agent().post('/zglos-przyklad', { contactName: 'Osoba', contactEmail: 'osoba@example.org', website: 'https://example.org' });
    expect(count()).toBe(before);
  });

  test('asked for too often: says when to try again', async () => {
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await site.agent().post('/zglos-przyklad', { contactName: 'Osoba', contactEmail: 'osoba@example.org' }));
    expect(answers.at(-1)!.status).toBe(429);
    expect(answers.at(-1)!.$('main').text()).toContain('Spróbuj za godzinę');
  });

  test('switched off: has no page and no link', async () => {
    const closed = await handInSite();
    const page = await closed.agent().get('/zglos-przyklad');
    expect([page.status, page.$('a[href="/zglos-przyklad"]').length]).toEqual([404, 0]);
    expect((await site.agent().get('/')).$('footer a[href="/zglos-przyklad"]').length).toBe(1);
    await closed.close();
  });
});
