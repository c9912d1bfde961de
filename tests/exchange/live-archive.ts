import type { Express } from 'express';
import request from 'supertest';
import type { Item, Library, Masks } from '../../src/content/index.js';
import { HARVEST_LAYOUT, HarvestLedger } from '../../src/exchange/index.js';
import { openState } from '../../src/state/index.js';
import type { Services } from '../../src/web/index.js';
import { libraryOf, TODAY } from '../web/builders.js';
import { siteOf, vocabularies } from '../web/site.js';
import type { Ask } from './harvester.js';

export interface LiveArchive {
  site: Express;
  ask: Ask;
  /** Puts another reading in the place of this one. */
  put: (items: Item[], more?: { masks?: Masks; today?: string }) => void;
  /** Moves the clock of the ledger on. */
  tick: (seconds: number) => void;
  /** The same ledger as another program sees it after a restart. */
  restarted: () => LiveArchive;
}

/** A site whose content changes while it runs, with a ledger whose clock stands still between ticks. */
export function liveArchive(items: Item[], more: Partial<Services> = {}, state = openState(':memory:', [HARVEST_LAYOUT]), begin = Date.parse('2026-03-01T10:00:00Z')): LiveArchive {
  let library: Library = libraryOf(vocabularies, { items });
  let today = TODAY;
  let clock = begin;
  const site = siteOf(library, { library: () => library, today: () => today, harvest: new HarvestLedger(state, () => new Date(clock)), ...more });
  return {
    site,
    ask: (args) => oai(site, new URLSearchParams(args).toString()),
    put: (next, { masks, today: day } = {}) => {
      library = libraryOf(vocabularies, { items: next });
      if (masks) library = library.withMasks(masks);
      today = day ?? today;
    },
    tick: (seconds) => void (clock += seconds * 1000),
    restarted: () => liveArchive([...library.allItems], more, state, clock),
  };
}

/** What the site answers to a query string, as text. */
export async function oai(site: Express, query: string): Promise<string> {
  const { status, headers, text } = await textOf(request(site).get(`/oai?${query}`));
  if (status !== 200 || headers['content-type'] !== 'text/xml; charset=utf-8') throw new Error(`${status} ${headers['content-type']}: ${text.slice(0, 200)}`);
  return text;
}

/** supertest reads `text/xml` as bytes. */
export async function textOf(asked: request.Test): Promise<{ status: number; headers: Record<string, string>; text: string }> {
  const { status, headers, body } = await asked.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });
  return { status, headers: headers as Record<string, string>, text: (body as Buffer).toString('utf8') };
}
