import { Router } from 'express';
import { DESK } from '../../../shared/index.js';
import { formBody } from '../../http/form-body.js';
import { atWork, type WorkGiven } from '../work.js';
import { decideLetter, showLetters } from './letters.js';

/** The outbox, for editors. */
export function letterRoutes(given: WorkGiven): Router {
  const router = Router();
  router.get(DESK.letters, atWork(given, showLetters));
  router.get(DESK.letter, atWork(given, () => ({ seeOther: DESK.letters })));
  router.post(DESK.letter, formBody(), atWork(given, decideLetter));
  return router;
}
