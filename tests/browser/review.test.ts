import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPeople, PEOPLE_LAYOUT } from '../../src/people/index.js';
import { openState } from '../../src/state/index.js';
import { SUBMISSIONS_LAYOUT, SubmissionStore } from '../../src/submissions/index.js';
import { emailOf, PASSWORD, withPassword } from '../people/open.js';
import { startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { viewport: { width: 360, height: 800 } };

let site: Site;
let file: string;
let ids: string[];
beforeAll(async () => {
  site = await startSite((state) => {
    file = join(state, 'state', 'library.db');
  });
  const state = openState(file, [PEOPLE_LAYOUT]);
  await withPassword(openPeople(state), 'Osoba Pierwsza');
  state.close();
});
beforeEach(() => {
  const state = openState(file, [SUBMISSIONS_LAYOUT]);
  state.exec('DELETE FROM submissions');
  const store = new SubmissionStore(state, { now: () => new Date() });
  ids = ['Pierwsze zgłoszenie', 'Drugie zgłoszenie'].map((title) => {
    const { id } = store.begin({ kind: 'case-study', origin: 'open-form', meta: { title, creators: [{ name: 'Osoba Testowa', orcid: 'x' }], topics: ['klimat', 'budzet-obywatelski'], costNote: 'raz\ndwa', dates: { embargoUntil: 'kiedyś' } }, body: '\n## Co zrobiono\n\nSpotkali się.\n', contact: { name: 'Osoba Testowa', email: '' } }).submission;
    store.move(id, 'hand-in', { mover: 'speaker' });
    return store.move(id, 'finish-checks', { mover: 'program' }).id;
  });
  state.close();
});
afterAll(() => site.close());

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.url}/redakcja/zaloguj`);
  await page.fill('#f-email', emailOf('Osoba Pierwsza'));
  await page.fill('#f-password', PASSWORD);
  await page.click('main button');
  await page.waitForURL(`${site.url}/redakcja`);
}

const review = (at: number, more = '') => `${site.url}/redakcja/zgloszenia/${ids[at]}${more}`;

function submission(at: number) {
  const state = openState(file, [SUBMISSIONS_LAYOUT]);
  const found = new SubmissionStore(state, { now: () => new Date() }).submission(ids[at]!)!;
  state.close();
  return found;
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describe.each([360, 1280])('pages of the review, %i pixels wide', (width) => {
  test.each(['light', 'dark'] as const)('in %s colours, with every part open: axe finds nothing, they fit the window, the browser has no complaints', async (colorScheme) => {
    const { page, context, complaints } = await site.open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    await signIn(page);
    for (const address of [`${site.url}/redakcja`, review(0), review(0, '/poprawki'), `${site.url}/redakcja/materialy?q=panel`, `${site.url}/redakcja/materialy/kkwl-2026-0002`]) {
      await page.goto(address);
      await page.evaluate('document.querySelectorAll("details").forEach((details) => (details.open = true))');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect([address, await violationsOf(page)]).toEqual([address, []]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('reviewing', () => {
  test.each([true, false])('with JavaScript %s, saved untouched in a real browser: nothing of it changes', async (javaScriptEnabled) => {
    const { page, context } = await site.open({ ...PHONE, javaScriptEnabled });
    await signIn(page);
    const before = submission(0);
    await page.goto(review(0));
    await page.click('#save');
    await page.waitForURL(/zrobiono=zapisano/u);
    expect(submission(0)).toEqual(before);
    await context.close();
  });

  test('by keyboard on a phone: the next one, a change, the way to a request, a template, sent', async () => {
    const { page, context } = await site.open(PHONE);
    await signIn(page);
    await page.goto(review(0));
    await page.keyboard.press('j');
    await page.waitForURL(review(1));
    await page.keyboard.press('k');
    await page.waitForURL(review(0));
    await page.focus('#f-title');
    await page.keyboard.type('ja');
    expect(await page.inputValue('#f-title')).toContain('ja');
    await page.locator('h1').click();
    await page.keyboard.press('p');
    expect(await page.evaluate('document.activeElement.id')).toBe('request-changes');
    await page.keyboard.press('Enter');
    await page.waitForURL(review(0, '/poprawki'));
    expect(String(submission(0).meta['title'])).toContain('ja');
    await page.locator('button[name="template"]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#reason')).toContain('dziękujemy');
    await page.focus('#reason');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/zrobiono=poproszono/u);
    expect(submission(0).state).toBe('changes-requested');
    await context.close();
  });

  test('keys: can be switched off, stay off, and mean letters in fields', async () => {
    const { page, context } = await site.open(PHONE);
    await signIn(page);
    await page.goto(review(0));
    await page.click('#desk-keys summary');
    await page.click('#desk-keys button');
    expect(await page.textContent('[data-keys-state]')).toBe('Skróty są wyłączone.');
    await page.reload();
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(review(0));
    await page.click('#desk-keys summary');
    await page.click('#desk-keys button');
    await page.locator('h1').click();
    await page.keyboard.press('a');
    expect(await page.evaluate('document.activeElement.id')).toBe('approve');
    expect(submission(0).state).toBe('checked');
    await context.close();
  });

  test('the preview: follows the text, and leaving with typed text is asked about', async () => {
    const { page, context } = await site.open();
    await signIn(page);
    await page.goto(review(0));
    await page.fill('#f-body', '## Nowy śródtytuł\n\n<script>alert(1)</script>');
    await expect.poll(() => page.textContent('#preview h2')).toBe('Nowy śródtytuł');
    expect(await page.locator('#preview script').count()).toBe(0);
    const asked = new Promise<string>((resolve) => page.once('dialog', (dialog) => (resolve(dialog.type()), void dialog.accept())));
    await page.click('.review-walk a');
    expect(await asked).toBe('beforeunload');
    await context.close();
  });
});
