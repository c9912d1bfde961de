import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';
import { picture } from '../materials/fixtures/make-jpeg.js';
import { makePptx, type Slide } from '../materials/fixtures/make-pptx.js';
import { startSite, type Site } from './site.js';

// Three people, some forty pages, two files that are read twice.
vi.setConfig({ testTimeout: 300_000 });

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { viewport: { width: 360, height: 740 }, bypassCSP: true };
const PASSWORD = 'zielony parasol nad rzeką';
const SUMMARY = 'Sąsiadki i sąsiedzi z trzydziestu klatek napisali wspólny śpiewnik. Śpiewali przez domofon raz w tygodniu, a po roku założyli stowarzyszenie, które opiekuje się podwórkiem.';
const REASON = 'Prosimy dopisać w tytule, gdzie to było, i podać nowy slajd 7.';
const SLIDES: Slide[] = Array.from({ length: 8 }, (_, index) => ({ title: `Krok ${index + 1}`, text: index === 6 ? ['Domofonowy śpiewnik osiedlowy'] : ['Treść'] }));

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whole-way-'));
  for (const part of ['content', 'uploads']) cpSync(join(projectRoot(), part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'slajdy.pptx'), makePptx(SLIDES));
  writeFileSync(join(folder, 'slajdy-2.pptx'), makePptx(SLIDES.with(6, { title: 'Krok 7', text: ['Domofonowy śpiewnik osiedlowy', 'Trzydzieści jeden klatek'] })));
  writeFileSync(join(folder, 'zdjecie.jpg'), await picture('jpeg', { width: 800, height: 600 }));
  site = await startSite(() => ({}), { CONTENT_DIR: join(folder, 'content'), UPLOADS_DIR: join(folder, 'uploads'), CONTACT_EMAIL: 'redakcja@example.org' });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page fits its window, and axe finds nothing. */
async function look(page: Page): Promise<void> {
  const where = page.url();
  expect(await page.evaluate('document.documentElement.scrollWidth'), where).toBeLessThanOrEqual(page.viewportSize()!.width);
  await page.addScriptTag({ path: axe });
  const { violations } = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

/** Moves the focus with the key alone until it is there, then presses. */
async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  for (let stop = 0; stop < 150; stop += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${selector} on ${page.url()}`);
}

/** Opens a list of boxes where it is closed, and ticks one; by keyboard. */
async function tick(page: Page, list: string, code: string): Promise<void> {
  if ((await page.locator(`#${list} details:not([open])`).count()) > 0) await press(page, `#${list} summary`);
  await press(page, `[id="${list}--${code}"]`, 'Space');
}

async function readAll(page: Page): Promise<void> {
  await expect.poll(() => page.textContent('.reading'), { timeout: 30_000 }).toBe('Wszystkie pliki są odczytane.');
}

async function handOver(page: Page, overview: string): Promise<void> {
  await page.goto(`${overview}/sprawdz`);
  await look(page);
  await press(page, '#agreed', 'Space');
  await press(page, '.step-form > button');
  await page.waitForURL(/\/zgloszenie\/|\/status$/u);
}

/** The state of a submission, once the program has looked at its files. */
async function untilChecked(page: Page, overview: string): Promise<void> {
  await expect.poll(async () => (await page.goto(`${overview}/status`), page.textContent('h1')), { timeout: 30_000 }).toBe('Stan zgłoszenia: Sprawdzone');
}

test('an invitation made at the desk: goes by phone to the editors, back for changes, into the library, and is found on its seventh slide; then corrected and withdrawn', async () => {
  const desk = await site.open({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const phone = await site.open(PHONE);
  const reader = await site.open(PHONE);
  const editor = desk.page;
  const speaker = phone.page;

  // The first editor is let in from the command line.
  const told = execFileSync(process.execPath, ['dist/server/add-editor.js', 'redakcja@example.org', 'Osoba Redagująca', '--admin'], { cwd: projectRoot(), encoding: 'utf8', env: { ...process.env, ...site.settings } });
  await editor.goto(/https?:\/\/\S+/u.exec(told)![0]);
  for (const box of await editor.locator('input[type=password]').all()) await box.fill(PASSWORD);
  await editor.click('main button');
  await editor.waitForURL(/zaloguj/u);
  await editor.fill('#f-email', 'redakcja@example.org');
  await editor.fill('#f-password', PASSWORD);
  await editor.click('main button');
  await editor.waitForURL(`${site.url}/redakcja`);
  await editor.goto(`${site.url}/redakcja/edycje/2024/zapros`);
  await editor.selectOption('#f-sesja', '2024-warsztaty');
  await editor.locator('[name=osoba]').last().fill('Osoba Testowa');
  await editor.click('main form button');
  await look(editor);
  const link = /https?:\/\/\S+\/zaproszenie\/[\w-]+/u.exec((await editor.textContent('.invitation-card'))!)![0];

  // On the phone, by keyboard, with a mistake, and coming back later.
  await speaker.goto(link);
  await look(speaker);
  await press(speaker, '.hand-in form button');
  await speaker.waitForURL(/\/przekaz\/[\w-]+$/u);
  const overview = speaker.url();
  await press(speaker, '.checklist a');
  await speaker.waitForURL(/pliki$/u);
  await speaker.setInputFiles('#files', [join(folder, 'slajdy.pptx'), join(folder, 'zdjecie.jpg')]);
  await press(speaker, '.upload button');
  await speaker.waitForSelector('.file-card');
  await readAll(speaker);
  await look(speaker);
  await speaker.locator('[name=alt]').fill('Sąsiadki śpiewają przy domofonie.');
  await press(speaker, '.file-card:has([name=alt]) form:has([name=alt]) button');
  await speaker.waitForURL(/#file-/u);
  await speaker.goto(`${overview}/o-czym`);
  await speaker.fill('#title', 'Śpiewnik domofonowy');
  await speaker.fill('#summary', 'Za krótko.');
  await press(speaker, 'button[value=next]');
  await speaker.waitForURL(/bledy=1/u);
  expect(await speaker.evaluate('document.activeElement.id')).toBe('bledy');
  await speaker.context().clearCookies();
  await speaker.goto(link);
  await press(speaker, '.hand-in form button');
  await speaker.waitForURL(overview);
  await speaker.goto(`${overview}/o-czym`);
  expect(await speaker.inputValue('#summary')).toBe('Za krótko.');
  await speaker.fill('#summary', SUMMARY);
  for (const [list, code] of [['topics', 'konsultacje'], ['regions', 'PL-14'], ['sectors', 'ngo']] as const) await tick(speaker, list, code);
  await press(speaker, 'button[value=next]');
  await speaker.waitForURL(/osoby$/u);
  await press(speaker, '[id="scopes-0--named"]', 'Space');
  await press(speaker, 'button[value=next]');
  await speaker.waitForURL(/licencja$/u);
  await handOver(speaker, overview);
  const status = speaker.url();
  expect(status).toContain('/zgloszenie/');
  await untilChecked(speaker, overview);

  // Changes are asked for and made.
  await editor.goto(`${site.url}/redakcja`);
  await editor.click('.queue-title a, a:text-is("Śpiewnik domofonowy")');
  await look(editor);
  const review = editor.url();
  await editor.click('#request-changes');
  await editor.fill('#reason', REASON);
  await editor.click('main form button:not([name])');
  await editor.waitForURL(/zrobiono=poproszono/u);
  await speaker.goto(status);
  expect(await speaker.textContent('.notice')).toContain(REASON);
  await speaker.goto(overview);
  expect(await speaker.textContent('.notice')).toContain(REASON);
  await look(speaker);
  await speaker.goto(`${overview}/o-czym`);
  await speaker.fill('#title', 'Śpiewnik domofonowy z Zielonki');
  await press(speaker, 'button[value=next]');
  await speaker.waitForURL(/osoby$/u);
  await speaker.goto(`${overview}/pliki`);
  const card = speaker.locator('.file-card', { hasText: 'slajdy.pptx' });
  await card.locator('summary', { hasText: 'Zamień na inny plik' }).click();
  await card.locator('input[type=file]').setInputFiles(join(folder, 'slajdy-2.pptx'));
  await card.locator('form:has(input[type=file]) button').click();
  await speaker.waitForSelector('.file-card h2:text-is("slajdy-2.pptx")');
  await readAll(speaker);
  await handOver(speaker, overview);
  await untilChecked(speaker, overview);

  // Nobody sees it before it is approved; then it is found on its slide.
  const search = async () => {
    await reader.page.goto(`${site.url}/`);
    await reader.page.fill('main input[type=search]', 'spiewniki domofonowe');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL(/szukaj/u);
    return reader.page.locator('.card a', { hasText: 'Śpiewnik domofonowy' }).count();
  };
  expect(await search()).toBe(0);
  await editor.goto(review);
  await editor.click('button:text-is("Zapisz i opublikuj")');
  await expect.poll(() => editor.textContent('main'), { timeout: 20_000 }).toContain('Opublikowano');
  await look(editor);
  await expect.poll(search, { timeout: 10_000 }).toBe(1);
  await look(reader.page);
  const slide = reader.page.locator('.card a', { hasText: 'slajd 7 z 8' });
  expect(await slide.getAttribute('href')).toMatch(/\/material\/[\da-f]{16}#slajd-7$/u);
  await slide.click();
  await reader.page.waitForURL(/#slajd-7$/u);
  expect(await reader.page.textContent(':target')).toContain('Trzydzieści jeden klatek');
  await expect.poll(() => reader.page.evaluate('((box) => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector(":target").getBoundingClientRect())')).toBe(true);
  await look(reader.page);
  const item = `${site.url}${/\/m\/[\w-]+/u.exec(reader.page.url())![0]}`;

  // Corrected with its files kept, then withdrawn.
  await speaker.goto(`${overview}/status`);
  await look(speaker);
  await press(speaker, 'form[action$="/poprawka"] button');
  await speaker.waitForURL((address) => /\/przekaz\/[\w-]+$/u.test(address.pathname) && address.href !== overview);
  const correction = speaker.url();
  await speaker.goto(`${correction}/o-czym`);
  await speaker.fill('#title', 'Śpiewnik domofonowy z Zielonki i okolic');
  await press(speaker, 'button[value=next]');
  await speaker.waitForURL(/osoby$/u);
  await speaker.goto(`${correction}/sprawdz`);
  expect(await speaker.locator('.check-group').first().locator('li').allTextContents()).toEqual(['slajdy-2.pptx już w bibliotece', 'zdjecie.jpg już w bibliotece']);
  await handOver(speaker, correction);
  await untilChecked(speaker, correction);
  await editor.goto(`${site.url}/redakcja/zgloszenia/${correction.split('/').at(-1)}`);
  await editor.click('button:text-is("Zapisz i opublikuj")');
  await expect.poll(async () => (await reader.page.goto(item), reader.page.textContent('h1')), { timeout: 20_000 }).toContain('okolic');
  expect(await reader.page.textContent('main')).toContain('slajdy-2.pptx');
  await speaker.goto(`${correction}/wycofanie`);
  await look(speaker);
  expect(await speaker.textContent('main label')).toBe('Powód, który przeczytają wszyscy (nieobowiązkowo)');
  await press(speaker, 'main form button');
  await speaker.waitForURL(/status$/u);
  await expect.poll(async () => (await reader.page.goto(item))!.status(), { timeout: 20_000 }).toBe(410);
  expect(await search()).toBe(0);

  // A page that is not there any more is told as an error in the console.
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  for (const { context } of [desk, phone, reader]) await context.close();
});
