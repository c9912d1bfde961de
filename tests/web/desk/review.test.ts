import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePdf } from '../../materials/fixtures/make-pdf.js';
import { attributesOf, textsOf } from '../site.js';
import { signedIn, visitor } from './desk-site.js';
import { formOf, META, reviewSite, save, type ReviewSite } from './review-site.js';

const HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(1)> ${7*7} <%= 7*7 %>';

let desk: ReviewSite;
beforeEach(async () => {
  desk = await reviewSite();
});
afterEach(() => desk.close());

const pageOf = (id: string, more = '') => `/redakcja/zgloszenia/${id}${more}`;

describe('the queue', () => {
  test('nothing handed in: says so, in every part', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const { $, status } = await editor.get('/redakcja');
    expect([status, textsOf($, 'h1'), textsOf($, '.empty')]).toEqual([200, ['Zgłoszenia'], ['Nic nie czeka na redakcję. Gdy ktoś prześle materiał, pojawi się tutaj.']]);
    for (const address of attributesOf($, '.queue-views a', 'href')) expect((await editor.get(address)).$('.empty')).toHaveLength(1);
  });

  test('three: those waiting longest first, with who, state, waiting time and files; filters narrow them', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const first = await desk.handedIn({ ...META, title: 'Pierwszy' });
    desk.clock.now += 3 * 86_400_000;
    await desk.handedIn({ ...META, title: HOSTILE, edition: '2024' });
    desk.clock.now += 2 * 3_600_000;
    await desk.handedIn({ ...META, title: 'Trzeci' }, { files: [{ content: makePdf([['Tekst strony: adres osoba@example.org']]), name: 'slajdy.pdf' }] });
    const again = await signedIn(desk.desk, 'B');
    const { $, html } = await again.get('/redakcja');
    expect(textsOf($, '.queue-title')).toEqual(['Pierwszy', HOSTILE, 'Trzeci']);
    expect(textsOf($, '.queue time')).toEqual(['od 3 dni', 'od 2 godzin', 'od niedawna'].map((text) => expect.stringContaining(text.split(' ')[1]!) as string));
    expect($('.queue li').first().text()).toMatch(/czeka na redakcję[\s\S]*bez plików[\s\S]*Osoba Testowa/u);
    expect($('.queue li').last().text()).toContain('dane osobowe do potwierdzenia');
    expect(html).not.toContain('<script>alert');
    expect(textsOf((await again.get('/redakcja?edycja=2024')).$, '.queue-title')).toEqual([HOSTILE]);
    expect(textsOf((await again.get('/redakcja?q=PIERWSZY')).$, '.queue-title')).toEqual(['Pierwszy']);
    expect(textsOf((await again.get(`/redakcja?q=${first.id}`)).$, '.queue-title')).toEqual(['Pierwszy']);
    expect(textsOf((await again.get('/redakcja?q=xyz&rodzaj=nic&strona=-4&czesc=%00')).$, '.empty')).toEqual(['Żadne zgłoszenie nie pasuje do tych filtrów.']);
    expect((await editor.get('/redakcja')).status).toBe(303);
  });
});

describe('a submission', () => {
  test('opened and saved untouched: nothing changes, to the letter', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const meta = { ...META, topics: ['klimat', 'budzet-obywatelski'], creators: [{ name: 'Osoba Testowa', orcid: '0000-0000-0000-0000' }], costNote: 'raz\ndwa', doi: '10.1/x', evidenceGrade: 1, strange: { deep: [1, { x: null }] }, approvedBySpeakers: false, participants: 30, period: 2018, dates: { created: 'kiedyś', embargoUntil: 'jutro' }, partners: ['A', 'B'], places: 'Lublin', translations: { uk: { title: 'X', summary: 'Y' } } };
    const { id } = await desk.handedIn(meta, { body: '\n\n  Wcięty\r\n\r\ntekst  \n' });
    const before = desk.submissions.submission(id)!;
    const saved = await save(editor, id, {});
    expect(saved.headers['location']).toBe(`${pageOf(id)}?zrobiono=zapisano`);
    expect(desk.submissions.submission(id)).toEqual(before);
  });

  test('edited: text, list, codes and rows are saved as the file will have them, and what no field shows stays', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const { id } = await desk.handedIn({ ...META, creators: [{ name: 'Osoba Testowa', orcid: '0000-0001-2345-6789' }, { name: 'Do usunięcia' }], doi: '10.1/x' });
    await save(editor, id, { title: 'Nowy tytuł', steps: 'Raz\r\n\r\n Dwa ', topics: ['klimat', 'energia'], 'creators.0.role': 'autorka', 'creators.1.remove': 'yes', 'creators.2.name': 'Nowa Osoba', 'transfer.keep': 'losowanie', licence: '', 'dates.embargoUntil': '2027-01-01', rest: 'doi: 10.2/y\nfunding:\n  - programme: Program' });
    expect(desk.submissions.submission(id)!.meta).toEqual({
      ...Object.fromEntries(Object.entries(META).filter(([name]) => name !== 'licence')),
      title: 'Nowy tytuł',
      topics: ['klimat', 'energia'],
      creators: [{ name: 'Osoba Testowa', orcid: '0000-0001-2345-6789', role: 'autorka' }, { name: 'Nowa Osoba' }],
      steps: ['Raz', 'Dwa'],
      transfer: { keep: ['losowanie'] },
      dates: { embargoUntil: '2027-01-01' },
      doi: '10.2/y',
      funding: [{ programme: 'Program' }],
    });
    const { $ } = await editor.get(pageOf(id));
    expect($('#f-licence').attr('aria-invalid')).toBe('true');
    expect($('.review-obstacles').text()).toContain('Licencja: ');
    expect(textsOf($, '.desk-history li strong')).toContain('Zmieniono opis');
  });

  test.each([
    ['not YAML', 'a: [1', /YAML/u],
    ['a field with a place of its own', 'title: Inny', /title: to ma własne miejsce/u],
    ['a list', '- x', /nazwa: wartość/u],
    ['an anchor that grows', 'a: &a [1]\nb: *a', /YAML/u],
  ])('the box for other fields with %s: nothing is saved, everything typed stays on the page', async (_what, rest, message) => {
    const editor = await signedIn(desk.desk, 'A');
    const { id } = await desk.handedIn();
    const answer = await save(editor, id, { rest, title: 'Wpisany tytuł' });
    expect([answer.status, answer.$('#f-rest').text(), answer.$('#f-title').text()]).toEqual([422, rest, 'Wpisany tytuł']);
    expect(answer.$('#f-rest-error').text()).toMatch(message);
    expect(desk.submissions.submission(id)!.meta).toEqual(META);
  });

  test('a form cut off or made up: saves nothing and empties nothing', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const { id } = await desk.handedIn();
    const whole = formOf(await editor.get(pageOf(id)));
    const cut = Object.fromEntries(Object.entries(whole).slice(0, 4)) as Record<string, string>;
    const forms: Record<string, string>[] = [cut, {}, { seen: 'bzdura', whole: 'yes' }, { seen: '[1]', title: 'x' }, { seen: '{"title":"x"}', 'speakers.rows': '99999999', whole: '' }];
    for (const form of forms) expect((await editor.post(pageOf(id), form)).status).toBe(400);
    expect(desk.submissions.submission(id)).toMatchObject({ meta: META, revision: 3 });
  });

  test('hostile text in every field: is shown as text, in the preview as well', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const { id } = await desk.handedIn({ ...META, title: HOSTILE, creators: [{ name: HOSTILE }], topics: [HOSTILE], lang: HOSTILE, [HOSTILE]: HOSTILE }, { body: `${HOSTILE}\n\n[x](javascript:alert(1))` });
    const { $, html, status } = await editor.get(pageOf(id));
    expect(status).toBe(200);
    expect($('main script, main img, [onerror]')).toHaveLength(0);
    expect(html).not.toMatch(/href="javascript|>49</u);
    const piece = await editor.post(pageOf(id, '/podglad?fragment=1'), { body: `**${HOSTILE}**` });
    expect(piece.html).not.toMatch(/<script|<img|<html/u);
    expect(piece.html).toContain('<strong>');
    expect((await editor.post(pageOf(id, '/podglad?fragment=1'), { body: `${'- '.repeat(40)}x` })).html).toContain('głębsze');
  });

  test('the preview without scripts: shows what was typed as it will look, and saves nothing', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const { id } = await desk.handedIn();
    const answer = await save(editor, id, { body: '## Nowy śródtytuł', title: 'Wpisany' }, '/podglad');
    expect([answer.status, textsOf(answer.$, '#preview h2'), answer.$('#f-title').text()]).toEqual([200, ['Nowy śródtytuł'], 'Wpisany']);
    expect(desk.submissions.submission(id)!.meta).toEqual(META);
    // From there it can be saved as if the page had never been left.
    expect((await editor.post(pageOf(id), formOf(answer) as Record<string, string>)).status).toBe(303);
    expect(desk.submissions.submission(id)).toMatchObject({ meta: { title: 'Wpisany' }, body: '## Nowy śródtytuł' });
  });
});

describe('two editors', () => {
  test('of different fields: the second sees what the first changed before anything is saved, then both changes stand', async () => {
    const [a, b] = [await signedIn(desk.desk, 'A'), await signedIn(desk.desk, 'B')];
    const { id } = await desk.handedIn();
    const opened = await b.get(pageOf(id));
    await save(a, id, { title: 'Tytuł od A' });
    const answer = await b.post(pageOf(id), formOf(opened, { solution: 'Rozwiązanie od B.' }) as Record<string, string>);
    expect([answer.status, answer.$('#f-title').text(), answer.$('#f-solution').text()]).toEqual([409, 'Tytuł od A', 'Rozwiązanie od B.']);
    expect(answer.$('.notice').text()).toMatch(/Ktoś zapisał zmiany[\s\S]*Ostatnio zapisał\(a\): A,/u);
    expect(desk.submissions.submission(id)!.meta).toMatchObject({ title: 'Tytuł od A', solution: META.solution });
    expect((await b.post(pageOf(id), formOf(answer) as Record<string, string>)).status).toBe(303);
    expect(desk.submissions.submission(id)!.meta).toMatchObject({ title: 'Tytuł od A', solution: 'Rozwiązanie od B.' });
  });

  test.each([
    ['mine', { 'take.title': 'mine' }, 'Tytuł od B'],
    ['theirs', { 'take.title': 'theirs' }, 'Tytuł od A'],
    ['a text of both', { 'take.title': 'mine', title: 'Tytuł od A i B' }, 'Tytuł od A i B'],
  ])('of the same field, who take %s: get that, and the difference is shown first', async (_which, choice, title) => {
    const [a, b] = [await signedIn(desk.desk, 'A'), await signedIn(desk.desk, 'B')];
    const { id } = await desk.handedIn();
    const opened = await b.get(pageOf(id));
    await save(a, id, { title: 'Tytuł od A' });
    const answer = await b.post(pageOf(id), formOf(opened, { title: 'Tytuł od B' }) as Record<string, string>);
    expect(answer.status).toBe(409);
    expect([textsOf(answer.$, '.field-difference del'), textsOf(answer.$, '.field-difference ins')]).toEqual([['usunięto: A'], ['dodano: B']]);
    expect(desk.submissions.submission(id)!.meta).toMatchObject({ title: 'Tytuł od A' });
    expect((await b.post(pageOf(id), formOf(answer, choice) as Record<string, string>)).status).toBe(303);
    expect(desk.submissions.submission(id)!.meta).toMatchObject({ title });
  });

  test('approving what somebody changed meanwhile: is not published before it was seen', async () => {
    const [a, b] = [await signedIn(desk.desk, 'A'), await signedIn(desk.desk, 'B')];
    const { id } = await desk.handedIn();
    const opened = await b.get(pageOf(id));
    await save(a, id, { title: 'Tytuł od A' });
    const answer = await b.post(pageOf(id, '/zatwierdzenie'), formOf(opened) as Record<string, string>);
    expect([answer.status, desk.submissions.submission(id)!.state]).toEqual([409, 'checked']);
    expect((await b.post(pageOf(id, '/zatwierdzenie'), formOf(answer) as Record<string, string>)).status).toBe(303);
    expect(desk.library().publicItem('kkwl-2026-0001', '2026-11-23')!.meta.title).toBe('Tytuł od A');
  });
});

describe('who may not', () => {
  test('nobody signed in: every address of the desk leads to signing in and shows nothing, files neither', async () => {
    const { id, files } = await desk.handedIn({ ...META, title: 'Tajny szkic' }, { files: [{ content: makePdf([['Tekst']]), name: 'a.pdf' }] });
    const stranger = visitor(desk.site);
    const addresses = ['/redakcja', '/redakcja/materialy', '/redakcja/materialy/kkwl-2026-0001', pageOf(id), pageOf(id, '/poprawki'), pageOf(id, `/pliki/${files[0]!.id}`), pageOf(id, `/pliki/${files[0]!.id}/small/1`)];
    for (const address of addresses) {
      const { status, headers, html } = await stranger.get(address);
      expect([address, status, String(headers['location']).startsWith('/redakcja/zaloguj')]).toEqual([address, 303, true]);
      expect(html).not.toContain('Tajny');
    }
    expect((await stranger.post(pageOf(id, '/zatwierdzenie'), { seen: '{}' })).status).toBe(401);
    expect(desk.submissions.submission(id)!.state).toBe('checked');
  });

  test('a session that ended while writing: the text is asked for again after signing in, and saved', async () => {
    const editor = await signedIn(desk.desk, 'A');
    const { id } = await desk.handedIn();
    const form = formOf(await editor.get(pageOf(id)), { body: 'Długo\r\npisany „tekst” <b>', title: 'Tytuł' });
    desk.clock.now += 3_600_000;
    const asked = await editor.post(pageOf(id), form as Record<string, string>);
    expect(asked.status).toBe(401);
    const hidden = asked.$('form.desk-form input[type="hidden"]').toArray().map((field) => [asked.$(field).attr('name')!, (asked.$(field).attr('value') ?? '').replace(/\r?\n/gu, '\r\n')] as const);
    const again = await editor.post('/redakcja/zaloguj', { ...Object.fromEntries(hidden), email: 'a@example.org', password: 'trzy mokre parasole' });
    const resent = again.$(`form[action="${pageOf(id)}"] input[name]`).toArray().map((field) => [again.$(field).attr('name')!, (again.$(field).attr('value') ?? '').replace(/\r?\n/gu, '\r\n')] as const);
    expect((await editor.post(pageOf(id), Object.fromEntries(resent))).status).toBe(303);
    expect(desk.submissions.submission(id)).toMatchObject({ body: 'Długo\npisany „tekst” <b>', meta: { title: 'Tytuł' } });
  });

  test('unknown ids: a page that says so, at every address', async () => {
    const editor = await signedIn(desk.desk, 'A');
    for (const address of ['nie-ma', '%00', '..%2F..', encodeURIComponent(HOSTILE)].flatMap((id) => [pageOf(id), pageOf(id, '/poprawki'), pageOf(id, '/pliki/x'), pageOf(id, '/pliki/x/small/1'), `/redakcja/materialy/${id}`, `/redakcja/materialy/${id}/wersje/1`])) {
      expect([address, (await editor.get(address)).status]).toEqual([address, 404]);
    }
    for (const address of [pageOf('x', '/zatwierdzenie'), pageOf('x', '/przejecie'), pageOf('x', '/podglad')]) expect((await editor.post(address)).status).toBe(404);
    for (const id of ['kkwl-2026-0999', '..%2F..%2Fetc', '%00']) {
      expect((await editor.post(`/redakcja/materialy/${id}/zmiana`)).status).toBe(404);
      expect((await editor.post(`/redakcja/materialy/${id}/wycofanie`, { reason: 'x' })).status).toBe(404);
    }
  });
});
