import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { createApp } from '../../src/app.js';
import type { Library } from '../../src/content/index.js';
import { readVocabularies } from '../../src/content/read-vocabularies.js';
import { projectRoot } from '../../src/shared/index.js';
import { compileViews, type Render, type Services } from '../../src/web/index.js';
import type { Searcher } from '../../src/search/index.js';
import { libraryOf, servicesFor } from './builders.js';
import { strictPage } from './strict-page.js';

export const { vocabularies } = await readVocabularies(join(projectRoot(), 'content'));

const render = compileViews(join(projectRoot(), 'views'));

/** Prints a page through the proxy that throws when a view asks for what its model does not have. */
export const strictRender: Render = (view, page) => render(view, strictPage(page));

type Parts = Parameters<typeof libraryOf>[1];
type More = Partial<Services> & { searcher?: Searcher };

/** The whole site on items of the test's own. */
export function siteWith(parts: Parts = {}, more: More = {}): Express {
  return siteOf(libraryOf(vocabularies, parts), more);
}

export function siteOf(library: Library, more: More = {}): Express {
  return createApp(servicesFor(library, more), strictRender);
}

export interface Page {
  $: CheerioAPI;
  status: number;
  headers: Record<string, string>;
  html: string;
}

/** One page, asked for and parsed; redirects are not followed. */
export async function visit(site: Express, address: string): Promise<Page> {
  return pageFrom(await request(site).get(address));
}

export function pageFrom(response: Response): Page {
  return { $: load(response.text ?? ''), status: response.status, headers: response.headers as Record<string, string>, html: response.text ?? '' };
}

/** The text of every element found, with spaces made plain. */
export function textsOf($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => plain($(element).text()));
}

export function attributesOf($: CheerioAPI, selector: string, name: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => $(element).attr(name) ?? '');
}

/** One kind of space, none at the ends: typography is tested elsewhere. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
