import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInsight, readReport } from '../../src/search/insight/index.js';
import { todayInPoland } from '../../src/shared/index.js';
import { startSite, type Site } from './site.js';

let site: Site;
let file: string;
beforeAll(async () => {
  site = await startSite((state) => {
    file = join(state, 'state', 'insight.db');
    makeKnown(['gmina', 'panel', 'sołectwo']);
  });
});
afterAll(() => site.close());

/** Asked before: a text is kept only after some askings, each ten minutes after the other. */
function makeKnown(queries: readonly string[]): void {
  let minutes = 0;
  const events = { onFailed: () => {}, onMended: () => {}, onSetAside: () => {}, onLost: () => {} };
  const insight = openInsight({ path: file, threshold: 2, days: 400, today: todayInPoland, now: () => minutes * 60_000, events });
  for (minutes = 0; minutes <= 11; minutes += 11) for (const query of queries) insight.searched(query, { results: 1, full: 1, isFiltered: false });
  insight.close();
}

const counted = () => Object.fromEntries(readReport(file, { today: todayInPoland(), days: 1, threshold: 2 }).queries.map(({ query, times, opened }) => [query, [times, opened]]));

/**
 * The browser says from which results an item is opened (`Referer`): after a form that was sent, after results that were
 * replaced without a reload, and on the next page.
 */
describe('a reader in a browser', () => {
  test.each([true, false])('with JavaScript %s: comes to an item from the address of the results, whatever led to them', async (javaScriptEnabled) => {
    const { page, context } = await site.open({ javaScriptEnabled });
    let referer = '';
    page.on('request', async (request) => {
      if (/\/m\/kkwl-/u.test(request.url())) referer = (await request.allHeaders())['referer'] ?? '';
    });
    const openFirst = async () => {
      referer = '';
      await page.locator('.cards .card-title a').first().click();
      await page.waitForURL(/\/m\/kkwl-/u);
      await expect.poll(() => referer).not.toBe('');
      const { pathname, searchParams } = new URL(referer);
      return [pathname, searchParams.get('q'), searchParams.get('page')];
    };

    await page.goto(site.url);
    await page.fill('main input[type=search]', 'gmina');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szukaj\?/u);
    expect(await openFirst()).toEqual(['/szukaj', 'gmina', null]);

    await page.goBack();
    await page.locator('a[rel=next]').first().click();
    await page.waitForURL(/page=2/u);
    expect(await openFirst()).toEqual(['/szukaj', 'gmina', '2']);

    await page.goto(`${site.url}/szukaj?q=gmina`);
    await page.fill('#q', 'panel');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=panel/u);
    await expect.poll(() => page.inputValue('#q')).toBe('panel');
    expect(await openFirst()).toEqual(['/szukaj', 'panel', null]);
    await context.close();
  });

  test('searches, narrows and opens: is in the counts some seconds later, once', { timeout: 60_000 }, async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.url}/szukaj?q=so%C5%82ectwo`);
    const all = await page.textContent('#results');
    await page.getByRole('checkbox', { name: /^opolskie/u }).check();
    await page.waitForURL(/region=PL-16/u);
    await expect.poll(() => page.textContent('#results')).not.toBe(all);
    const link = page.locator('.cards .card-title a').first();
    const item = (await link.getAttribute('href'))!.split('/').at(-1);
    expect(await link.getAttribute('href')).toMatch(/^\/m\/kkwl-\d{4}-\d{4}$/u);
    await link.click();
    await page.waitForURL(/\/m\/kkwl-/u);
    await context.close();
    await expect.poll(() => counted()['sołectwo'], { timeout: 20_000 }).toEqual([3, [{ item, times: 1 }]]);
  });
});
