import { describe, expect, test } from 'vitest';
import type { Masks } from '../../../src/content/index.js';
import { toMarkdown } from '../../../src/content/index.js';
import { libraryOf } from '../builders.js';
import { attributesOf, plain, siteOf, textsOf, visit, vocabularies } from '../site.js';
import { history, id, meta, parse, THREE, version } from './history-site.js';

describe('the history of an item', () => {
  test('with a correction and a new version: tells them, the newest first, with the reason everybody reads and nothing of the desk', async () => {
    const page = await visit(history(THREE), `/m/${id}/zmiany`);
    expect(page.status).toBe(200);
    expect(textsOf(page.$, '.history-list h2')).toEqual(['Wersja 2 (obecna)', 'Poprawka wersji 1', 'Wersja 1: pierwsza publikacja']);
    expect(attributesOf(page.$, '.history-list time', 'datetime')).toEqual(['2026-06-01', '2026-03-10', '2026-03-01']);
    expect(attributesOf(page.$, '.history-links a', 'href')).toEqual([`/m/${id}/zmiany/3`, `/m/${id}/wersja/2`, `/m/${id}/zmiany/2`, `/m/${id}/wersja/1`]);
    expect(plain(page.$('main').text())).toContain('Dopisano koszty.');
    expect(page.html).not.toMatch(/Tajna|Notatka redakcji/u);
  });

  test('one change: shows what it added and removed, to the word', async () => {
    const page = await visit(history(THREE), `/en/m/${id}/changes/2`);
    expect(textsOf(page.$, 'ins')).toEqual(['added: w marcu']);
    expect(page.status).toBe(200);
    const next = await visit(history(THREE), `/m/${id}/zmiany/3`);
    expect(textsOf(next.$, 'ins')).toEqual(['dodano: Kosztowała mało.']);
  });

  test.each(['1', '4', '0', '-1', 'x', '2.0', '%00'])('change %s, which is none: answers 404', async (number) => {
    expect((await visit(history(THREE), `/m/${id}/zmiany/${number}`)).status).toBe(404);
  });

  test('an item never published from here: has its versions and no comparison', async () => {
    const item = parse(toMarkdown({ ...meta, ...version(2) }, 'Rada.'), `${id}.md`).item!;
    const site = siteOf(libraryOf(vocabularies, { items: [item] }));
    const page = await visit(site, `/m/${id}/zmiany`);
    expect(textsOf(page.$, '.history-list h2')).toEqual(['Wersja 2 (obecna)', 'Wersja 1: pierwsza publikacja']);
    expect((await visit(site, `/m/${id}/wersja/2`)).status).toBe(200);
    const old = await visit(site, `/m/${id}/wersja/1`);
    expect([old.status, textsOf(old.$, 'h1')]).toEqual([404, ['Nie mamy tekstu tej wersji']]);
  });
});

describe('a version', () => {
  test('an older one: shows its text, says that a newer one exists, and is cited with its number, day and address', async () => {
    const page = await visit(history(THREE), `/m/${id}/wersja/1`);
    expect(textsOf(page.$, '.version-notice span')).toEqual(['To jest wersja 1 z 1 marca 2026. Jest nowsza: wersja 2.']);
    expect(page.$('.version-notice a').attr('href')).toBe(`/m/${id}`);
    expect(plain(page.$('.prose.body').text())).toContain('Rada powstała w marcu.');
    expect(page.html).not.toContain('Kosztowała');
    expect(textsOf(page.$, '#cite-iso690')[0]).toContain(`Wersja 1. Fundacja Rozwoju Demokracji Lokalnej, 1 marca 2026 [dostęp 23 listopada 2026]. Kongresoteka. Dostępny w: https://example.org/m/${id}/wersja/1`);
    expect(page.headers['link']).toContain(`<https://example.org/m/${id}>; rel="latest-version"`);
  });

  test('the newest: says so, and that its address stays', async () => {
    const page = await visit(history(THREE), `/en/m/${id}/version/2`);
    expect(textsOf(page.$, '.version-notice span')).toEqual(['This is version 2 of 1 June 2026, the newest. This address always leads to this version.']);
  });

  test.each(['3', '0', '01', 'x'])('version %s, which is none: answers 404', async (number) => {
    expect((await visit(history(THREE), `/m/${id}/wersja/${number}`)).status).toBe(404);
  });
});

describe('what was not public, or may not be shown any more', () => {
  const everyPage = async (site: ReturnType<typeof history>) => {
    const addresses = ['', '/zmiany', ...[1, 2, 3].flatMap((number) => [`/zmiany/${number}`, `/wersja/${number}`])];
    return (await Promise.all(addresses.map((address) => visit(site, `/m/${id}${address}`)))).map(({ html }) => html).join('\n');
  };

  test.each<[string, Record<string, unknown>]>([
    ['a draft', { workflow: 'draft' }],
    ['an embargo that was lifted', { dates: { published: '2026-03-01', modified: '2026-03-01', embargoUntil: '2026-12-24' } }],
    ['a restricted state', { access: 'restricted' }],
    ['a state whose fields nobody can read any more', { topics: ['nie-ma-takiego'] }],
  ])('%s: is on no page', async (_name, hidden) => {
    const site = history([{ at: '2026-03-01', body: 'Sekretna treść.', ...hidden }, { at: '2026-03-10', body: 'Jawna treść.' }, { at: '2026-03-11', body: 'Jawna treść po zmianie.' }]);
    const pages = await everyPage(site);
    expect(pages).not.toContain('Sekretna');
    expect(pages).toContain('po zmianie');
  });

  test('names from before they were held back: are on no page', async () => {
    const named = { creators: [{ name: 'Ewa Dawniejsza', role: 'autorka' }] };
    const pages = await everyPage(history([{ at: '2026-03-01', ...named, body: 'Ewa Dawniejsza mówiła.' }, { at: '2026-03-10', ...named, attribution: 'role-only', body: 'Autorka mówiła.' }]));
    expect(pages).not.toContain('Dawniejsz');
  });

  test('a text from before only the description was left: is on no page', async () => {
    expect(await everyPage(history([{ at: '2026-03-01', body: 'Pełny tekst.' }, { at: '2026-03-10', body: 'Pełny tekst.', access: 'metadata-only' }]))).not.toContain('Pełny tekst.');
  });

  test('whoever took back a consent: is named in no state, in no form of the name', async () => {
    const masks: Masks = { version: '1', named: () => ['Ewa Dawniejsza'], shown: () => [], recorded: () => [] };
    const changes = [{ at: '2026-03-01', body: 'Opowiada Ewa Dawniejsza. Było tak.' }, { at: '2026-03-10', body: 'Rozmowa z Ewą Dawniejszą. Było tak.' }, { at: '2026-03-12', body: 'Było tak.' }];
    expect(await everyPage(history(changes))).toContain('Dawniejsz');
    expect(await everyPage(history(changes, masks))).not.toContain('Dawniejsz');
  });

  test('a withdrawn item: has neither history nor versions, but its reason', async () => {
    const site = history([{ at: '2026-03-01', body: 'Sekretna treść.' }, { at: '2026-03-10', workflow: 'withdrawn', withdrawn: { date: '2026-03-10', reason: 'Na prośbę autora.' } }]);
    const answers = await Promise.all(['/zmiany', '/zmiany/2', '/wersja/1', '/cytat/s-00000000'].map((address) => visit(site, `/m/${id}${address}`)));
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410]);
    expect(answers.map(({ html }) => html).join('')).not.toContain('Sekretna');
  });
});
