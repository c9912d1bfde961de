import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineUnavailable, type Searcher } from '../../../src/search/index.js';
import { addressOf, BRIEFS, PAGES, type PageName } from '../../../src/shared/index.js';
import { item } from '../builders.js';
import { history, id as changing, THREE } from '../exchange/history-site.js';
import { realSite, type RealSite } from '../real-site.js';
import { filesOnShelf } from '../site-with-files.js';
import { siteWith, visit } from '../site.js';
import { htmlFaults } from './html-faults.js';

const LANGUAGES = ['pl', 'en'] as const;
/** These need a file or a history, which the real content has none of. */
const APART: readonly PageName[] = ['material', 'change'];
const names = (Object.keys(PAGES) as PageName[]).filter((name) => !APART.includes(name));
const LIST = '?t=Moja+%3Cb%3E+teczka&m=kkwl-2026-0001&n=kkwl-2026-0001:Notatka+%22z%22+%3Ci%3E&m=kkwl-2024-0001&m=kkwl-1999-0001&m=zle';
const FOUR = '?m=kkwl-2026-0001&m=kkwl-2026-0002&m=kkwl-2026-0003&m=kkwl-2026-0004';
/** What a page looks like with other questions than its bare address. */
const QUESTIONS: readonly (readonly [PageName, string])[] = [
  ['search', '?q=rada'],
  ['search', '?q=rada&view=map'],
  ['search', '?q=xyzzyq&topic=energia'],
  ['search', '?q=budzet&region=PL-06&region=PL-14&topic=budzet-obywatelski&sector=ngo&kind=case-study&kind=panel-note'],
  ['search', '?q=inicjatywa+lokalna+%C5%82%C3%B3dzkie&page=2'],
  ['search', '?q=%3Cscript%3E%22%27%26&page=999'],
  ['years', '?topic=energia'],
  ['compare', '?m=kkwl-2026-0001'],
  ['compare', FOUR],
  ['compare', `${FOUR}&only=differences`],
  ['readingList', LIST],
];

const folder = mkdtempSync(join(tmpdir(), 'valid-'));
const shelf = filesOnShelf();
let real: RealSite;
beforeAll(async () => {
  real = await realSite(folder);
});
afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the checker: finds what is wrong in a page that is', async () => {
  const { html } = await visit(real.site, '/');
  expect(await htmlFaults(html)).toEqual([]);
  const broken = html.replace('</h1>', '</h1><p><div id="content">').replace('lang="pl"', 'lang=""');
  expect((await htmlFaults(broken)).map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['no-dup-id', 'close-order']));
});

describe.each(LANGUAGES)('html-validate in %s', (language) => {
  test.each(names)('%s: is valid', async (name) => {
    const { status, html } = await visit(real.site, addressOf(name, language, real.parameters(name)));
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
  });

  test.each(QUESTIONS)('%s%s: is valid', async (name, question) => {
    const { status, html } = await visit(real.site, addressOf(name, language) + question);
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
  });

  test('a reading list as a document: is valid', async () => {
    const { status, html } = await visit(real.site, BRIEFS.page[language] + LIST);
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
  });

  test('an item with files and each file of it: are valid', async () => {
    const site = shelf.site();
    const id = 'kkwl-2026-0200';
    const files = [shelf.files.deck, shelf.files.report, shelf.files.photo, shelf.files.scan].map(({ sha256 }) => addressOf('material', language, { id, file: sha256.slice(0, 16) }));
    for (const address of [addressOf('item', language, { id }), ...files]) {
      const { status, html } = await visit(site, address);
      expect([address, status, await htmlFaults(html)]).toEqual([address, 200, []]);
    }
  });

  test('the history of an item, a change and a version: are valid', async () => {
    const site = history(THREE);
    for (const [page, number] of [['item', ''], ['changes', ''], ['change', '2'], ['change', '3'], ['version', '1']] as const) {
      const { status, html } = await visit(site, addressOf(page, language, { id: changing, number }));
      expect([page, status, await htmlFaults(html)]).toEqual([page, 200, []]);
    }
  });

  test('pages that say why there is none: are valid', async () => {
    const withdrawn = item('case-study', { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę <autora>.' } });
    const away: Searcher = { search: () => Promise.reject(new EngineUnavailable('away')), nearestWords: async () => [] };
    const broken: Searcher = { search: () => Promise.reject(new Error('broken')), nearestWords: async () => [] };
    const gone = siteWith({ items: [withdrawn], faulty: ['kkwl-2026-0042'] });
    const search = `${addressOf('search', language)}?q=gmina`;
    const busy = siteWith({}, { limits: { searchesPerMinute: 1 } });
    await visit(busy, search);
    const none = [
      [gone, addressOf('item', language, { id: withdrawn.meta.id }), 410],
      [gone, addressOf('item', language, { id: 'kkwl-2026-0042' }), 503],
      [gone, language === 'pl' ? '/nie-ma' : '/en/none', 404],
      [gone, language === 'pl' ? '/m/%E0%A4%A' : '/en/m/%E0%A4%A', 400],
      [siteWith({}, { searcher: broken }), search, 500],
      [siteWith({}, { searcher: away }), search, 503],
      [busy, search, 429],
    ] as const;
    for (const [site, address, status] of none) {
      const page = await visit(site, address);
      expect([address, page.status, await htmlFaults(page.html)]).toEqual([address, status, []]);
    }
  });
});
