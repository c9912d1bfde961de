import { Router } from 'express';
import type { Given } from '../http/faults.js';
import { listRoutes } from './lists/list-routes.js';
import { citingRoutes } from './citing/citing-routes.js';
import { openSearchRoutes } from './open-search.js';
import { apiRoutes } from './api/api-routes.js';
import { vocabularyRoutes } from './vocabularies/vocabulary-routes.js';
import { readingListRoutes } from '../reading-list/list-routes.js';

/** Everything that is asked for by programs and taken away by people: each part of it has its own routes. */
export function exchangeRoutes(given: Given): Router {
  const router = Router();
  router.use(listRoutes(given));
  router.use(citingRoutes(given));
  router.use(openSearchRoutes(given));
  router.use(vocabularyRoutes(given));
  router.use(apiRoutes(given));
  router.use(readingListRoutes(given));
  return router;
}
