import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { SERVER_OPTIONS } from '../../../src/app.js';
import { faultsOf, isSound } from '../../../src/web/reading-list/list-faults.js';
import { listQuery } from '../../../src/web/reading-list/reading-list.js';
import { attributesOf, pageFrom, textsOf, visit } from '../site.js';
import { draft, HOSTILE, listSite, note, queryOf, study, UNKNOWN, withdrawn } from './list-site.js';

const site = listSite();
const [A, B] = [study.meta.id, note.meta.id];
const send = (fields: [string, string][], path = '/teczka') => request(site).post(path).set('Sec-Fetch-Site', 'same-origin').type('form').send(new URLSearchParams(fields).toString());
const entriesOf = ($: Awaited<ReturnType<typeof visit>>['$']) => attributesOf($, 'input[name="m"]', 'value');

describe('the page of a reading list', () => {
  test('without anything in the address: says it is empty and what to do, and offers nothing to share', async () => {
    const { $, status } = await visit(site, '/teczka');
    expect(status).toBe(200);
    expect(textsOf($, '.list-count')).toEqual(['Teczka jest pusta.']);
    expect($('.list-out')).toHaveLength(0);
    expect($('meta[name="robots"]')).toHaveLength(0);
  });

  test('items: stand in the order of the address with their notes, for no search engine', async () => {
    const { $ } = await visit(site, `/teczka${queryOf(B, A)}&n=${A}:Wa%C5%BCne`);
    expect(entriesOf($)).toEqual([B, A]);
    expect(textsOf($, '.list-entries .card-title')).toEqual(['Panel o gminach', 'Rada seniorów & młodzież <razem>']);
    expect($(`#note-${A}`).text()).toBe('Ważne');
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect($('link[rel="canonical"]')).toHaveLength(0);
    expect($('#list-address').val()).toBe(`https://example.org/teczka?m=${B}&m=${A}&n=${A}:Wa%C5%BCne`);
    expect($('.site-language a').attr('href')).toBe(`/en/folder?m=${B}&m=${A}&n=${A}:Wa%C5%BCne`);
  });

  test('withdrawn, unknown and unpublished items: are told of with the reason, and nothing of a draft is seen', async () => {
    const { $, status, html } = await visit(site, `/teczka${queryOf(withdrawn.meta.id, UNKNOWN, draft.meta.id, A)}`);
    expect(status).toBe(200);
    expect(textsOf($, '.list-missing p')).toEqual([
      'Materiał „Wycofany” wycofano 1 października 2026.', 'Powód: Prośba autora.',
      'Nie ma w bibliotece materiału o tym numerze. Sprawdź, czy adres skopiowano w całości.', 'Nie ma w bibliotece materiału o tym numerze. Sprawdź, czy adres skopiowano w całości.',
    ]); // prettier-ignore
    expect(entriesOf($)).toEqual([withdrawn.meta.id, UNKNOWN, draft.meta.id, A]);
    expect(html).not.toContain('Tajny szkic');
  });

  test('hostile title and note: are text and nothing else', async () => {
    const { $ } = await visit(site, `/teczka?${new URLSearchParams([['t', HOSTILE], ['m', A], ['n', `${A}:${HOSTILE}`], ['m', HOSTILE]])}`);
    expect($('#list-title').val()).toMatch(/^<script>alert\(1\)<\/script> & "x"/u);
    expect($(`#note-${A}`).text()).toMatch(/^<script>alert\(1\)<\/script>/u);
    expect($('script:not([src])').text()).toBe('');
    expect(textsOf($, '.notice')[0]).toContain('Tego z adresu nie dało się odczytać');
  });

  test('the longest address a form leads to: is one the server reads', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `kkwl-2020-${String(1000 + index)}`);
    const notes = (letters: number) => ids.map((id) => ({ id, note: 'ż'.repeat(letters) }));
    const longest = { title: '', entries: notes(190), removed: undefined };
    expect([listQuery(longest).length > 58_000, isSound(faultsOf(longest))]).toEqual([true, true]);
    const refused = pageFrom(await send(notes(300).flatMap(({ id, note: text }): [string, string][] => [['m', id], [`n-${id}`, text]])));
    expect([refused.status, ...textsOf(refused.$, '.failure li')]).toEqual([422, 'Notatki są razem za długie, żeby zmieścić je w adresie. Skróć kilka z nich.']);
    const server = createServer(SERVER_OPTIONS, site).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { status } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/teczka${listQuery(longest)}`);
    server.close();
    expect(status).toBe(200);
  });
});

describe('the form of a reading list', () => {
  test.each([
    ['up', `up:${B}`, `/teczka?t=Tytu%C5%82&m=${B}&m=${A}&n=${A}:uwaga#${B}`],
    ['down', `down:${A}`, `/teczka?t=Tytu%C5%82&m=${B}&m=${A}&n=${A}:uwaga#${A}`],
    ['remove', `remove:${A}`, `/teczka?t=Tytu%C5%82&m=${B}&z=0:${A}:uwaga`],
    ['save', '', `/teczka?t=Tytu%C5%82&m=${A}&n=${A}:uwaga&m=${B}`],
  ])('%s: leads to the new address, with everything that was typed', async (_name, wish, address) => {
    const answer = await send([['t', 'Tytuł'], ['m', A], [`n-${A}`, 'uwaga'], ['m', B], [`n-${B}`, ''], ['zrob', wish]]);
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe(address);
  });

  test('what was removed: can be put back, and is no part of the address to share', async () => {
    const page = await visit(site, `/teczka?m=${B}&z=0:${A}:uwaga`);
    expect(textsOf(page.$, '.notice')[0]).toContain('Usunięto z teczki: Rada seniorów & młodzież <razem>.');
    expect(page.$('#list-address').val()).toBe(`https://example.org/teczka?m=${B}`);
    const answer = await send([['m', B], ['z', page.$('input[name="z"]').val() as string], ['zrob', 'restore']]);
    expect(answer.headers['location']).toBe(`/teczka?m=${A}&n=${A}:uwaga&m=${B}`);
  });

  test('an address typed for adding: is added whichever button was pressed', async () => {
    const answer = await send([['m', A], ['zrob', `remove:${A}`], ['dodaj', `https://example.org/en/m/${B}`]], '/en/folder');
    expect(answer.headers['location']).toBe(`/en/folder?m=${B}&z=0:${A}:`);
  });

  test('what is too long: is shown again whole with what to do, and nothing is saved', async () => {
    const long = 'ą'.repeat(501);
    const page = pageFrom(await send([['t', 'T'.repeat(121)], ['m', A], [`n-${A}`, long], ['dodaj', 'nic tu nie ma']]));
    expect(page.status).toBe(422);
    expect(textsOf(page.$, '.failure li')).toEqual([
      'Tytuł ma 121 znaków, a mieści się 120. Skróć go.',
      'Notatka do „Rada seniorów & młodzież <razem>” ma 501 znaków, a mieści się 500. Skróć ją.',
    ]);
    expect([page.$('#list-title').val(), page.$(`#note-${A}`).text(), page.$('#list-add').val()]).toEqual(['T'.repeat(121), long, 'nic tu nie ma']);
    expect(page.$('[data-own-list]')).toHaveLength(0);
  });

  test('words: are looked for beside the list, which is kept with its notes; what is added leaves the results standing', async () => {
    const sent = await send([['t', 'Moja'], ['m', A], [`n-${A}`, 'Ważne'], ['dodaj', 'panel o gminie'], ['zrob', 'save']]);
    const address = `/teczka?t=Moja&m=${A}&n=${A}:Wa%C5%BCne&szukaj=panel+o+gminie#szukaj`;
    expect([sent.status, sent.headers['location']]).toEqual([303, address]);
    const { $ } = await visit(site, address.split('#')[0]!);
    expect(textsOf($, '.list-add h3')).toEqual(['Znaleziono dla „panel o gminie”']);
    expect(attributesOf($, '.list-found button', 'value')).toEqual([`add:${B}`]);
    expect($('.list-found button').text()).toBe('Dodaj: Panel o gminach');
    expect($('#list-address').val()).not.toContain('szukaj');
    const added = await send([['t', 'Moja'], ['m', A], [`n-${A}`, 'Ważne'], ['dodaj', 'panel o gminie'], ['zrob', `add:${B}`]]);
    expect(added.headers['location']).toBe(`/teczka?t=Moja&m=${A}&n=${A}:Wa%C5%BCne&m=${B}&szukaj=panel+o+gminie#szukaj`);
    const after = await visit(site, added.headers['location']!.split('#')[0]!);
    expect(textsOf(after.$, '.list-add h3')).toEqual(['Nie znaleziono dla „panel o gminie” niczego, czego nie ma już w teczce. Spróbuj innych słów.']);
  });

  test('hostile words, an item that is no item, and drafts: are text, nothing, and not found', async () => {
    const { $, html } = await visit(site, `/teczka?${new URLSearchParams([['szukaj', HOSTILE]])}`);
    expect($('.list-add h3').text()).toContain('<script>alert(1)</script>');
    expect(html).not.toContain('<script>alert(1)');
    expect((await send([['m', A], ['zrob', 'add:<b>']])).headers['location']).toBe(`/teczka?m=${A}`);
    expect(attributesOf((await visit(site, '/teczka?szukaj=tajny+szkic')).$, '.list-found button', 'value')).toEqual([]);
  });

  test('cards of lists: lead to a list of their item, by its name; those of a reading list do not', async () => {
    const { $ } = await visit(site, '/szukaj');
    const link = $(`a[data-list-add="${A}"]`);
    expect([link.attr('href'), link.attr('aria-label'), link.text()]).toEqual([`/teczka?m=${A}`, 'Dodaj do teczki: Rada seniorów & młodzież <razem>', 'Dodaj do teczki']);
    expect((await visit(site, '/en/search')).$(`a[data-list-add="${A}"]`).attr('href')).toBe(`/en/folder?m=${A}`);
    expect((await visit(site, `/teczka${queryOf(A)}`)).$('a[data-list-add]')).toHaveLength(0);
  });

  test('a fifty-first item: is refused, and what was typed stays in its field', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `kkwl-2020-${String(1000 + index)}`);
    const page = pageFrom(await send([...ids.map((id): [string, string] => ['m', id]), ['dodaj', A]]));
    expect(page.status).toBe(422);
    expect(textsOf(page.$, '.failure li')).toEqual(['Byłoby 51 materiałów, a teczka mieści 50. Usuń któryś albo załóż drugą teczkę.']);
    expect(page.$('#list-add').val()).toBe(A);
    expect(entriesOf(page.$)).toEqual(ids);
  });

  test('a form of another site: is refused', async () => {
    expect((await request(site).post('/teczka').set('Sec-Fetch-Site', 'cross-site').type('form').send(`m=${A}`)).status).toBe(403);
  });

  test.each(['', 'zrob=up', 'zrob=up:kkwl-0000-0000', 'zrob=__proto__', 'z=x&zrob=restore', 'm=%00&n-%00=x', 't=%ff%fe'])('an odd form „%s”: is answered calmly', async (body) => {
    expect((await request(site).post('/teczka').set('Sec-Fetch-Site', 'same-origin').type('form').send(body)).status).toBe(303);
  });
});

test('the page of an item: has a form that brings it into a list without JavaScript', async () => {
  const { $ } = await visit(site, `/m/${A}`);
  const form = $('form.list-toggle');
  expect([form.attr('method'), form.attr('action'), form.find('input[name="m"]').val(), form.find('button[type="submit"]').text()]).toEqual(['get', '/teczka', A, 'Dodaj do teczki']);
});
