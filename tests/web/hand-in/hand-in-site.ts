import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { Express } from 'express';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { expect } from 'vitest';
import { openEditorial, type Editorial } from '../../../src/open-editorial.js';
import { openHandIn } from '../../../src/open-hand-in.js';
import { openOwnMaterials } from '../../fixtures/open-materials.js';
import { readSettings } from '../../../src/settings.js';
import type { NewInvitation } from '../../../src/submissions/index.js';
import type { HandIn, Services } from '../../../src/web/index.js';
import { edition, libraryOf, session } from '../builders.js';
import { siteOf, vocabularies } from '../site.js';

export const PERSON = 'Osoba Testowa';
export const SUMMARY = 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą wystąpiła gmina.';
const NEW: NewInvitation = { name: PERSON, email: 'osoba@example.org', edition: '2025', session: '2025-panel', kind: 'presentation', createdBy: 'Redakcja', days: 60 };

export interface Site {
  handIn: HandIn;
  editorial: Editorial;
  folder: string;
  agent: () => Browser;
  invite: (more?: Partial<NewInvitation>) => { id: string; token: string };
  close: () => Promise<void>;
}

/** The site with everything for handing in, on a state of the test's own and real children. */
export async function handInSite({ environment = {}, handIn: more = {}, parts = {}, folder = mkdtempSync(join(tmpdir(), 'hand-in-')) }: { environment?: Record<string, string>; handIn?: Partial<HandIn>; parts?: Parameters<typeof libraryOf>[1]; folder?: string } = {}): Promise<Site> {
  const settings = readSettings({ VAR_DIR: join(folder, 'var'), UPLOADS_DIR: join(folder, 'uploads'), CONTENT_DIR: join(folder, 'content'), CONTACT_EMAIL: 'redakcja@example.org', ...environment });
  const logger = pino({ level: 'silent' });
  const materials = await openOwnMaterials(settings);
  const library = libraryOf(vocabularies, { editions: [edition({ sessions: [session({ title: 'Panel o gminach', day: '2025-10-09', people: [{ name: PERSON, organisation: 'Gmina Przykładowa' }] })] })], ...parts });
  const editorial = openEditorial(settings, materials, { library: () => library, onFault: (fault) => expect.unreachable(String(fault)) });
  const opened = await openHandIn(settings, editorial, logger);
  const handIn = { ...opened.handIn, ...more };
  const site: Partial<Services> = { handIn, site: { url: 'http://localhost:3000', version: '0.0.0' } };
  const app = siteOf(library, site);
  return {
    handIn,
    editorial,
    folder,
    agent: () => new Browser(app),
    invite: (invitation = {}) => {
      const { invitation: made, token } = editorial.invitations.invite({ ...NEW, ...invitation });
      return { id: made.id, token };
    },
    close: async () => {
      await opened.close();
      await materials.close();
      editorial.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Seen {
  $: CheerioAPI;
  status: number;
  to: string;
  headers: Record<string, string>;
  html: string;
}

/** Somebody with cookies, who follows nothing by themselves. */
export class Browser {
  /** As a header, for requests by hand. */
  cookie = '';
  readonly #agent: ReturnType<typeof request.agent>;

  constructor(private readonly site: Express) {
    // As browsers say of our own forms; the guard against other sites asks for it.
    this.#agent = request.agent(site).set('Sec-Fetch-Site', 'same-origin');
  }

  async get(address: string): Promise<Seen> {
    return seen(await this.#agent.get(address));
  }

  async post(address: string, fields: Record<string, string | string[]> = {}): Promise<Seen> {
    const form = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])));
    const response = await this.#agent.post(address).type('form').send(form.toString());
    this.cookie = String(response.headers['set-cookie']?.[0] ?? this.cookie).split(';')[0]!;
    return seen(response);
  }

  async upload(address: string, files: Record<string, Buffer>): Promise<Seen> {
    let sending = this.#agent.post(address);
    for (const [name, content] of Object.entries(files)) sending = sending.attach('files', content, name);
    return seen(await sending);
  }

  /** Sends a form as its page shows it, with other values in some of its fields. */
  async fill(address: string, fields: Record<string, string | string[]>): Promise<Seen> {
    return this.post(address, { ...shownValues((await this.get(address)).$), ...fields });
  }

  app(): Express {
    return this.site;
  }

  raw(): ReturnType<typeof request.agent> {
    return this.#agent;
  }
}

/** Everything the form of a step would send. */
export function shownValues($: CheerioAPI): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const form = $('form.step-form').first();
  form.find('input[name], textarea[name], select[name]').each((_, element) => {
    const field = $(element);
    if (['checkbox', 'radio'].includes(field.attr('type') ?? '') && field.attr('checked') === undefined) return;
    // A browser leaves out the line break that the view puts before the text.
    const value = element.name === 'textarea' ? field.text().replace(/^\n/u, '') : String(field.val() ?? '');
    (values[field.attr('name')!] ??= []).push(value);
  });
  return values;
}

function seen(response: Response): Seen {
  return { $: load(response.text ?? ''), status: response.status, to: response.headers['location'] ?? '', headers: response.headers as Record<string, string>, html: response.text ?? '' };
}
