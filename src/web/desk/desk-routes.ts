import { Router, type RequestHandler } from 'express';
import { DESK } from '../../shared/index.js';
import type { Given } from '../http/faults.js';
import { accountRoutes } from './account-routes.js';
import { doorRoutes } from './door-routes.js';
import { onlySignedIn } from './guard.js';
import { peopleRoutes } from './people-routes.js';
import { itemRoutes } from './items/item-routes.js';
import { reviewRoutes } from './review/review-routes.js';
import type { DeskGiven } from './visit.js';
import { workRoutes } from './work-routes.js';

/**
 * The editors' desk. Before the guard stands only the door; whatever else begins with `/redakcja` is behind it. A part of
 * the desk hands in its router here, after the guard.
 */
export function deskRoutes(given: Given): Router {
  const router = Router();
  const { desk } = given.services;
  if (!desk) return router;
  const deskGiven: DeskGiven = { ...given, desk };
  router.use(DESK.home, privateHeaders);
  router.use(doorRoutes(deskGiven));
  router.use(DESK.home, onlySignedIn(deskGiven));
  if (desk.review) router.use(reviewRoutes(deskGiven, desk.review), itemRoutes(deskGiven, desk.review));
  router.use(accountRoutes(deskGiven));
  router.use(peopleRoutes(deskGiven));
  const { editorial } = given.services;
  if (editorial) router.use(workRoutes({ ...deskGiven, editorial }));
  return router;
}

/**
 * Nothing of the desk is kept anywhere. Addresses may hold secrets, so other sites get none; `no-referrer` would also turn
 * the Origin of our own forms into `null`, which is refused (Fetch, „append a request Origin header”).
 */
const privateHeaders: RequestHandler = (_req, res, next) => {
  res.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'same-origin' });
  next();
};
