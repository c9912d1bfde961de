import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePdf } from '../../materials/fixtures/make-pdf.js';
import { textsOf } from '../site.js';
import { signedIn, visitor, type Visitor } from './desk-site.js';
import { META, reviewSite, save, type ReviewSite } from './review-site.js';

let desk: ReviewSite;
let editor: Visitor;
beforeEach(async () => {
  desk = await reviewSite();
  editor = await signedIn(desk.desk, 'A');
});
afterEach(() => desk.close());

const pageOf = (id: string, more = '') => `/redakcja/zgloszenia/${id}${more}`;
const decisionsAbout = (about: string) => desk.people.decisions.list({ about, offset: 0, limit: 50 }).decisions.map(({ what, who, note }) => [what, who.name, note]);

describe('approval', () => {
  test('of what is typed on the page: saves it, publishes it, says that it can be found, and stands in the history and the log', async () => {
    const { id } = await desk.handedIn();
    const answer = await save(editor, id, { title: 'Poprawiony tytuł' }, '/zatwierdzenie');
    expect(answer.headers['location']).toBe(pageOf(id));
    const { $ } = await editor.get(pageOf(id));
    expect($('.notice').text()).toMatch(/Opublikowano, można wyszukiwać od \d\d:\d\d:\d\d/u);
    expect($('.review-links a').first().attr('href')).toBe('/m/kkwl-2026-0001');
    expect($('#save, #approve')).toHaveLength(0);
    expect(textsOf($, '.desk-history li strong')).toEqual(expect.arrayContaining(['Opublikowano', 'Zatwierdzono do publikacji', 'Zmieniono opis', 'Sprawdzono pliki', 'Przekazano do redakcji']));
    const reader = visitor(desk.site);
    expect(textsOf((await reader.get('/m/kkwl-2026-0001')).$, 'h1')).toEqual(['Poprawiony tytuł']);
    expect((await reader.get('/szukaj?q=poprawiony')).html).toContain('/m/kkwl-2026-0001');
    expect(decisionsAbout(`submission:${id}`)).toEqual([['submission-approved', 'A', ''], ['submission-edited', 'A', '']]);
    // Sent once more, from another window.
    expect((await save(editor, id, {}, '/zatwierdzenie')).status).toBe(409);
    expect(desk.library().allItems).toHaveLength(1);
  });

  test('with a field missing: nothing is published, the field says what to do', async () => {
    const { id } = await desk.handedIn({ ...META, summary: 'Za krótkie' });
    const answer = await save(editor, id, {}, '/zatwierdzenie');
    expect([answer.status, desk.submissions.submission(id)!.state, desk.library().allItems]).toEqual([422, 'checked', []]);
    expect(answer.$('#f-summary').attr('aria-invalid')).toBe('true');
    expect(answer.$('#f-summary-error').text()).toBe('Za krótkie: potrzeba co najmniej 150 znaków.');
    expect(answer.$('.review-obstacles a[href="#f-summary"]')).toHaveLength(1);
  });

  test('of a file with personal data: only after they were confirmed at the file', async () => {
    const { id, files } = await desk.handedIn(META, { files: [{ content: makePdf([['Pytania: osoba@example.org']]), name: 'Zażółć.pdf' }] });
    const { $ } = await editor.get(pageOf(id));
    expect($('.desk-finding-blocks').text()).toMatch(/adres e-mail[\s\S]*o…@example\.org/u);
    const refused = await save(editor, id, {}, '/zatwierdzenie');
    expect([refused.status, refused.$('.review-obstacles').text()]).toEqual([422, expect.stringContaining('W pliku „Zażółć.pdf” są dane osobowe')]);
    const confirmed = { [`file.${files[0]!.id}.confirmed`]: 'yes', [`file.${files[0]!.id}.label`]: 'Materiał', [`file.${files[0]!.id}.alt`]: 'Opis' };
    expect((await save(editor, id, confirmed, '/zatwierdzenie')).status).toBe(303);
    expect(desk.library().publicItem('kkwl-2026-0001', '2026-11-23')!.meta.files).toMatchObject([{ label: 'Materiał', alt: 'Opis', role: 'handout' }]);
  });

  test('of a file nobody can read: is refused, and says whose fault it is not', async () => {
    const { id } = await desk.handedIn(META, { files: [{ content: Buffer.from('%PDF-1.4 to nie jest PDF'), name: 'zly.pdf' }] });
    const answer = await save(editor, id, {}, '/zatwierdzenie');
    expect([answer.status, answer.$('.review-obstacles').text()]).toEqual([422, expect.stringContaining('Pliku „zly.pdf” nie da się odczytać')]);
  });

  test('when the file of the item was changed by hand meanwhile: shows the difference and overwrites only when told to', async () => {
    const first = await desk.handedIn();
    await save(editor, first.id, {}, '/zatwierdzenie');
    const begun = await editor.post('/redakcja/materialy/kkwl-2026-0001/zmiana');
    const id = begun.headers['location']!.split('/').at(-1)!;
    const path = join(desk.folders.content, desk.library().allItems[0]!.file);
    writeFileSync(path, `---\n${JSON.stringify({ ...META, id: 'kkwl-2026-0001', kind: 'case-study', workflow: 'published', title: 'Zmieniony ręcznie', dates: { published: '2026-11-23', modified: '2026-11-23' } })}\n---\n\nRęcznie.\n`);
    await desk.readAgain();
    const conflict = await save(editor, id, { title: 'Zmieniony w redakcji' }, '/zatwierdzenie');
    expect([conflict.status, textsOf(conflict.$, 'h1'), conflict.$('.differences').text()]).toEqual([409, ['Plik zmienił się poza redakcją'], expect.stringContaining('Ręcznie')]);
    expect(desk.library().publicItem('kkwl-2026-0001', '2026-11-23')!.meta.title).toBe('Zmieniony ręcznie');
    const over = conflict.$('input[name="over"]').attr('value')!;
    expect((await editor.post(pageOf(id, '/zatwierdzenie'), { over })).status).toBe(303);
    expect(desk.library().publicItem('kkwl-2026-0001', '2026-11-23')!.meta.title).toBe('Zmieniony w redakcji');
    expect(desk.revisions.of('kkwl-2026-0001')).toHaveLength(3);
  });
});

describe('a decision with a reason', () => {
  test.each([
    ['poprawki', 'Prośba o poprawki', 'changes-requested', 'submission-changes-requested'],
    ['odrzucenie', 'Odrzucenie zgłoszenia', 'rejected', 'submission-rejected'],
    ['wycofanie', 'Wycofanie zgłoszenia', 'withdrawn', 'submission-withdrawn'],
  ])('%s: needs a reason, adds templates to what is typed, shows what will be read, and is logged', async (path, heading, state, what) => {
    const { id } = await desk.handedIn();
    const address = pageOf(id, `/${path}`);
    const page = await editor.get(address);
    expect(textsOf(page.$, 'h1')).toEqual([heading]);
    const missing = await editor.post(address, { reason: ' \r\n ' });
    expect([missing.status, missing.$('#reason').attr('aria-invalid'), desk.submissions.submission(id)!.state]).toEqual([422, 'true', 'checked']);
    const template = page.$('button[name="template"]').first().attr('value')!;
    const added = await editor.post(address, { reason: 'Moje zdanie <b>.', template });
    expect(added.$('#reason').text()).toMatch(/^Moje zdanie <b>\.\n\n.+/su);
    const shown = await editor.post(address, { reason: 'Raz.\r\n\r\n<i>Dwa</i>', do: 'preview' });
    expect(textsOf(shown.$, '.decide-letter p')).toEqual([expect.stringContaining('„Opis na próbę”'), 'Raz.', '<i>Dwa</i>']);
    expect(desk.submissions.submission(id)!.state).toBe('checked');
    expect((await editor.post(address, { reason: 'x'.repeat(5_001) })).status).toBe(422);
    expect((await editor.post(address, { reason: 'Prosimy o źródła.' })).status).toBe(303);
    expect(desk.submissions.submission(id)!.state).toBe(state);
    expect(decisionsAbout(`submission:${id}`)).toEqual([[what, 'A', 'Prosimy o źródła.']]);
    expect((await editor.get(pageOf(id))).$('.desk-history .desk-reason').text()).toBe('Prosimy o źródła.');
    // Decided once: the second window is told, and its text stays.
    const late = await editor.post(address, { reason: 'Drugi raz' });
    expect([late.status, late.$('#reason').text()]).toEqual([409, 'Drugi raz']);
  });

  test('asked for from the page: what was typed there is saved first', async () => {
    const { id } = await desk.handedIn();
    const answer = await save(editor, id, { title: 'Poprawiony', then: 'poprawki' });
    expect([answer.headers['location'], desk.submissions.submission(id)!.meta['title']]).toEqual([pageOf(id, '/poprawki'), 'Poprawiony']);
  });

  test('rejected and taken up again: can be changed and approved', async () => {
    const { id } = await desk.handedIn();
    await editor.post(pageOf(id, '/odrzucenie'), { reason: 'Jest już w bibliotece.' });
    expect((await editor.get(pageOf(id))).$('#save')).toHaveLength(0);
    expect((await save(editor, id, { title: 'x' })).status).toBe(409);
    expect((await editor.post(pageOf(id, '/wznowienie'))).status).toBe(303);
    expect((await save(editor, id, {}, '/zatwierdzenie')).status).toBe(303);
    expect(desk.submissions.submission(id)!.state).toBe('published');
  });

  test('taken by two editors at once: the second is told, nothing breaks', async () => {
    const { id } = await desk.handedIn();
    const other = await signedIn(desk.desk, 'B');
    expect((await editor.post(pageOf(id, '/przejecie'))).status).toBe(303);
    const late = await other.post(pageOf(id, '/przejecie'));
    expect([late.status, late.$('.notice').text()]).toEqual([409, expect.stringContaining('zmienił się w międzyczasie')]);
  });
});

describe('files of a submission', () => {
  test('original and thumbnails: for the editor’s disk, private and harmless', async () => {
    const { id, files } = await desk.handedIn(META, { files: [{ content: makePdf([['Pierwsza strona'], ['Druga']]), name: 'Zażółć „gęślą”.pdf' }] });
    const { $ } = await editor.get(pageOf(id));
    const original = await editor.get($('.desk-file a[download]').attr('href')!);
    expect(original.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringContaining("filename*=UTF-8''Za%C5%BC%C3%B3%C5%82%C4%87"), 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    expect(textsOf($, '.desk-units li strong')).toEqual(['strona 1 z 2', 'strona 2 z 2']);
    expect($('.desk-units li').first().text()).toContain('Pierwsza strona');
    for (const size of ['small', 'large']) expect((await editor.get(pageOf(id, `/pliki/${files[0]!.id}/${size}/2`))).headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'private, no-store' });
    for (const odd of ['small/3', 'small/0', 'small/1.5', 'toString/1', 'small/x']) expect((await editor.get(pageOf(id, `/pliki/${files[0]!.id}/${odd}`))).status).toBe(404);
    const other = await desk.handedIn();
    expect((await editor.get(pageOf(other.id, `/pliki/${files[0]!.id}`))).status).toBe(404);
  });
});

describe('items', () => {
  test('found in any state by the beginning of a word or a number; changed, compared and withdrawn', async () => {
    const { id } = await desk.handedIn();
    await save(editor, id, {}, '/zatwierdzenie');
    for (const query of ['OPI', 'gmina opis', 'pro', '0001', 'kkwl-2026-0001']) expect([query, textsOf((await editor.get(`/redakcja/materialy?q=${query}`)).$, '.queue-title').length]).toEqual([query, query.startsWith('gmina') ? 0 : 1]);
    expect(textsOf((await editor.get('/redakcja/materialy?q=nieznane&stan=x')).$, '.empty')).toHaveLength(1);

    const begun = await editor.post('/redakcja/materialy/kkwl-2026-0001/zmiana');
    const change = begun.headers['location']!.split('/').at(-1)!;
    // A colleague who begins as well meets in the same one.
    expect((await (await signedIn(desk.desk, 'B')).post('/redakcja/materialy/kkwl-2026-0001/zmiana')).headers['location']).toBe(begun.headers['location']);
    await save(editor, change, { title: 'Drugi tytuł' }, '/zatwierdzenie');
    const page = await editor.get('/redakcja/materialy/kkwl-2026-0001');
    expect([textsOf(page.$, 'h1'), textsOf(page.$, '.desk-list strong')]).toEqual([['Drugi tytuł'], ['Wersja 2', 'Wersja 1']]);
    const revision = await editor.get('/redakcja/materialy/kkwl-2026-0001/wersje/2');
    expect([textsOf(revision.$, '.differences del'), textsOf(revision.$, '.differences ins')]).toEqual([['usunięto: Opis', 'usunięto: na próbę'], ['dodano: Drugi', 'dodano: tytuł']]);
    expect((await editor.get('/redakcja/materialy/kkwl-2026-0001/wersje/9')).status).toBe(404);

    const address = '/redakcja/materialy/kkwl-2026-0001/wycofanie';
    expect((await editor.post(address, { reason: '' })).status).toBe(422);
    expect((await editor.post(address, { reason: 'Moje.', template: 'prosba' })).$('#reason').text()).toMatch(/^Moje\.\n\nWycofano na prośbę/u);
    expect((await visitor(desk.site).get('/m/kkwl-2026-0001')).status).toBe(200);
    expect((await editor.post(address, { reason: 'Na prośbę autora.' })).status).toBe(303);
    const tombstone = await visitor(desk.site).get('/m/kkwl-2026-0001');
    expect([tombstone.status, tombstone.html]).toEqual([410, expect.stringContaining('Na prośbę autora.')]);
    expect(textsOf((await editor.get('/redakcja/materialy?stan=withdrawn')).$, '.queue-title')).toEqual(['Drugi tytuł']);
    expect(decisionsAbout('item:kkwl-2026-0001')).toEqual([['item-withdrawn', 'A', 'Na prośbę autora.'], ['item-edit-begun', 'A', '']]);
  });
});
