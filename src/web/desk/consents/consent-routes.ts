import { Router } from 'express';
import { DESK } from '../../../shared/index.js';
import { formBody } from '../../http/form-body.js';
import { atWork, type WorkGiven } from '../work.js';
import { showConsents, withdrawConsents } from './show-consents.js';

/** Who agreed to what. */
export function consentRoutes(given: WorkGiven): Router {
  const router = Router();
  router.get(DESK.consents, atWork(given, showConsents));
  router.get(DESK.consentWithdrawal, atWork(given, () => ({ seeOther: DESK.consents })));
  router.post(DESK.consentWithdrawal, formBody(), atWork(given, withdrawConsents));
  return router;
}
