import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test.each([true, false])('a voivodeship typed among the words: one click makes it the filter (with JavaScript: %s)', async (javaScriptEnabled) => {
  const { page, context } = await site.open({ javaScriptEnabled });
  await page.goto(`${site.url}/szukaj?q=inicjatywa+lokalna+%C5%82%C3%B3dzkie`);
  const offer = page.getByRole('link', { name: /^województwo łódzkie\s\(\d+\)$/u });
  const count = /\d+/u.exec((await offer.textContent())!)![0];
  if (javaScriptEnabled) await page.evaluate('window.isSamePage = true');
  await offer.click();
  await page.waitForURL(/\/szukaj\?q=inicjatywa\+lokalna&region=PL-10$/u);
  await expect.poll(() => page.textContent('#results')).toContain(count);
  await expect.poll(() => page.inputValue('#q')).toBe('inicjatywa lokalna');
  await expect.poll(() => page.locator('.chip').allTextContents()).toEqual(['„inicjatywa lokalna”×', 'Region: łódzkie×']);
  if (javaScriptEnabled) expect(await page.evaluate('window.isSamePage')).toBe(true);
  await context.close();
});
