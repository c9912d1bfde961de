import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeople, PEOPLE_LAYOUT, type Account } from '../../src/people/index.js';
import { projectRoot } from '../../src/shared/index.js';
import { openState } from '../../src/state/index.js';
import { PASSWORD, withPassword } from '../people/open.js';
import { startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SUMMARY = 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą gmina wystąpiła jesienią.';

let site: Site;
let content: string;
let editor: Account;
beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(projectRoot(), 'content'), content, { recursive: true });
  let file = '';
  site = await startSite((state) => {
    file = join(state, 'state', 'library.db');
    return { CONTENT_DIR: content };
  });
  const state = openState(file, [PEOPLE_LAYOUT]);
  editor = await withPassword(openPeople(state), 'Osoba Redagująca', 'editor');
  state.close();
});
afterAll(async () => {
  await site.close();
  rmSync(content, { recursive: true, force: true });
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.url}/redakcja/zaloguj`);
  await page.fill('#f-email', editor.email);
  await page.fill('#f-password', PASSWORD);
  await page.click('main button');
  await page.waitForURL(`${site.url}/redakcja`);
}

/** A page fits a phone, and axe finds nothing. */
async function check(page: Page): Promise<void> {
  const where = page.url();
  expect(await page.evaluate('document.documentElement.scrollWidth'), where).toBeLessThanOrEqual(360);
  await page.addScriptTag({ path: axe });
  const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
  expect(results.violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

test.each(['light', 'dark'] as const)('the desk on a phone in %s colours: board, invitations, letters, vocabularies, tables and consents fit and axe finds nothing', async (colorScheme) => {
  const { page, context, complaints } = await site.open({ viewport: { width: 360, height: 800 }, colorScheme, bypassCSP: true });
  await signIn(page);
  for (const address of ['edycje', 'edycje/2024', 'edycje/2024/zapros', 'edycje/2024/zapros-z-listy', 'edycje/2024/przypomnienia', 'listy', 'slowniki', 'slowniki/topics', 'slowniki/kinds', 'slowniki/topics/konsultacje', 'import', 'zgody', 'zgody?osoba=Simon+Niemeyer', 'dziennik']) {
    await page.goto(`${site.url}/redakcja/${address}`);
    await check(page);
  }
  await page.goto(`${site.url}/redakcja/edycje/2024/zapros-z-listy`);
  await page.fill('#f-lista', `Osoba ${colorScheme};${colorScheme}@example.org;2024-otwarcie\nKtoś;zly@;2024-otwarcie`);
  await page.click('button[value="sprawdz"]');
  await page.waitForSelector('.dry-rows');
  await check(page);
  await page.click('button[value="utworz"]');
  await page.waitForSelector('.invitation-card');
  await page.click('.invitation-letter summary');
  await check(page);
  await page.goto(`${site.url}/redakcja/edycje/2024`);
  await page.click(`.board a:text-is("Osoba ${colorScheme}")`);
  await check(page);
  await page.goto(`${site.url}/redakcja/edycje/2024/przypomnienia`);
  await check(page);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

test.each([true, false])('with JavaScript %s, by keyboard alone: somebody of the programme is invited and the link is shown with its code', async (javaScriptEnabled) => {
  const { page, context } = await site.open({ viewport: { width: 360, height: 800 }, javaScriptEnabled });
  await signIn(page);
  await page.goto(`${site.url}/redakcja/edycje/2023`);
  const link = page.locator('.board a[href*="osoba="]').first();
  const name = (await link.textContent())!.replace('Zaproś: ', '');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/zapros\?/u);
  await page.locator('[name="email"]').first().focus();
  await page.keyboard.type(`osoba-${javaScriptEnabled}@example.org`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.invitation-card');
  expect(await page.locator('.invitation-card h2').textContent()).toBe(name);
  expect(await page.locator('.desk-link-once').textContent()).toMatch(/\/zaproszenie\/[\w-]{43}$/u);
  const code = await page.locator('svg.qr').boundingBox();
  expect(code!.width).toBeGreaterThan(150);
  await context.close();
});

test('a table on a phone: is sent, shown row by row, applied, and its progress is seen without reloading', async () => {
  const { page, context } = await site.open({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  await signIn(page);
  await page.goto(`${site.url}/redakcja/import`);
  const rows = Array.from({ length: 12 }, (_, index) => `;case-study;Opis z tabeli ${index + 1};${SUMMARY};Lista.;Urząd Gminy;konsultacje;samorzad;PL-06;CC-BY-4.0`);
  const lines = ['id;kind;title;summary;solution;initiator.name;topics;sectors;regions;licence', ...rows, 'kkwl-2026-9999;;;;;;;;;', `kkwl-2026-0002;;Nowy tytuł z tabeli;;;;;;;`];
  await page.setInputFiles('#f-tabela', { name: 'tabela.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.click('text=Sprawdź tabelę');
  await page.waitForSelector('.dry-rows');
  await check(page);
  await page.click('text=Zapisz zaznaczone wiersze');
  await page.waitForSelector('#progress');
  await page.waitForFunction('document.querySelector("#progress label").textContent.includes("13 z 13")', undefined, { timeout: 60_000 });
  await page.waitForFunction('document.querySelector("#progress p").textContent.includes("zakończone")', undefined, { timeout: 60_000 });
  await page.reload();
  await check(page);
  await expect.poll(async () => (await fetch(`${site.url}/m/kkwl-2026-0002`)).text(), { timeout: 20_000 }).toContain('Nowy tytuł z tabeli');
  await context.close();
}, 180_000);
