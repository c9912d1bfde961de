import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { fileAddress } from '../../src/shared/index.js';

/** The built program on real content, with a browser in front of it. */
export interface Site {
  url: string;
  /** What the program was started with, for commands beside it. */
  settings: Readonly<Record<string, string>>;
  browser: Browser;
  /** A page with its own window; what the browser complains about is collected. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>;
  close(): Promise<void>;
}

export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param prepare is given the folder of the state before the program starts; what it returns are settings
 * @param environment settings of the test's own
 */
export async function startSite(prepare: (state: string) => Record<string, string> | void = () => {}, environment: Readonly<Record<string, string>> = {}): Promise<Site> {
  const executablePath = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  if (!executablePath) throw new Error('Chromium is missing: install Debian’s package chromium, or set CHROMIUM to its path.');
  const state = mkdtempSync(join(tmpdir(), 'kongresoteka-'));
  const settings = prepare(state) ?? {};
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const all = { PORT: String(port), VAR_DIR: state, LOG_LEVEL: 'warn', SITE_URL: url, SEARCHES_PER_MINUTE: '0', MEILI_URL: '', WATCH: 'false', ...environment, ...settings };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, ...all },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilAnswering(url, server);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  return {
    url,
    settings: all,
    browser,
    open: async (options = {}) => {
      const context = await browser.newContext({ locale: 'pl-PL', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => (message.type() === 'error' ? complaints.push(message.text()) : undefined));
      page.on('pageerror', (error) => complaints.push(error.message));
      return { page, context, complaints };
    },
    close: async () => {
      await browser.close();
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** A program that has just begun reads the files of the library, and the numbers of its results grow meanwhile. */
export async function untilFilesAreRead({ url }: Site): Promise<void> {
  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join('content', name), 'utf8'));
  const files = new Set(texts.flatMap((text) => [...text.matchAll(/^\s+sha256: ([0-9a-f]{64})$/gmu)].map(([, sha256]) => sha256!)));
  if (files.size === 0) throw new Error('the content names no files');
  for (const sha256 of files) {
    while (!(await fetch(url + fileAddress('text', { sha256, name: 'tekst.txt' }))).ok) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the program ended with ${server.exitCode} before it answered`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the program did not answer within a minute');
}

const ITEMS = 'm=kkwl-2026-0001&m=kkwl-2024-0001&m=kkwl-2026-0132';

/** One address of every kind of page; a test says that none of the table of pages is left out. */
export const PAGE_KINDS: Record<string, string> = {
  home: '/',
  search: '/szukaj?q=budzet+obywatelski&region=PL-06',
  'search without a query': '/szukaj',
  'search with many filters': '/szukaj?q=rada&region=PL-06&region=PL-14&region=PL-22&topic=budzet-obywatelski&topic=klimat&sector=ngo&kind=case-study&kind=panel-note',
  'words understood': '/szukaj?q=inicjatywa+lokalna+%C5%82%C3%B3dzkie',
  'nothing found': '/szukaj?q=xyzzyq&topic=energia',
  'some words found': '/szukaj?q=jak+zach%C4%99ci%C4%87+m%C5%82odzie%C5%BC+do+udzia%C5%82u+w+%C5%BCyciu+gminy',
  'case study': '/m/kkwl-2026-0002',
  'panel note': '/m/kkwl-2024-0001',
  presentation: '/m/kkwl-2026-0138',
  'history of an item': '/m/kkwl-2026-0002/zmiany',
  'version of an item': '/m/kkwl-2026-0002/wersja/1',
  topics: '/tematy',
  topic: '/tematy/budzet-obywatelski',
  regions: '/regiony',
  region: '/regiony/PL-06',
  sectors: '/sektory',
  sector: '/sektory/ngo',
  editions: '/edycje',
  edition: '/edycje/2024',
  session: '/sesje/2024-nowe-formy-partycypacji',
  all: '/wszystkie',
  years: '/lata',
  'years of a topic': '/lata?topic=energia',
  'case studies compared': '/porownaj?m=kkwl-2026-0001&m=kkwl-2026-0002&m=kkwl-2026-0003&m=kkwl-2026-0004',
  'case study to compare': '/porownaj?m=kkwl-2026-0001',
  'nothing to compare yet': '/porownaj',
  'editions compared': '/edycje/porownanie',
  people: '/osoby',
  person: '/osoby/simon-niemeyer',
  organisations: '/organizacje',
  organisation: '/organizacje/fundacja-civis-polonus',
  recommendations: '/rekomendacje',
  tables: '/zestawienia',
  'results on the map': '/szukaj?q=rada&view=map',
  references: '/dokumenty',
  data: '/dane',
  vocabularies: '/slownik',
  vocabulary: '/slownik/topics',
  'vocabulary of licences': '/slownik/licences',
  API: '/api',
  'empty reading list': '/teczka',
  'reading list': `/teczka?t=Do+rady+gminy&${ITEMS}&n=kkwl-2026-0001:Notatka&m=kkwl-1999-0001`,
  'reading list as a document': `/teczka/dokument?t=Do+rady+gminy&${ITEMS}&n=kkwl-2026-0001:Notatka`,
  about: '/o-bibliotece',
  accessibility: '/dostepnosc',
  'not found': '/nie-ma-takiej-strony',
  'address that cannot be read': '/m/%E0%A4%A',
  'open form': '/zglos-przyklad',
  'invitation that is none': '/zaproszenie/nie-ma',
  'signing in': '/redakcja/zaloguj',
  'English home': '/en',
  'English search': '/en/search?q=citizens+assembly',
  'English case study': '/en/m/kkwl-2026-0002',
  'English tables': '/en/tables',
  'English comparison': '/en/compare?m=kkwl-2026-0001&m=kkwl-2026-0002',
  'English reading list': `/en/folder?t=Mine&${ITEMS}`,
};

/** Kinds of pages whose addresses depend on what stands in the content: reached by the first link of this kind on another page. */
export const LINKED_KINDS: Record<string, { on: string; link: string }> = {
  'paragraph to cite': { on: '/m/kkwl-2024-0001', link: 'a[href*="/cytat/"]' },
  'file of a presentation': { on: '/m/kkwl-2026-0138', link: 'a[href*="/material/"]' },
};
