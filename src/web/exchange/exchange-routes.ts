import { Router } from 'express';
import type { Given } from '../http/faults.js';
import { readingListRoutes } from '../reading-list/list-routes.js';

/** Everything that is asked for by programs and taken away by people: each part of it has its own routes. */
export function exchangeRoutes(given: Given): Router {
  const router = Router();
  router.use(readingListRoutes(given));
  return router;
}
