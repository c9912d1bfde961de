import { Router, type RequestHandler } from 'express';
import { PAGES, type PageName } from '../shared/index.js';
import type { Given } from './http/faults.js';
import { lastModified } from './http/last-modified.js';
import { limitSearches } from './http/limit-searches.js';
import { send } from './http/send.js';
import { visitOf } from './http/visit-of.js';
import { SHOW } from './pages/show-pages.js';

/** Every page at its Polish and its English address. */
export function pageRoutes(given: Given): Router {
  const router = Router();
  const before: Partial<Record<PageName, RequestHandler>> = { search: limitSearches(given) };
  for (const [name, addresses] of Object.entries(PAGES) as [PageName, { pl: string; en: string }][]) {
    const show: RequestHandler = async (req, res) => {
      const visit = visitOf(req, res, given);
      // A search asks the engine, and is what somebody waits for just after a start.
      if (name !== 'search') await visit.catalogue.prepare();
      send(res, await SHOW[name](visit), given.render, lastModified(visit));
    };
    const first = before[name];
    router.get([addresses.pl, addresses.en], ...(first ? [first, show] : [show]));
  }
  return router;
}
