import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPeople, PEOPLE_LAYOUT, type Account } from '../../src/people/index.js';
import { openState } from '../../src/state/index.js';
import { emailOf, PASSWORD, TESTER, withPassword } from '../people/open.js';
import { startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { viewport: { width: 360, height: 800 } };
const MINUTE = 60_000;

let site: Site;
let file: string;
let token: string;
let admin: Account;
beforeAll(async () => {
  site = await startSite((state) => {
    file = join(state, 'state', 'library.db');
  });
  const state = openState(file, [PEOPLE_LAYOUT]);
  const people = openPeople(state);
  admin = await withPassword(people, 'Osoba Pierwsza', 'admin');
  token = people.links.make(people.accounts.add({ email: emailOf('Osoba Druga'), name: 'Osoba Druga', role: 'editor' }, TESTER) as Account, TESTER);
  state.close();
});
afterAll(() => site.close());

/** Changes what the server knows, as time would. */
function inState(sql: string): void {
  const state = openState(file, [PEOPLE_LAYOUT]);
  state.exec(sql);
  state.close();
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.url}/redakcja/zaloguj`);
  await page.fill('#f-email', admin.email);
  await page.fill('#f-password', PASSWORD);
  await page.click('main button');
  await page.waitForURL(`${site.url}/redakcja`);
}

const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()');

async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describe('signing in on a phone', () => {
  test.each([true, false])('with JavaScript %s, by keyboard alone: faults are reached by their links, the right password opens the desk, Enter on „Wyloguj” closes it', async (javaScriptEnabled) => {
    const { page, context } = await site.open({ ...PHONE, javaScriptEnabled });
    await page.goto(`${site.url}/redakcja/konto`);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Enter', 'Tab');
    await page.keyboard.type('osoba');
    await press('Enter');
    await page.waitForSelector('.error-summary');
    await page.locator('.error-summary a').first().focus();
    await press('Enter');
    await expect.poll(() => page.evaluate('location.hash')).toBe('#f-email');
    await page.locator('#f-email').focus();
    await press('Control+A');
    await page.keyboard.type(admin.email);
    await press('Tab');
    await page.keyboard.type(PASSWORD);
    await press('Enter');
    await page.waitForURL(`${site.url}/redakcja/konto`);
    expect(await page.locator('h1').textContent()).toBe('Osoba Pierwsza');
    // As many as the navigation has; parts of the desk add to it.
    for (let tabs = 0; tabs < 30 && (await focused(page)) !== 'Wyloguj'; tabs += 1) await press('Tab');
    expect(await focused(page)).toBe('Wyloguj');
    await press('Enter');
    await page.waitForURL(/zaloguj/u);
    expect(await page.locator('.notice').textContent()).toBe('Wylogowano.');
    await context.close();
  });

  test('what was typed when the session had ended: is there after signing in, without JavaScript', async () => {
    const { page, context } = await site.open({ ...PHONE, javaScriptEnabled: false });
    await signIn(page);
    await page.goto(`${site.url}/redakcja/osoby`);
    await page.fill('#f-name', 'Osoba „Trzecia”');
    await page.fill('#f-email', 'trzecia@example.org');
    inState('DELETE FROM sessions');
    await page.click('main button');
    await page.fill('#f-email', admin.email);
    await page.fill('#f-password', PASSWORD);
    await page.locator('#f-password').press('Enter');
    await page.getByRole('button', { name: 'Wyślij formularz' }).click();
    expect(await page.locator('h1').textContent()).toBe('Odnośnik dla: Osoba „Trzecia”');
    await context.close();
  });
});

test('a session that is about to end: is said aloud, one press keeps it, and its end is said as well', async () => {
  const { page, context, complaints } = await site.open(PHONE);
  await page.clock.install();
  await signIn(page);
  await page.goto(`${site.url}/redakcja/konto`);
  const warning = page.locator('#session-warning');
  expect(await warning.isVisible()).toBe(false);
  inState(`UPDATE sessions SET seen_at = ${Date.now() - 26 * MINUTE}`);
  await page.clock.fastForward(26 * MINUTE);
  await expect.poll(() => warning.locator('[role="alert"]').textContent()).toContain('Za kilka minut');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await warning.getByRole('button').press('Enter');
  await expect.poll(() => warning.textContent()).toContain('Dobrze, sesja trwa dalej.');
  expect(await warning.getByRole('button').isVisible()).toBe(false);
  await page.clock.fastForward(MINUTE);
  await expect.poll(() => warning.isVisible()).toBe(false);
  inState('DELETE FROM sessions');
  await page.clock.fastForward(30 * MINUTE);
  await expect.poll(() => warning.textContent()).toContain('wpisany tekst nie przepadnie');
  expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
  await context.close();
});

describe.each([['light', 360], ['dark', 360], ['light', 320], ['light', 1280]] as const)('every page of the desk in %s colours, %i pixels wide', (colorScheme, width) => {
  test('axe finds nothing, it fits, and the browser has no complaints', async () => {
    const { page, context, complaints } = await site.open({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    const look = async (name: string) => {
      await page.waitForLoadState('networkidle');
      expect([name, await violationsOf(page), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, [], expect.toSatisfy((found: number) => found <= width)]);
    };
    await page.goto(`${site.url}/redakcja/haslo/${token}`);
    await look('set a password');
    await page.click('main button');
    await look('set a password, with faults');
    await page.goto(`${site.url}/redakcja/haslo/x`);
    await look('a dead link');
    await page.goto(`${site.url}/redakcja/zaloguj`);
    await look('sign in');
    await page.click('main button');
    await look('sign in, with faults');
    await signIn(page);
    for (const address of ['/redakcja', '/redakcja/konto', '/redakcja/osoby', `/redakcja/osoby/${admin.id}`, '/redakcja/dziennik', '/redakcja/dziennik?o=account', `/redakcja/dziennik?o=account:${admin.id}`]) {
      await page.goto(site.url + address);
      await look(address);
    }
    await page.goto(`${site.url}/redakcja/osoby/${admin.id}`);
    await page.click('#access');
    await look('a person, with a fault');
    await page.goto(`${site.url}/redakcja/osoby/${admin.id}`);
    await page.click('main button');
    await look('a link, once');
    expect(complaints.filter((one) => !/4(?:10|22)/u.test(one))).toEqual([]);
    await context.close();
  });
});
