import type { Request, Response } from 'express';
import type { Language } from '../../content/index.js';
import { pageAt } from '../../shared/index.js';
import type { Assets } from '../assets.js';
import { catalogueOf } from '../catalogue.js';
import type { Services } from '../services.js';
import { readArrival } from '../reading/read-arrival.js';
import { TEXTS } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** Reads a request into a visit; the address alone decides the page and the language. */
export function visitOf(req: Request, res: Response, given: { services: Services; assets: Assets }): Visit {
  const { services, assets } = given;
  const library = services.library();
  const today = services.today();
  const { path, query } = partsOf(req.originalUrl);
  // The router does not tell capitals from small letters, so neither may this; parameters come from the router as typed.
  const place = pageAt(path.toLowerCase());
  const language: Language = place?.language ?? (/^\/en(?:\/|$)/iu.test(path) ? 'en' : 'pl');
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  return {
    services,
    assets,
    library,
    changedAt: services.changedAt(),
    catalogue: catalogueOf(library, today),
    today,
    language,
    texts: TEXTS[language],
    page: place?.page,
    parameters: Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)])),
    query: new URLSearchParams(query),
    arrival: readArrival(req, services.site.url, library),
    signal: gone.signal,
  };
}

function partsOf(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  return { path: path.length > 1 ? path.replace(/\/$/u, '') : path, query: mark < 0 ? '' : url.slice(mark + 1) };
}
