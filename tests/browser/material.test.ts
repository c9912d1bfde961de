import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentFolder, temporaryFolder } from '../fixtures/content/content-folder.js';
import { uploadsFolder } from '../fixtures/files.js';
import { makePdf } from '../materials/fixtures/make-pdf.js';
import { makePptx } from '../materials/fixtures/make-pptx.js';
import { startSite, type Site } from './site.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { viewport: { width: 360, height: 740 } };
const SLIDES = Array.from({ length: 12 }, (_, index) => ({ title: index === 6 ? 'Miejski kompostownik' : `Slajd o gminie ${index + 1}`, text: ['Mieszkańcy spotkali się trzy razy i ustalili wspólną listę potrzeb.', 'Rada gminy odpowiedziała na piśmie.'] }));

let site: Site;
let deck: string;

beforeAll(async () => {
  const folder = contentFolder();
  const { lay, uploads } = uploadsFolder(temporaryFolder());
  const pptx = lay(makePptx(SLIDES), 'pptx', { label: 'Slajdy' });
  const pdf = lay(makePdf(SLIDES.map(({ title, text }) => [{ text: title, size: 36 }, ...text])), 'pdf', { label: 'Slajdy w PDF', renditionOf: pptx.path });
  const meta = {
    id: 'kkwl-2099-0001', kind: 'presentation', title: 'Jak to zrobić u siebie', topics: ['klimat'], sectors: ['samorzad'], regions: ['PL'], dates: { published: '2026-01-02', modified: '2026-01-02' }, licence: 'CC-BY-4.0', workflow: 'published',
    summary: 'Streszczenie ma co najmniej sto pięćdziesiąt znaków, bo tyle wymaga schemat: krótsze niczego czytelnikowi nie powie. Dlatego jest tu jeszcze jedno zdanie, które nic nie wnosi.',
    deck: { file: pptx.path, slideCount: SLIDES.length, rendition: pdf.path }, files: [pptx, pdf],
  };
  folder.write('presentations/kkwl-2099-0001-slajdy.md', `---\n${stringify(meta)}---\n\nKrótki opis.\n`);
  site = await startSite(undefined, { CONTENT_DIR: folder.folders.content, UPLOADS_DIR: uploads });
  deck = `/m/kkwl-2099-0001/material/${pptx.sha256.slice(0, 16)}`;
  await untilSaying('/szukaj?q=kompostownik', 'slajd 7 z 12');
  await untilSaying(deck, '/480/12.webp');
}, 90_000);

afterAll(() => site.close());

/** Files are read after the start; the time of the hook is the limit. */
async function untilSaying(address: string, text: string): Promise<void> {
  while (!(await (await fetch(site.url + address)).text()).includes(text)) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe.each([['with JavaScript', true], ['without', false]])('a reader with a phone, %s', (_name, javaScriptEnabled) => {
  test('finds a slide, goes straight to it, sees its picture and its text, and goes on to the large picture', async () => {
    const { page, context, complaints } = await site.open({ ...PHONE, javaScriptEnabled });
    await page.goto(`${site.url}/szukaj?q=kompostowniki`);
    await page.getByRole('link', { name: /^slajd 7 z 12: Miejski kompostownik$/u }).click();
    await page.waitForURL(`${site.url}${deck}#slajd-7`);
    const slide = page.locator('#slajd-7');
    await expect.poll(async () => (await slide.boundingBox())!.y).toBeLessThan(100);
    expect(await slide.getByRole('heading').textContent()).toBe('Slajd 7 z 12 – Miejski kompostownik');
    await expect.poll(async () => (await slide.locator('img').boundingBox())!.height).toBeGreaterThan(100);
    expect(await page.locator('ol.units').getByRole('listitem').count()).toBe(12);
    await slide.getByRole('link', { name: 'Slajd 7 – powiększ obraz' }).click();
    await page.waitForURL(/\/1280\/7\.webp$/u);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('takes the original away under a name that says what it is', async () => {
    const { page, context } = await site.open({ ...PHONE, javaScriptEnabled });
    await page.goto(`${site.url}/m/kkwl-2099-0001`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'oryginał PPTX – Slajdy' }).click()]);
    expect(download.suggestedFilename()).toBe('kkwl-2099-0001 Slajdy.pptx');
    await context.close();
  });
});

test.each([
  ['the page of the deck', () => deck],
  ['the page of the item', () => '/m/kkwl-2099-0001'],
  ['results', () => '/szukaj?q=kompostownik'],
  ['the deck in English', () => `/en${deck}`],
])('%s: nothing sticks out at 320 and 360 pixels, nothing stands in the way of a screen reader', async (_name, address) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    // axe is put into the page by the test, which our policy would rightly refuse.
    const { page, context, complaints } = await site.open({ viewport: { width: 320, height: 740 }, colorScheme, bypassCSP: true });
    await page.goto(site.url + address());
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.setViewportSize(PHONE.viewport);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.addScriptTag({ path: AXE });
    const { violations } = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }
});
