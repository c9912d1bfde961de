import { Router } from 'express';
import { boardRoutes } from './board/board-routes.js';
import { consentRoutes } from './consents/consent-routes.js';
import { importRoutes } from './import/import-routes.js';
import { invitationRoutes } from './invitations/invitation-routes.js';
import { letterRoutes } from './letters/letter-routes.js';
import { vocabularyRoutes } from './vocabularies/vocabulary-routes.js';
import type { WorkGiven } from './work.js';

/** Everything editors work on; stands behind the guard of the desk. */
export function workRoutes(given: WorkGiven): Router {
  const router = Router();
  router.use(boardRoutes(given));
  router.use(invitationRoutes(given));
  router.use(letterRoutes(given));
  router.use(vocabularyRoutes(given));
  router.use(importRoutes(given));
  router.use(consentRoutes(given));
  return router;
}
