import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activeOf, LIST, openBox, optionsOf } from './search-box.js';
import { startSite, type Site } from './site.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('what assistive technology is told', () => {
  test('the box: is a combobox that says whether its list is open and which option is meant', async () => {
    const { page, context, input, list } = await openBox(site);
    const state = async () => [await input.getAttribute('role'), await input.getAttribute('aria-autocomplete'), await input.getAttribute('aria-expanded'), await input.getAttribute('aria-activedescendant')];
    expect(await state()).toEqual(['combobox', 'list', 'false', null]);
    await page.keyboard.type('rad');
    await list.waitFor();
    expect(await state()).toEqual(['combobox', 'list', 'true', null]);
    expect(await list.getAttribute('id')).toBe(await input.getAttribute('aria-controls'));
    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator('[role=option][aria-selected=true]').evaluateAll((options) => options.map(({ id }) => id))).toEqual([active]);
    await context.close();
  });

  test('the list: has a name, its groups have theirs, and the count is said in Polish', async () => {
    const { page, context, list } = await openBox(site);
    await page.keyboard.type('rad');
    await list.waitFor();
    expect(await list.getAttribute('aria-label')).toBe('Podpowiedzi');
    const groups = await page.evaluate(`[...document.querySelectorAll('[role=group]')].map((group) => document.getElementById(group.getAttribute('aria-labelledby')).textContent)`);
    expect(groups).toEqual(['Szukaj słów', 'Tematy', 'Miejsca', 'Ludzie i organizacje', 'Materiały']);
    const count = (await optionsOf(page)).length;
    const said = (await page.locator('.search-line [role=status]').textContent())?.replace(/\s/gu, ' ');
    expect(said).toBe(`${count} podpowiedzi`);
    await page.keyboard.type('xyzq');
    await expect.poll(() => page.locator('.search-line [role=status]').textContent()).toBe('Brak podpowiedzi');
    expect(await list.count()).toBe(0);
    await context.close();
  });

  test.each([['light', '/', '#q'], ['dark', '/', '#q'], ['light', '/szukaj?q=budzet', '#q'], ['light', '/tematy', '#site-q'], ['dark', '/en', '#q']] as const)('axe with the list open (%s, %s): finds nothing', async (colorScheme, address, box) => {
    const { page, context } = await openBox(site, address, box, { colorScheme, bypassCSP: true });
    await page.fill(box, 'rad');
    await page.locator(LIST).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.addScriptTag({ path: axe });
    const results = (await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })')) as AxeResults;
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    await context.close();
  });
});

describe('by keyboard', () => {
  test('arrows: go through the options, over the box, and round again', async () => {
    const { page, context, list } = await openBox(site);
    await page.keyboard.type('seni');
    await list.waitFor();
    const options = await optionsOf(page);
    expect(options.length).toBeGreaterThan(2);
    const seen: unknown[] = [];
    for (let presses = 0; presses <= options.length + 1; presses += 1) {
      await page.keyboard.press('ArrowDown');
      seen.push(await activeOf(page));
    }
    expect(seen).toEqual([...options, '', options[0]]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await activeOf(page)).toBe(options.at(-1));
    expect(await page.inputValue('#q')).toBe('seni');
    await context.close();
  });

  test.each(['Home', 'End', 'ArrowLeft', 'x'])('%s: goes back to the text', async (key) => {
    const { page, context, list } = await openBox(site);
    await page.keyboard.type('seni');
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await activeOf(page)).not.toBe('');
    await page.keyboard.press(key);
    expect(await activeOf(page)).toBe('');
    const place = await page.evaluate(`document.activeElement.selectionStart`);
    expect(place).toBe({ Home: 0, End: 4, ArrowLeft: 3, x: 5 }[key]);
    await context.close();
  });

  test('Escape: closes the list, then empties the box', async () => {
    const { page, context, list, input } = await openBox(site);
    await page.keyboard.type('seni');
    await list.waitFor();
    await page.keyboard.press('Escape');
    expect([await list.count(), await input.inputValue(), await input.getAttribute('aria-expanded')]).toEqual([0, 'seni', 'false']);
    await page.keyboard.press('ArrowDown');
    expect([await list.count(), await activeOf(page)]).toEqual([1, (await optionsOf(page))[0]]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await input.inputValue()).toBe('');
    await context.close();
  });

  test('Tab: leaves, and the list is gone', async () => {
    const { page, context, list } = await openBox(site);
    await page.keyboard.type('seni');
    await list.waitFor();
    await page.keyboard.press('Tab');
    expect([await list.count(), await page.evaluate('document.activeElement.tagName'), page.url()]).toEqual([0, 'BUTTON', `${site.url}/`]);
    await context.close();
  });

  test('Enter without a chosen option: searches for what was typed', async () => {
    const { page, context, list } = await openBox(site);
    await page.keyboard.type('seni');
    await list.waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szukaj\?q=seni$/u);
    await context.close();
  });

  test('Enter on words: searches for them; on anything else: goes there', async () => {
    const { page, context, list } = await openBox(site);
    await page.keyboard.type('radzie sen');
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szukaj\?q=rada\+senior%C3%B3w$/u);
    await page.focus('#q');
    await page.fill('#q', 'lodzk');
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/regiony\/PL-10$/u);
    await context.close();
  });
});

describe('on the page of results', () => {
  test('words chosen: are searched for without a reload, and the filters stay', async () => {
    const { page, context, list } = await openBox(site, '/szukaj?q=budzet&region=PL-06');
    await page.evaluate('window.isSamePage = true');
    await page.fill('#q', 'inicjatywa lok');
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=inicjatywa\+lokalna&region=PL-06/u);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    expect([await page.inputValue('#q'), await list.count()]).toEqual(['inicjatywa lokalna', 0]);
    await context.close();
  });

  test('after the way back: the box still has suggestions', async () => {
    const { page, context, list } = await openBox(site, '/szukaj?q=budzet');
    await page.getByRole('checkbox', { name: /^lubelskie/u }).check();
    await page.waitForURL(/region=PL-06/u);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('region');
    await page.waitForLoadState('networkidle');
    await page.fill('#q', 'seni');
    await list.waitFor();
    expect(await page.locator('[role=listbox]').count()).toBe(1);
    await context.close();
  });
});

describe('by mouse and by finger', () => {
  test('a click: goes there', async () => {
    const { page, context, list } = await openBox(site, '/tematy', '#site-q');
    await page.keyboard.type('hobbit');
    await list.waitFor();
    await page.getByRole('option', { name: /Wioska Hobbitów/u }).click();
    await page.waitForURL(/\/m\/kkwl-2026-0017$/u);
    await context.close();
  });

  test('a tap on words: searches for them; a tap elsewhere: closes the list', async () => {
    const { page, context, list } = await openBox(site, '/', '#q', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });
    await page.keyboard.type('seni');
    await list.waitFor();
    await page.locator('h1').tap();
    expect(await list.count()).toBe(0);
    await page.locator('#q').tap();
    await page.keyboard.type('or');
    await list.waitFor();
    await page.getByRole('option', { name: 'rada seniorów', exact: true }).tap();
    await page.waitForURL(/\/szukaj\?q=rada\+senior%C3%B3w$/u);
    await context.close();
  });

  test.each([['/', '#q'], ['/tematy', '#site-q'], ['/szukaj?q=budzet', '#q']])('the open list (%s): fits a window of 320 pixels, moves nothing, and its targets are large enough', async (address, box) => {
    const { page, context, list, complaints } = await openBox(site, address, box, { viewport: { width: 320, height: 640 } });
    const top = () => page.evaluate(`document.querySelector('footer').getBoundingClientRect().top + scrollY`);
    const before = await top();
    await page.fill(box, 'rad');
    await list.waitFor();
    expect(await top()).toBe(before);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const heights = await page.locator(`${LIST} [role=option]`).evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
