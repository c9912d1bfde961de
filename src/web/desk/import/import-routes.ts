import { Router } from 'express';
import { DESK, deskAddress } from '../../../shared/index.js';
import { exportTable, IMPORT_LIMITS } from '../../../submissions/index.js';
import { formBody } from '../../http/form-body.js';
import { sendDesk } from '../handle.js';
import { uploadedOf, uploadOne } from '../upload-one.js';
import { atWork, workVisit, type WorkGiven } from '../work.js';
import { planTable, showImports } from './show-imports.js';
import { applyRun, showRun, stopRun } from './show-run.js';

/** Tables of items: down, up, and row by row into the library. */
export function importRoutes(given: WorkGiven): Router {
  const router = Router();
  const form = formBody();
  router.get(DESK.imports, atWork(given, (visit) => showImports(visit)));
  router.post(DESK.imports, uploadOne('tabela', IMPORT_LIMITS.bytes), async (req, res) => sendDesk(res, await planTable(workVisit(req, res, given), uploadedOf(req)), given));
  router.get(DESK.importTable, (_req, res) => void res.attachment(`kongresoteka-${given.services.today()}.csv`).type('text/csv; charset=utf-8').send(exportTable(given.services.library().allItems)));
  router.get(DESK.importRun, atWork(given, (visit) => showRun(visit)));
  router.get([DESK.importApplying, DESK.importStopping], atWork(given, ({ parameters }) => ({ seeOther: deskAddress('importRun', { id: parameters['id'] ?? '' }) })));
  router.post(DESK.importApplying, form, atWork(given, applyRun));
  router.post(DESK.importStopping, form, atWork(given, stopRun));
  return router;
}
