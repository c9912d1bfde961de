import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBox, optionsOf } from './search-box.js';
import { startSite, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('what is asked of the server', () => {
  test('one letter: nothing; a word typed quickly: once', async () => {
    const { page, context, asked, list } = await openBox(site);
    await page.keyboard.type('s');
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    // Typed by the page itself, without a pause: on a busy machine the test would be too slow a typist.
    await page.evaluate(`(() => { const box = document.activeElement; for (const letter of 'eniorzy') { box.value += letter; box.dispatchEvent(new InputEvent('input')); } })()`);
    await list.waitFor();
    expect(asked).toEqual(['seniorzy']);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('w');
    await page.waitForTimeout(400);
    expect([asked.length, await list.count()]).toEqual([1, 0]);
    await context.close();
  });

  test('a late answer to what was typed before: is not shown, even when it could not be stopped', async () => {
    const { page, context, list } = await openBox(site);
    const held: Route[] = [];
    const line = (label: string) => ({ json: { q: '', suggestions: [{ kind: 'query', label, address: '/szukaj' }] } });
    // A fetch that cannot be stopped: answers come in the order of the test.
    await page.evaluate('(() => { const ask = window.fetch; window.fetch = (url) => ask(url); })()');
    await page.route('**/podpowiedzi?*', (route) => void held.push(route));
    await page.keyboard.type('rad');
    await expect.poll(() => held.length).toBe(1);
    await page.keyboard.type('a');
    await expect.poll(() => held.length).toBe(2);
    await held[1]!.fulfill(line('druga'));
    await list.waitFor();
    await held[0]!.fulfill(line('pierwsza'));
    await page.waitForTimeout(200);
    expect(await optionsOf(page)).toEqual(['druga']);
    await context.close();
  });

  test('a question nobody waits for: is stopped', async () => {
    const { page, context } = await openBox(site);
    const stopped: string[] = [];
    page.on('requestfailed', (request) => stopped.push(`${new URL(request.url()).searchParams.get('q')} ${request.failure()?.errorText}`));
    await page.route('**/podpowiedzi?q=rad', () => undefined);
    await page.keyboard.type('rad');
    await page.waitForRequest(/podpowiedzi/u);
    await page.keyboard.type('a');
    await expect.poll(() => stopped).toEqual(['rad net::ERR_ABORTED']);
    await context.close();
  });

  test('letters being composed: are not asked about until they are finished', async () => {
    const { page, context, asked, list } = await openBox(site);
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'senior', selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await session.send('Input.insertText', { text: 'senior' });
    await list.waitFor();
    expect(asked).toEqual(['senior']);
    await context.close();
  });

  test.each(['refused', 'failing', 'no JSON'])('an answer that is %s: leaves a box that searches', async (how) => {
    const { page, context, list } = await openBox(site);
    await page.route('**/podpowiedzi?*', (route) => void (how === 'refused' ? route.fulfill({ status: 429, json: { q: '', suggestions: [] } }) : how === 'failing' ? route.abort() : route.fulfill({ body: '<html>' })));
    await page.keyboard.type('seni');
    await page.waitForTimeout(400);
    expect(await list.count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szukaj\?q=seni$/u);
    await context.close();
  });

  test('without JavaScript: the box is what it was, and nothing is asked', async () => {
    const { page, context, asked, input } = await openBox(site, '/', '#q', { javaScriptEnabled: false });
    await page.keyboard.type('seni');
    expect([await input.getAttribute('role'), asked]).toEqual([null, []]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szukaj\?q=seni$/u);
    await context.close();
  });
});
