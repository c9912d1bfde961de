import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const [A, B, C] = ['kkwl-2026-0002', 'kkwl-2026-0003', 'kkwl-2024-0001'] as const;
const KEY = 'kongresoteka.teczka';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const kept = (page: Page) => page.evaluate(`localStorage.getItem('${KEY}')`);
const inHeader = (page: Page) => page.locator('a[data-reading-list]').innerText();
const idsOn = (page: Page) => page.locator('.list-entries > li').evaluateAll((lines) => lines.map((line) => line.id));

describe('„Dodaj do teczki”', () => {
  test('pressed on two items: both are kept, counted in the header and told; undo takes the last one back', async () => {
    const { page, context, complaints } = await site.open();
    for (const id of [A, B]) {
      await page.goto(`${site.url}/m/${id}`);
      await page.click('.list-toggle button[type=submit]');
    }
    expect(await kept(page)).toBe(`m=${A}&m=${B}`);
    expect([await inHeader(page), await page.locator('.list-toggle [role=status]').innerText(), await page.locator('.list-toggle button[type=submit]').innerText()]).toEqual(['Teczka (2)', 'Dodano do teczki. W teczce: 2.', 'Usuń z teczki']);
    await page.locator('.list-toggle [data-undo]').press('Enter');
    expect([await kept(page), await inHeader(page), await page.locator('.list-toggle [role=status]').innerText()]).toEqual([`m=${A}`, 'Teczka (1)', 'Cofnięto.']);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Dodaj do teczki');
    await page.click('.list-toggle .list-show');
    expect(await idsOn(page)).toEqual([A]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('without JavaScript, and where nothing can be kept: leads to the list with the item', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    await plain.page.goto(`${site.url}/m/${A}`);
    await plain.page.click('.list-toggle button[type=submit]');
    expect(plain.page.url()).toBe(`${site.url}/teczka?m=${A}`);
    await plain.context.close();
    const blocked = await site.open();
    await blocked.context.addInitScript('Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } })');
    await blocked.page.goto(`${site.url}/m/${A}`);
    await blocked.page.click('.list-toggle button[type=submit]');
    await blocked.page.waitForURL(`${site.url}/teczka?m=${A}`);
    expect(blocked.complaints).toEqual([]);
    await blocked.context.close();
  });

  test('on cards of results: is added where it stands, also after a filter, told once, and then leads to the list', async () => {
    const { page, context, complaints } = await site.open();
    await page.goto(`${site.url}/szukaj?q=panel`);
    const links = page.locator('a[data-list-add]');
    const ids = await links.evaluateAll((all) => all.slice(0, 2).map((link) => link.getAttribute('data-list-add')));
    await links.nth(0).click();
    await links.nth(1).press('Enter');
    expect([await kept(page), await inHeader(page), await page.locator('#list-said').innerText(), await links.nth(0).innerText()]).toEqual([`m=${ids[0]}&m=${ids[1]}`, 'Teczka (2)', 'Dodano do teczki. W teczce: 2.', 'W teczce – pokaż']);
    expect(await links.nth(0).getAttribute('aria-label')).toMatch(/^W teczce – pokaż: /u);
    await page.goto(`${site.url}/szukaj?q=panel&sort=title`);
    expect(await page.locator(`a[data-list-add="${ids[1]}"]`).innerText()).toBe('W teczce – pokaż');
    await page.locator(`a[data-list-add="${ids[1]}"]`).click();
    await page.waitForURL(`${site.url}/teczka?m=${ids[0]}&m=${ids[1]}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  const HOSTILE = { markup: '"><script>alert(1)</script>', 'no ids': 'm=abc&m=../../etc&n=x', 'much too long': `m=${'x'.repeat(100_000)}`, JSON: '{"m":1}', 'bad percent signs': '%E0%A4%A', 'names of objects': 'm=__proto__&t=%00' };
  test.each(Object.entries(HOSTILE))('%s kept before: harms nothing', async (_name, value) => {
    const { page, context, complaints } = await site.open();
    await page.goto(`${site.url}/m/${A}`);
    await page.evaluate(`localStorage.setItem('${KEY}', ${JSON.stringify(value)})`);
    await page.reload();
    expect(await inHeader(page)).toBe('Teczka');
    await page.click('.list-toggle button[type=submit]');
    expect(await inHeader(page)).toBe('Teczka (1)');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the page of a reading list', () => {
  test('its own list: is found at the bare address, and every change is kept', async () => {
    const { page, context, complaints } = await site.open();
    await page.goto(site.url);
    await page.evaluate(`localStorage.setItem('${KEY}', 'm=${A}&m=${B}')`);
    await page.goto(`${site.url}/teczka`);
    await page.waitForURL(`${site.url}/teczka?m=${A}&m=${B}`);
    expect(await page.locator('.list-own').innerText()).toBe('To jest Twoja teczka. Zmiany zapisują się w tej przeglądarce.');
    await page.fill(`#note-${A}`, 'Zacząć od tego');
    await page.click(`#${B} button:has-text("W górę")`);
    expect(await idsOn(page)).toEqual([B, A]);
    expect(await kept(page)).toBe(`m=${B}&m=${A}&n=${A}:Zacz%C4%85%C4%87+od+tego`);
    await page.click(`#${B} button:has-text("Usuń")`);
    expect([await idsOn(page), await inHeader(page)]).toEqual([[A], 'Teczka (1)']);
    await page.click('button:has-text("Przywróć")');
    expect([await idsOn(page), await inHeader(page)]).toEqual([[B, A], 'Teczka (2)']);
    for (const id of [B, A]) await page.click(`#${id} button:has-text("Usuń")`);
    expect([await idsOn(page), await kept(page), await inHeader(page)]).toEqual([[], null, 'Teczka']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('somebody else’s list: is kept only when asked, can be joined, and keeping can be undone', async () => {
    const { page, context } = await site.open();
    await page.goto(site.url);
    await page.evaluate(`localStorage.setItem('${KEY}', 'm=${A}')`);
    await page.goto(`${site.url}/teczka?m=${B}&n=${B}:obce&m=${C}`);
    expect([await kept(page), await inHeader(page)]).toEqual([`m=${A}`, 'Teczka (1)']);
    await page.click(`#${C} button:has-text("W górę")`);
    expect(await kept(page)).toBe(`m=${A}`);
    await page.click('button:has-text("Zapisz jako moją teczkę")');
    expect(await kept(page)).toBe(`m=${C}&m=${B}&n=${B}:obce`);
    await page.click('.list-own button:has-text("Cofnij")');
    expect(await kept(page)).toBe(`m=${A}`);
    await page.click('button:has-text("Dołącz do mojej teczki")');
    await page.waitForURL(/m=kkwl-2026-0002&m=/u);
    expect(await idsOn(page)).toEqual([A, C, B]);
    expect(await kept(page)).toBe(`m=${A}&m=${C}&m=${B}&n=${B}:obce`);
    await context.close();
  });

  test.each(['/teczka', `/teczka?t=Rady&m=${A}&n=${A}:uwaga&m=kkwl-1999-0001`, `/teczka/dokument?m=${A}&m=${C}&m=kkwl-1999-0001`, `/en/folder?m=${A}`])('%s: axe finds nothing in either colours, and it fits 320 pixels', async (address) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await site.open({ colorScheme, bypassCSP: true, viewport: { width: 320, height: 800 } });
      await page.goto(site.url + address);
      await page.addScriptTag({ path: axe });
      const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await context.close();
    }
  });
});
