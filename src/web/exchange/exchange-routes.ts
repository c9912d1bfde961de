import { Router } from 'express';
import type { Given } from '../http/faults.js';

/** Everything that is asked for by programs and taken away by people: each part of it has its own routes. */
export function exchangeRoutes(_given: Given): Router {
  const router = Router();
  return router;
}
