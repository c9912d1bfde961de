import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openState } from '../../src/state/index.js';
import { HAND_IN_LAYOUT, InvitationStore, SUBMISSIONS_LAYOUT } from '../../src/submissions/index.js';
import { makePptx } from '../materials/fixtures/make-pptx.js';
import { startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SUMMARY = 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą wystąpiła gmina.';

// Each looks at a dozen pages.
vi.setConfig({ testTimeout: 180_000 });

let site: Site;
let folder: string;
let deck: string;
const tokens: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hand-in-'));
  deck = join(folder, 'Slajdy z panelu.pptx');
  writeFileSync(deck, makePptx([{ title: 'Panel', text: ['Kontakt: jan@example.org'] }, { text: ['Bez tytułu'], notes: 'Tylko dla mnie' }]));
  site = await startSite(
    (state) => {
      const database = openState(join(state, 'state', 'library.db'), [SUBMISSIONS_LAYOUT, HAND_IN_LAYOUT]);
      const invitations = new InvitationStore(database, () => new Date());
      for (let count = 0; count < 3; count += 1) tokens.push(invitations.invite({ name: 'Osoba Testowa', email: 'osoba@example.org', edition: '2025', session: '2025-otwarcie', kind: 'presentation', createdBy: 'Redakcja', days: 60 }).token);
      database.close();
    },
    { OPEN_FORM: 'true', CONTACT_EMAIL: 'redakcja@example.org' },
  );
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function faultsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
  const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  return [...results.violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(' | ')}`), ...(width > page.viewportSize()!.width ? [`${page.url()} is ${width} wide`] : [])];
}

/** Moves the focus with the key alone until it is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 150; stop += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${selector} on ${page.url()}`);
}

async function pressOn(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

describe('somebody who hands in', () => {
  test('on a phone 360 pixels wide, by keyboard: goes the whole way, and axe finds nothing on any page', async () => {
    const { page, context, complaints } = await site.open({ viewport: { width: 360, height: 740 }, bypassCSP: true });
    const faults: string[] = [];
    const look = async () => faults.push(...(await faultsOf(page)));
    await page.goto(`${site.url}/zaproszenie/${tokens[0]}`);
    await look();
    await pressOn(page, '.hand-in form button');
    await page.waitForURL(/\/przekaz\/[\w-]+$/u);
    const overview = page.url();
    await look();

    await pressOn(page, '.checklist a');
    await page.waitForURL(/pliki$/u);
    await look();
    await page.setInputFiles('#files', deck);
    await pressOn(page, '.upload button');
    await page.waitForSelector('.file-card');
    await expect.poll(() => page.textContent('.reading'), { timeout: 20_000 }).toBe('Wszystkie pliki są odczytane.');
    await page.waitForSelector('.report .is-blocking');
    expect(await page.textContent('.report')).toContain('znaleźliśmy adres e-mail');
    await look();
    await pressOn(page, 'button[value=confirm]');
    await page.waitForSelector('text=Potwierdzono, że dane');

    await page.goto(`${overview}/o-czym`);
    await look();
    await tabTo(page, '#title');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Panel obywatelski w gminie');
    await tabTo(page, '#summary');
    await page.keyboard.type('Za krótko.');
    expect(await page.textContent('#summary-counter')).toBe('10\u00a0znaków: jeszcze co najmniej 140');
    await pressOn(page, 'button[value=next]');
    await page.waitForURL(/bledy=1/u);
    expect(await page.title()).toContain('Do poprawy: O czym to jest');
    expect(await page.evaluate('document.activeElement.id')).toBe('bledy');
    expect(await page.inputValue('#summary')).toBe('Za krótko.');
    await look();
    await pressOn(page, '.error-summary a[href="#summary"]');
    expect(await page.evaluate('document.activeElement.id === "summary" || location.hash === "#summary"')).toBe(true);
    await page.fill('#summary', SUMMARY);
    for (const box of ['#topics--konsultacje', '#regions--PL-14', '#sectors--ngo']) await pressOn(page, box, 'Space');
    await look();
    await pressOn(page, 'button[value=next]');
    await page.waitForURL(/osoby$/u);
    await pressOn(page, '[id="scopes-0--named"]', 'Space');
    await look();
    await pressOn(page, 'button[value=next]');
    await page.waitForURL(/licencja$/u);
    await look();
    await pressOn(page, 'button[value=next]');
    await page.waitForURL(/sprawdz$/u);
    expect(await page.locator('.error-summary').count()).toBe(0);
    await look();
    await pressOn(page, '#agreed', 'Space');
    await pressOn(page, '.step-form > button');
    await page.waitForURL(/\/zgloszenie\//u);
    await look();
    await page.goto(overview);
    await expect.poll(async () => (await page.reload(), page.textContent('h1')), { timeout: 15_000 }).toBe('Stan zgłoszenia: Sprawdzone');
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('without JavaScript: goes the whole way', async () => {
    const { page, context } = await site.open({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await page.goto(`${site.url}/zaproszenie/${tokens[1]}`);
    await page.click('.hand-in form button');
    const overview = page.url();
    await page.goto(`${overview}/pliki`);
    await page.setInputFiles('#files', [{ name: 'Slajdy.pptx', mimeType: 'application/octet-stream', buffer: makePptx([{ title: 'Panel', text: ['Treść'] }]) }, { name: 'film.mov', mimeType: 'video/quicktime', buffer: Buffer.from('nie film') }]);
    await page.click('.upload button');
    expect(await page.textContent('#odrzucone')).toContain('film.mov');
    expect(await page.locator('.file-card h2').allTextContents()).toEqual(['Slajdy.pptx']);
    for (let tries = 0; tries < 60 && (await page.locator('.reading + p a').count()) > 0; tries += 1) {
      await page.waitForTimeout(300);
      await page.click('.reading + p a');
    }
    expect(await page.textContent('.reading')).toBe('Wszystkie pliki są odczytane.');
    await page.goto(`${overview}/o-czym`);
    await page.fill('#title', 'Panel');
    await page.fill('#summary', SUMMARY);
    for (const [list, box] of [['topics', '#topics--konsultacje'], ['regions', '#regions--PL-14'], ['sectors', '#sectors--ngo']] as const) {
      const summary = page.locator(`#${list} summary`);
      if ((await summary.count()) > 0) await summary.click();
      await page.check(box);
    }
    await page.click('button[value=next]');
    await page.click('button[value=next]');
    await page.click('button[value=next]');
    await page.check('#agreed');
    await page.click('.step-form > button');
    expect(page.url()).toContain('/zgloszenie/');
    expect(await page.textContent('h1')).toMatch(/^Stan zgłoszenia: (?:Przekazane|Sprawdzone)$/u);
    await context.close();
  });

  test('through the open form: axe finds nothing, wide or narrow, light or dark', async () => {
    for (const [width, colorScheme] of [[360, 'light'], [1280, 'dark']] as const) {
      const { page, context } = await site.open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      await page.goto(`${site.url}/`);
      await page.click('text=Zgłoś przykład');
      await page.click('main form button');
      expect(await page.getAttribute('#contactEmail', 'aria-invalid')).toBe('true');
      const faults = await faultsOf(page);
      await page.fill('#contactName', 'Osoba Testowa');
      await page.fill('#contactEmail', 'osoba@example.org');
      await page.click('main form button');
      await page.waitForURL(/\/zgloszenie\//u);
      faults.push(...(await faultsOf(page)));
      await page.click('text=Wypełnij zgłoszenie');
      const overview = page.url();
      for (const step of ['pliki', 'o-czym?bledy=1', 'osoby', 'licencja', 'sprawdz', 'wycofanie', 'status']) {
        await page.goto(`${overview}/${step}`);
        faults.push(...(await faultsOf(page)));
      }
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});
