import { Router } from 'express';
import { DESK } from '../../../shared/index.js';
import { formBody } from '../../http/form-body.js';
import { atWork, type WorkGiven } from '../work.js';
import { addConcept, changeConcept } from './change-vocabulary.js';
import { showConcept } from './show-concept.js';
import { showVocabularies, showVocabulary } from './show-vocabularies.js';

/** The words items are described with. */
export function vocabularyRoutes(given: WorkGiven): Router {
  const router = Router();
  const form = formBody();
  router.get(DESK.vocabularies, atWork(given, showVocabularies));
  router.get(DESK.vocabulary, atWork(given, (visit) => showVocabulary(visit)));
  router.post(DESK.vocabulary, form, atWork(given, addConcept));
  router.get(DESK.concept, atWork(given, (visit) => showConcept(visit)));
  router.post(DESK.concept, form, atWork(given, changeConcept));
  return router;
}
