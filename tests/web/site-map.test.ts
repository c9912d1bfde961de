import { load } from 'cheerio';
import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { edition, item, libraryOf, session } from './builders.js';
import { siteOf, siteWith, vocabularies } from './site.js';

interface Listed {
  modified: string | undefined;
  /** Addresses by language. */
  languages: Record<string, string>;
}

const path = (address: string) => address.replace('https://example.org', '');

async function xmlAt(site: Express, address: string) {
  const { text, headers } = await request(site).get(address);
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  return load(text, { xml: true });
}

/** The maps of the index, with the days they were changed. */
async function indexOf(site: Express): Promise<Record<string, string>> {
  const $ = await xmlAt(site, '/sitemap.xml');
  return Object.fromEntries($('sitemap').toArray().map((map) => [path($(map).children('loc').text()), $(map).children('lastmod').text()]));
}

/** Every address of all site maps, as a parser of XML sees it. */
async function mapOf(site: Express): Promise<Record<string, Listed>> {
  const maps = await Promise.all(Object.keys(await indexOf(site)).map((map) => xmlAt(site, map)));
  const all = maps.flatMap(listedIn);
  expect(all).toHaveLength(new Set(all.map(([address]) => address)).size);
  return Object.fromEntries(all);
}

function listedIn($: Awaited<ReturnType<typeof xmlAt>>): [string, Listed][] {
  return $('url').toArray().map((element): [string, Listed] => {
    const links = $(element).find('xhtml\\:link').toArray().map((link) => [$(link).attr('hreflang')!, path($(link).attr('href')!)] as const);
    return [path($(element).find('loc').text()), { modified: $(element).find('lastmod').text() || undefined, languages: Object.fromEntries(links) }];
  });
}

const dates = (published: string, more: Record<string, string> = {}) => ({ dates: { published, modified: published, ...more } });
const [first, second, third] = [
  item('case-study', { topics: ['rada-seniorow'], regions: ['PL-10'], sectors: ['ngo'], ...dates('2026-03-01') }),
  item('case-study', { topics: ['rada-seniorow'], regions: ['PL-10', 'PL-14'], sectors: ['samorzad'], ...dates('2026-02-01', { modified: '2026-05-06' }) }),
  item('panel-note', { topics: ['klimat'], regions: ['PL'], sectors: ['samorzad'], ...dates('2026-02-01', { embargoUntil: '2026-09-01' }) }),
];
const hidden = item('case-study', { topics: ['wolontariat'], regions: ['PL-30'], sectors: ['edukacja'], workflow: 'draft' });
const site = siteWith({ items: [first!, second!, third!, hidden], editions: [edition({ sessions: [session(), session({ code: '2025-otwarcie' })] }), edition({ code: '2024', sessions: [] })] });

describe('the site map', () => {
  test('every address: answers with a page', async () => {
    const addresses = Object.keys(await mapOf(site));
    const answers = await Promise.all(addresses.map(async (address) => [address, (await request(site).get(address)).status]));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('topics, regions and sectors with items, all editions and sessions: stand in it in both languages, each naming the other', async () => {
    const listed = await mapOf(site);
    const single = Object.keys(listed).filter((address) => /^\/(?:tematy|regiony|sektory|edycje|sesje)\//u.test(address));
    expect(single.sort()).toEqual(['/edycje/2024', '/edycje/2025', '/edycje/porownanie', '/regiony/PL', '/regiony/PL-10', '/regiony/PL-14', '/sektory/ngo', '/sektory/samorzad', '/sesje/2025-otwarcie', '/sesje/2025-panel', ...Object.keys(listed).filter((address) => address.startsWith('/tematy/'))].sort());
    expect(single).toEqual(expect.arrayContaining(['/tematy/rada-seniorow', '/tematy/partycypacja', '/tematy/klimat']));
    expect(single).not.toContain('/tematy/wolontariat');
    const languages = { pl: '/tematy/klimat', en: '/en/topics/klimat', 'x-default': '/tematy/klimat' };
    expect([listed['/tematy/klimat']!.languages, listed['/en/topics/klimat']!.languages]).toEqual([languages, languages]);
    expect(listed['/en/sessions/2025-panel']!.languages['pl']).toBe('/sesje/2025-panel');
    expect(listed['/']!.languages).toEqual({ pl: '/', en: '/en', 'x-default': '/' });
  });

  test('people and organisations: stand in it while they have pages, with the day of what they are named in', async () => {
    const named = item('case-study', { creators: [{ name: 'Anna Jawna', organisation: 'Fundacja Jawna' }], organisations: [{ name: 'lokalne stowarzyszenie' }], initiator: { name: 'Urząd Gminy' }, ...dates('2026-03-01') });
    const secret = item('case-study', { creators: [{ name: 'Jan Ukryty' }], attribution: 'role-only', initiator: { name: 'Urząd Gminy' }, ...dates('2026-04-01') });
    const announced = edition({ sessions: [session({ people: [{ name: 'Ewa Zapowiedziana', role: 'prelegentka' }] })] });
    const listed = await mapOf(siteWith({ items: [named, secret], editions: [announced] }));
    const days = Object.entries(listed).filter(([address]) => /^\/(?:osoby|organizacje)\//u.test(address)).map(([address, { modified, languages }]) => [address, modified, languages['en']]);
    expect(days).toEqual([
      ['/osoby/anna-jawna', '2026-03-01', '/en/people/anna-jawna'],
      ['/osoby/ewa-zapowiedziana', undefined, '/en/people/ewa-zapowiedziana'],
      ['/organizacje/fundacja-jawna', '2026-03-01', '/en/organisations/fundacja-jawna'],
      ['/organizacje/urzad-gminy', '2026-04-01', '/en/organisations/urzad-gminy'],
    ]);
    const masked = siteOf(libraryOf(vocabularies, { items: [named] }).withMasks({ version: '1', named: () => ['Anna Jawna'], shown: () => [], recorded: () => [] }));
    expect(Object.keys(await mapOf(masked)).filter((address) => address.startsWith('/osoby/'))).toEqual([]);
  });

  test('items: stand in it once, with the day they were changed or could first be seen', async () => {
    const listed = await mapOf(site);
    const items = Object.entries(listed).filter(([address]) => address.includes('/m/'));
    expect(Object.fromEntries(items.map(([address, { modified }]) => [address, modified]))).toEqual({
      [`/m/${first!.meta.id}`]: '2026-03-01',
      [`/m/${second!.meta.id}`]: '2026-05-06',
      [`/m/${third!.meta.id}`]: '2026-09-01',
    });
  });

  test('days of change: a topic has the latest of its items, programmes have none, for nobody notes it', async () => {
    const listed = await mapOf(site);
    const days = ['/tematy/rada-seniorow', '/en/topics/rada-seniorow', '/tematy/klimat', '/regiony/PL-10', '/sektory/ngo', '/edycje/2025', '/sesje/2025-panel', '/'].map((address) => listed[address]!.modified);
    expect(days).toEqual(['2026-05-06', '2026-05-06', '2026-09-01', '2026-05-06', '2026-03-01', undefined, undefined, undefined]);
  });

  test('a change dated in the future: is not promised to have happened', async () => {
    const early = item('case-study', dates('2026-03-01', { modified: '2026-12-24' }));
    expect((await mapOf(siteWith({ items: [early] })))[`/m/${early.meta.id}`]!.modified).toBe('2026-03-01');
  });

  test('the index: names a map of pages, and maps of items with the day of their last change', async () => {
    expect(await indexOf(site)).toEqual({ '/sitemap-pages-1.xml': '', '/sitemap-items-1.xml': '2026-09-01' });
    expect(await indexOf(siteWith())).toEqual({ '/sitemap-pages-1.xml': '' });
  });

  test('more items than one map holds: are in several, each once', async () => {
    const items = Array.from({ length: 10_001 }, (_, index) => item('case-study', { ...dates('2026-03-01'), id: `kkwl-2026-${index + 10_000}` }, ''));
    const large = siteWith({ items });
    expect(Object.keys(await indexOf(large))).toEqual(['/sitemap-pages-1.xml', '/sitemap-items-1.xml', '/sitemap-items-2.xml']);
    expect(Object.keys(await mapOf(large)).filter((address) => address.includes('/m/'))).toHaveLength(10_001);
  }, 30_000);

  test.each(['items-2', 'items-0', 'items-01', 'pages', '..%2Fpages-1', '%00'])('the map %s: is not there', async (name) => {
    expect((await request(site).get(`/sitemap-${name}.xml`)).status).toBe(404);
  });

  test('no items: no topic, region or sector stands in it', async () => {
    expect(Object.keys(await mapOf(siteWith())).filter((address) => /\/(?:tematy|regiony|sektory)\//u.test(address))).toEqual([]);
  });
});
