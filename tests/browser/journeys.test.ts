import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, untilFilesAreRead, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await untilFilesAreRead(site);
});
afterAll(() => site.close());

describe('someone in a gmina', () => {
  test('types a careless query at home, narrows it without a reload, opens an item and comes back', async () => {
    const { page, context } = await site.open();
    await page.goto(site.url);
    await page.fill('main input[type=search]', 'budzet obywatelski');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szukaj\?/u);
    const all = await page.textContent('#results');
    expect(all).toMatch(/^Znaleziono \d+\smateriał/u);

    await page.evaluate('window.isSamePage = true');
    await page.getByRole('checkbox', { name: /^lubelskie/u }).check();
    await page.waitForURL(/region=PL-06/u);
    await expect.poll(() => page.textContent('#results')).not.toBe(all);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    await expect.poll(() => page.textContent('#announce')).toMatch(/^Znaleziono/u);
    const narrowed = await page.textContent('#results');

    await page.locator('.cards a').first().click();
    await page.waitForURL(/\/m\/kkwl-/u);
    await page.goBack();
    await page.waitForURL(/region=PL-06/u);
    await expect.poll(() => page.textContent('#results')).toBe(narrowed);
    await page.goBack();
    await expect.poll(() => page.textContent('#results')).toBe(all);
    await context.close();
  });

  test('goes to the next page, back and forward again: the results follow', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.url}/szukaj?q=gmina`);
    const firstTitle = () => page.locator('.cards a').first().textContent();
    const first = await firstTitle();
    await page.locator('a[rel=next]').first().click();
    await page.waitForURL(/page=2/u);
    await expect.poll(firstTitle).not.toBe(first);
    const second = await firstTitle();
    await page.goBack();
    await expect.poll(firstTitle).toBe(first);
    await page.goForward();
    await page.waitForURL(/page=2/u);
    await expect.poll(firstTitle).toBe(second);
    await context.close();
  });

  test('does the same without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(site.url);
    await page.fill('main input[type=search]', 'wsi odnowa');
    await page.keyboard.press('Enter');
    expect(await page.textContent('#results')).toMatch(/^Znaleziono/u);
    expect(await page.locator('.cards').first().textContent()).toContain('Program Odnowy Wsi');
    await page.getByRole('checkbox', { name: /^opolskie/u }).check();
    await page.locator('button.apply').first().click();
    expect(page.url()).toContain('region=PL-16');
    await context.close();
  });

  test('reaches the results by keyboard: the skip link comes first and every stop is visible', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.url}/szukaj?q=rada+seniorow`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
    await page.keyboard.press('Enter');
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(`(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; })()`);
      expect(outline, `stop ${stop}`).toBe(true);
    }
    await context.close();
  });

  test('finds Łódź without Polish letters, and the word is marked as it is written', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.url}/szukaj?q=lodz`);
    const marks = await page.locator('mark').allTextContents();
    expect(marks.some((mark) => /^Łodzi?$|^Łódź$/u.test(mark))).toBe(true);
    await context.close();
  });

  test('chooses a voivodeship on the map or in the list beside it: both lead to the same place', async () => {
    const { page, context } = await site.open();
    await page.goto(site.url);
    const addresses = await page.locator('a[href*="/regiony/PL-10"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    await page.goto(site.url + addresses[0]!);
    expect(await page.textContent('h1')).toContain('łódzkie');
    await context.close();
  });
});

describe('a researcher', () => {
  test('opens an address of a paragraph and stands at that paragraph', async () => {
    const { page, context } = await site.open({ viewport: { width: 800, height: 400 } });
    await page.goto(`${site.url}/m/kkwl-2026-0002`);
    const id = await page.locator('[id^="s-"]').last().getAttribute('id');
    await page.goto(`${site.url}/m/kkwl-2026-0002#${id}`);
    const top = () => page.locator(`#${id}`).evaluate((node) => node.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await context.close();
  });

  test('reads an item in the English interface and is told that the text is Polish', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.url}/en/m/kkwl-2026-0002`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('main [lang=pl]').count()).toBeGreaterThan(0);
    await context.close();
  });
});
