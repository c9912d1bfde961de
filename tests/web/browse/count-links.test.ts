import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realSite, type RealSite } from '../real-site.js';
import { plain, visit, type Page } from '../site.js';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
let real: RealSite;
beforeAll(async () => {
  real = await realSite(folder);
});
afterAll(async () => {
  await real.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Promised {
  address: string;
  count: number;
}

const numberIn = (text: string) => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN);

/** Every link of a page that stands beside a number, or is one. */
function countLinks({ $ }: Page): Promised[] {
  const beside = $('a[href] + .count').toArray().map((count) => ({ address: $(count).prev().attr('href')!, count: numberIn($(count).text()) }));
  const inside = $('main a[href] > .count').toArray().map((count) => ({ address: $(count).parent().attr('href')!, count: numberIn($(count).text()) }));
  const cells = $('.numbers-table td a').toArray().map((cell) => ({ address: $(cell).attr('href')!, count: numberIn($(cell).text()) }));
  return [...beside, ...inside, ...cells];
}

/** What the values of the facets would lead to when they are ticked alone. */
function facetValues({ $ }: Page, path: string): Promised[] {
  return $('#facets input[type=checkbox]:not([checked])')
    .toArray()
    .map((box) => ({ address: `${path}${path.includes('?') ? '&' : '?'}${$(box).attr('name')}=${encodeURIComponent($(box).attr('value')!)}`, count: numberIn($(box).nextAll('.count').first().text()) }));
}

/** How many a page says it has found. */
function foundOn({ $ }: Page): number {
  for (const place of ['#results', '#followed', 'h1 > .count', 'main h2 > .count']) {
    const text = plain($(place).first().text());
    if (text !== '') return /^(?:nie |no|żad)/iu.test(text) ? 0 : numberIn(text);
  }
  return Number.NaN;
}

async function expectKept(promised: readonly Promised[]): Promise<void> {
  const wrong: string[] = [];
  for (const { address, count } of promised) {
    const page = await visit(real.site, address);
    const found = foundOn(page);
    if (page.status !== 200 || found !== count) wrong.push(`${address}: said ${count}, found ${found}`);
  }
  expect(wrong).toEqual([]);
}

describe('counts of the real content', () => {
  // Numbers of the table of topics and years lead to the timeline; `tables.test.ts` follows them.
  test.each(['/', '/tematy', '/regiony', '/sektory', '/rekomendacje', '/zestawienia', '/en/tables', '/szukaj?view=map', '/en/search?q=council&view=map', '/szukaj?q=inicjatywa+lokalna+%C5%82%C3%B3dzkie'])(
    '%s: every number that is a link leads to exactly that many',
    async (address) => {
      const promised = countLinks(await visit(real.site, address)).filter((each) => !/^\/(?:lata|en\/years)/u.test(each.address) && each.count > 0);
      expect(promised.length).toBeGreaterThan(address.includes('rekomendacje') || address.includes('inicjatywa') ? -1 : 5);
      await expectKept(promised);
    },
    120_000,
  );

  test.each([['/szukaj', 30], ['/szukaj?q=rada', 10], ['/en/search?q=citizens', 10]])(
    '%s: every value of a facet leads to as many as it says',
    async (address, least) => {
      const promised = facetValues(await visit(real.site, address), address);
      expect(promised.length).toBeGreaterThan(least);
      await expectKept(promised);
    },
    120_000,
  );
});
