import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAt, PAGES } from '../../src/shared/index.js';
import { LINKED_KINDS, PAGE_KINDS, startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';
const WIDTHS = [320, 360, 768, 1280];

let site: Site;
beforeAll(async () => {
  site = await startSite(() => {}, { OPEN_FORM: 'true', CONTACT_EMAIL: 'redakcja@example.org' });
});
afterAll(() => site.close());

const kinds = [...Object.entries(PAGE_KINDS), ...Object.entries(LINKED_KINDS)];

test('pages looked at: are of every kind the site has', () => {
  const seen = new Set(Object.values(PAGE_KINDS).map((address) => pageAt(address.split('?')[0]!)?.page));
  // The page of one change needs two published states; `tests/web/valid-html` sees it.
  expect(Object.keys(PAGES).filter((page) => !seen.has(page as keyof typeof PAGES)).sort()).toEqual(['change', 'material', 'place']);
});

async function goTo(page: Page, kind: (typeof kinds)[number][1]): Promise<number> {
  if (typeof kind === 'string') return (await page.goto(site.url + kind))!.status();
  await page.goto(site.url + kind.on);
  const address = await page.locator(kind.link).first().getAttribute('href');
  return (await page.goto(new URL(address!, site.url).href))!.status();
}

describe.each(kinds)('%s', (_name, kind) => {
  // Wide in light colours and narrow in dark ones: contrast is a matter of colours, everything else of width.
  test.each([['light', 1280], ['dark', 360]] as const)('axe finds nothing in %s colours at %i pixels', async (colorScheme, width) => {
    // axe is put into the page by the test, which our policy would rightly refuse.
    const { page, context } = await site.open({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await goTo(page, kind);
    await page.addScriptTag({ path: axe });
    const results = (await page.evaluate(`axe.run({ runOnly: ${RULES} })`)) as AxeResults;
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    await context.close();
  });

  test('fits windows from 320 to 1280 pixels and the browser has no complaints', async () => {
    const { page, context, complaints } = await site.open({ viewport: { width: WIDTHS[0]!, height: 800 } });
    const status = await goTo(page, kind);
    await page.waitForLoadState('networkidle');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, Math.max(width, (await page.evaluate('document.documentElement.scrollWidth')) as number)]).toEqual([width, width]);
    }
    expect(complaints.filter((complaint) => !complaint.includes(String(status)))).toEqual([]);
    await context.close();
  });
});
