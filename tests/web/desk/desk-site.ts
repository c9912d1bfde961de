import { load, type CheerioAPI } from 'cheerio';
import type { Express } from 'express';
import { pino, type Logger } from 'pino';
import request, { type Response } from 'supertest';
import type { Account, Role } from '../../../src/people/index.js';
import type { Desk, Services } from '../../../src/web/index.js';
import { emailOf, PASSWORD, peopleOf, withPassword, type OpenedPeople } from '../../people/open.js';
import { siteWith } from '../site.js';

export const SITE = 'https://example.org';

/** The whole site with a desk of its own, and what it wrote into the log of the program. */
export interface DeskSite extends OpenedPeople {
  site: Express;
  log: () => string;
}

export function deskSite(more: Partial<Desk> = {}, services: Partial<Services> = {}): DeskSite {
  const opened = peopleOf();
  const lines: string[] = [];
  const logger: Logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const desk: Desk = { people: opened.people, now: () => opened.clock.now, ...more };
  return { ...opened, site: siteWith({}, { logger, desk, ...services }), log: () => lines.join('') };
}

export interface Answer {
  $: CheerioAPI;
  status: number;
  headers: Record<string, string>;
  html: string;
}

/** One browser: it keeps its cookies and says that it sends forms from our own pages. */
export interface Visitor {
  get: (address: string) => Promise<Answer>;
  post: (address: string, form?: Record<string, string>) => Promise<Answer>;
  cookies: Map<string, string>;
}

export function visitor(site: Express): Visitor {
  const cookies = new Map<string, string>();
  const keep = (response: Response): Answer => {
    for (const line of (response.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { $: load(response.text ?? ''), status: response.status, headers: response.headers as Record<string, string>, html: response.text ?? '' };
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    get: async (address) => keep(await request(site).get(address).set('Cookie', cookie())),
    post: async (address, form = {}) => keep(await request(site).post(address).set('Cookie', cookie()).set('Sec-Fetch-Site', 'same-origin').type('form').send(form)),
    cookies,
  };
}

/** Somebody who has signed in. */
export async function signedIn({ site, people }: DeskSite, name: string, role: Role = 'editor'): Promise<Visitor & { account: Account }> {
  const account = await withPassword(people, name, role);
  const browser = visitor(site);
  const answer = await browser.post('/redakcja/zaloguj', { email: emailOf(name), password: PASSWORD });
  if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
  return { ...browser, account };
}

/** The fields of a form of a page as a browser would send them, with its line ends (HTML, 4.10.21.8). */
export function fieldsOf($: CheerioAPI, form: string): Record<string, string> {
  return Object.fromEntries($(`${form} input[name]`).toArray().map((field) => [$(field).attr('name')!, ($(field).attr('value') ?? '').replace(/\r?\n/gu, '\r\n')]));
}
