import { Router } from 'express';
import { FORMS } from '../../../exchange/index.js';
import { PAGES } from '../../../shared/index.js';
import type { Given } from '../../http/faults.js';
import { limitSearches } from '../../http/limit-searches.js';
import { LISTING_PAGES } from './listings.js';
import { sendList } from './send-list.js';

/** Every page that lists items, in every form; `:code.csl.json` must be asked before `:code.json`. */
export function listRoutes(given: Given): Router {
  const router = Router();
  // One limit for all: each of them costs what a search does, or more.
  const limit = limitSearches(given);
  for (const form of FORMS) {
    for (const page of LISTING_PAGES) {
      const { pl, en } = PAGES[page];
      router.get([`${pl}.${form.ending}`, `${en}.${form.ending}`], limit, sendList(page, form, given));
    }
  }
  return router;
}
