import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressWarning, makeExport } from '../../scripts/export/run.js';
import { fileOf, wayTo } from '../../scripts/export-site/file-of.js';
import { writeSite } from '../../scripts/export-site/write-site.js';
import type { Slice } from '../../src/exchange/index.js';
import { temporaryFolder } from '../fixtures/content/content-folder.js';
import { brokenLinks } from './broken-links.js';
import { buildOffline } from './build-offline.js';
import { GONE, libraryWithSecrets, SECRET, type SmallLibrary } from './library-with-secrets.js';

const folder = temporaryFolder();
let library: SmallLibrary;
const exported = (target: string, typed: Slice = {}) => makeExport({ target, typed, settings: library.settings, signal: new AbortController().signal, onProgress: () => {} }, writeSite);
const namesIn = (root: string) => (readdirSync(root, { recursive: true }) as string[]).filter((name) => statSync(join(root, name)).isFile());

beforeAll(async () => {
  buildOffline();
  library = await libraryWithSecrets();
}, 120_000);

describe('the whole library as a site', () => {
  const site = join(folder, 'site');
  beforeAll(() => exported(site), 240_000);

  test('links: every one of every page leads to a file and an anchor that is there', () => {
    const { broken, checked } = brokenLinks(site);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(1000);
  });

  test('pages: each public item in both languages, its files, and what is not public nowhere', () => {
    const names = namesIn(site);
    for (const number of [1, 2, 3, 4, 6]) expect(names).toEqual(expect.arrayContaining([`m/kkwl-2099-000${number}.html`, `en/m/kkwl-2099-000${number}.html`]));
    expect(names.filter((name) => /kkwl-2099-(?:0005|001\d)/u.test(name))).toEqual([]);
    expect(names.some((name) => name.startsWith(`pliki/${library.files.open.sha256}/`))).toBe(true);
    expect(names.some((name) => name.endsWith('1.webp'))).toBe(true);
    for (const name of names) {
      const said = `${name}\n${readFileSync(join(site, name)).toString('utf8')}`.toLowerCase();
      for (const secret of [SECRET, GONE.toLowerCase(), 'wycofanej']) expect(said.includes(secret), `${secret} in ${name}`).toBe(false);
    }
  });

  test('a page: asks for nothing by a script, has no form but the search, and says that it is a copy', () => {
    for (const name of namesIn(site).filter((one) => one.endsWith('.html') && !/(?:szukaj|search)\.html$/u.test(one))) {
      const $ = load(readFileSync(join(site, name), 'utf8'));
      expect($('script[src], [data-hx-get], [data-suggest]')).toHaveLength(0);
      for (const form of $('form').toArray()) expect($(form).attr('action')).toMatch(/(?:szukaj|search)\.html$/u);
      expect($('footer').text()).toMatch(/To kopia biblioteki z dnia|This is a copy of the library as of/u);
    }
  });

  test('the search without JavaScript: says so and leads to the lists', () => {
    const $ = load(readFileSync(join(site, 'szukaj.html'), 'utf8'));
    const note = load($('noscript').html() ?? '');
    expect(note.text()).toContain('wymagają JavaScriptu');
    expect(note('a').toArray().map((link) => link.attribs['href'])).toEqual(['wszystkie.html', 'tematy.html', 'regiony.html']);
    expect($('#facets').attr('hidden')).toBeDefined();
  });

  test('pictures: large ones are large, not what a server gives while it draws', () => {
    const large = namesIn(site).filter((name) => name.includes('/1280/'));
    expect(large.length).toBeGreaterThan(0);
    expect(large.filter((name) => readFileSync(join(site, name)).equals(readFileSync(join(site, name.replace('/1280/', '/480/')))))).toEqual([]);
  });

  test('what a copy lacks: stands on the page about the library, and every footer leads there', () => {
    for (const [home, about, heading] of [['index.html', 'o-bibliotece.html', 'O tej kopii'], ['en/index.html', 'en/about.html', 'About this copy']] as const) {
      expect(load(readFileSync(join(site, about), 'utf8'))('#o-tej-kopii').text()).toBe(heading);
      expect(load(readFileSync(join(site, home), 'utf8'))('footer a[href$="#o-tej-kopii"]')).toHaveLength(1);
    }
  });

  test('styles: what they ask for lies beside them', () => {
    const assets = join(site, 'assets');
    const asked = readdirSync(assets).filter((name) => name.endsWith('.css')).flatMap((name) => [...readFileSync(join(assets, name), 'utf8').matchAll(/url\("([^"]+)"\)/gu)].map((match) => match[1]!));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((name) => !existsSync(join(assets, name)))).toEqual([]);
  });
});

describe('a slice as a site', () => {
  const site = join(folder, 'slice');
  beforeAll(() => exported(site, { region: '02' }), 240_000);

  test('it: holds its items alone, lists and counts nothing else, and says what it is', () => {
    expect(readdirSync(join(site, 'm')).filter((name) => name.endsWith('.html'))).toEqual(['kkwl-2099-0001.html']);
    const $ = load(readFileSync(join(site, 'wszystkie.html'), 'utf8'));
    expect($('main').text()).toContain('Kompostownik przy szkole');
    expect($('main').text()).not.toContain('Rozmowa bez nazwisk');
    expect($('footer').text()).toContain('tylko część: region: dolnośląskie');
    expect(readFileSync(join(site, 'szukanie', 'items.js'), 'utf8')).not.toContain('kkwl-2099-0003');
    expect(brokenLinks(site).broken).toEqual([]);
  });
});

describe('the address in what leaves', () => {
  test.each([['http://localhost:3000', 1], ['http://127.0.0.1:80', 1], ['https://example.org', 0]])('%s: is warned of %i times', (address, times) => {
    expect(addressWarning(address)).toHaveLength(times);
  });
});

describe('names of files', () => {
  test.each([
    ['/', true, 'index.html'],
    ['/en', true, 'en/index.html'],
    ['/tematy/klimat', true, 'tematy/klimat.html'],
    ['/wszystkie?page=2', true, 'wszystkie.strona-2.html'],
    ['/m/kkwl-2026-0001.bib', false, 'm/kkwl-2026-0001.bib'],
  ] as const)('%s: lies in its own file', (address, isPage, file) => {
    expect(fileOf(address, isPage)).toBe(file);
  });

  test('signs a stick would refuse: are gone, and two such names stay two', () => {
    expect(fileOf('/x/a%3Ab', false)).toMatch(/^x\/a_b\.[0-9a-f]{8}$/u);
    expect(fileOf('/x/a%3Ab', false)).not.toBe(fileOf('/x/a%2Ab', false));
    expect(wayTo('en/m/a.html', 'assets/b.css')).toBe('../../assets/b.css');
  });
});
