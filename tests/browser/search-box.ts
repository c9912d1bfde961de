import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './site.js';

/** The list of suggestions, when it is open. */
export const LIST = '[role=listbox]:not([hidden])';

/** A page with a search box in focus; what was asked of the server is listed. */
export async function openBox(site: Site, address = '/', box = '#q', options: BrowserContextOptions = {}) {
  const { page, context, complaints } = await site.open(options);
  const asked: string[] = [];
  page.on('request', (request) => (request.url().includes('/podpowiedzi') ? asked.push(new URL(request.url()).searchParams.get('q') ?? '') : undefined));
  await page.goto(site.url + address);
  await page.focus(box);
  return { page, context, complaints, asked, input: page.locator(box), list: page.locator(LIST) };
}

/** The labels of all options, in their order. */
export const optionsOf = (page: Page) => page.locator(`${LIST} [role=option] .suggestion-label`).allTextContents();
/** The label of the option the box says is meant. */
export const activeOf = (page: Page) => page.evaluate(`document.getElementById(document.activeElement.getAttribute('aria-activedescendant') ?? '')?.querySelector('.suggestion-label').textContent ?? ''`);
