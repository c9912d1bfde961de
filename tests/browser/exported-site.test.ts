import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeExport } from '../../scripts/export/run.js';
import { writeSite } from '../../scripts/export-site/write-site.js';
import { libraryWithSecrets } from '../export/library-with-secrets.js';
import { temporaryFolder } from '../fixtures/content/content-folder.js';
import { CHROMIUM_FLAGS } from './site.js';

const site = join(temporaryFolder(), 'pendrive');
const complaints: string[] = [];
let browser: Browser;

beforeAll(async () => {
  const { settings } = await libraryWithSecrets();
  await makeExport({ target: site, typed: {}, settings, signal: new AbortController().signal, onProgress: () => {} }, writeSite);
  const executablePath = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS });
}, 300_000);

afterAll(() => browser?.close());

async function open(file: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => (message.type() === 'error' ? complaints.push(message.text()) : undefined));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => (request.url().startsWith('file:') || request.url().startsWith('data:') ? undefined : complaints.push(request.url())));
  await page.goto(`file://${site}/${file}`);
  return page;
}

const titles = (page: Page) => page.locator('.card-title').allTextContents();

describe('the library on a stick, opened from file://', () => {
  test('an inflected word typed on the front page: finds the item, marks it, and its link opens', async () => {
    const page = await open('index.html');
    await page.fill('#q', 'kompostownikami');
    await page.press('#q', 'Enter');
    await page.waitForSelector('.card mark');
    expect(page.url()).toContain('szukaj.html?q=kompostownikami');
    expect(await page.textContent('#results')).toBe('Znaleziono 1 materiał');
    expect(await page.locator('.card-title mark').allTextContents()).toEqual(['Kompostownik']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.click('.card-title a');
    expect(await page.textContent('h1')).toContain('Kompostownik przy szkole');
  });

  test('a facet: narrows at once, other facets are counted anew, and the address keeps it', async () => {
    const page = await open('szukaj.html');
    await page.waitForSelector('.card');
    expect((await titles(page)).length).toBe(5);
    await page.click('#facets > summary');
    await page.check('input[name=region][value=PL-14]');
    await page.waitForFunction(`document.querySelectorAll('.card').length === 3`);
    expect(await page.textContent('#results')).toBe('Znaleziono 3 materiały');
    expect(await page.textContent('label[for="kind-panel-note"] .count')).toBe('1');
    expect(await page.textContent('label[for="region-PL-02"] .count')).toBe('1');
    await page.reload();
    await page.waitForSelector('.card');
    expect((await titles(page)).length).toBe(3);
  });

  test('a link to a search from another page: opens it answered, in English too', async () => {
    const page = await open('en/search.html?region=PL-02');
    await page.waitForSelector('.card');
    expect(await page.textContent('#results')).toBe('1 item found');
  });

  test('nothing found, and hostile text: is said in words, nothing runs', async () => {
    const page = await open(`szukaj.html?q=${encodeURIComponent('<img onerror=zzqx> qwertyuiop')}`);
    await page.waitForFunction(`document.querySelector('#results')?.textContent === 'Nic nie znaleziono'`);
    expect(await page.inputValue('#q')).toContain('<img');
  });

  test('without JavaScript: the search page leads to the lists', async () => {
    const page = await open('szukaj.html', { javaScriptEnabled: false });
    expect(await page.isVisible('#facets')).toBe(false);
    await page.click('noscript a >> text=wszystkie materiały');
    expect(await page.textContent('h1')).not.toBe('');
  });

  test('the browser: complained of nothing and asked nobody', () => {
    expect(complaints).toEqual([]);
  });
});
