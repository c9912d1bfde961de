import { Router } from 'express';
import type { Given } from '../http/faults.js';
import { apiRoutes } from './api/api-routes.js';
import { vocabularyRoutes } from './vocabularies/vocabulary-routes.js';

/** Everything that is asked for by programs and taken away by people: each part of it has its own routes. */
export function exchangeRoutes(given: Given): Router {
  const router = Router();
  router.use(vocabularyRoutes(given));
  router.use(apiRoutes(given));
  return router;
}
