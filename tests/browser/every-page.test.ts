import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_KINDS, startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each(Object.entries(PAGE_KINDS))('%s', (_kind, address) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s colours', async (colorScheme) => {
    // axe is put into the page by the test, which our policy would rightly refuse.
    const { page, context } = await site.open({ colorScheme, bypassCSP: true });
    await page.goto(site.url + address);
    await page.addScriptTag({ path: axe });
    const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    await context.close();
  });

  test.each([320, 360, 768, 1280])('fits a window of %i pixels and the browser has no complaints', async (width) => {
    const { page, context, complaints } = await site.open({ viewport: { width, height: 800 } });
    const answer = await page.goto(site.url + address);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const expected = answer?.status() === 404 ? complaints.filter((complaint) => !complaint.includes('404')) : complaints;
    expect(expected).toEqual([]);
    await context.close();
  });
});
